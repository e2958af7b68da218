import { expect, test } from 'vitest';
import { htmlOf, readPage } from '../../src/markup/page.ts';

const page = (body: string, head = '') =>
  `<!doctype html><html lang="fr" dir="ltr"><head><title>Un &amp; deux</title>${head}</head><body>${body}</body></html>`;

test('a page tells its title, its language and its direction', () => {
  const { title, lang, dir } = readPage(page('').replace('ltr', 'rtl'));
  expect({ title, lang, dir }).toEqual({ title: 'Un & deux', lang: 'fr', dir: 'rtl' });
});

test.each([
  ['spaces between words that stand apart', '<b>un</b> <i>deux</i>\n<a href="/x/">trois</a>  quatre'],
  ['spaces that do not break', '<p>« Vraiment\u00a0? »\u202f!</p>'],
  ['signs that markup also uses', '<p>1 &lt; 2 &amp; "3" > \'4\'</p>'],
  ['lines as they were set', '<pre>un\n  deux\n</pre>'],
  ['words for a script', `<div data-strings="{&quot;says&quot;:&quot;l'une &amp; l’autre&quot;}"></div>`],
  ['writing in the other direction', '<bdi>\u200fمرحبا</bdi> <bdi dir="ltr">3018</bdi>'],
  ['a drawing', '<svg viewBox="0 0 8 8"><path d="M1 1h6" stroke-width="2"></path></svg>'],
  [
    'a form',
    '<form autocomplete="off"><input type="radio" name="a" value="1" checked><button disabled hidden></button></form>',
  ],
  ['what a script and a style hold', '<style>a>b{content:"&"}</style><script>if (1<2&&2>1) go()</script>'],
])('%s: come back as they were', (_, body) => {
  expect(htmlOf(readPage(page(body)).tree)).toBe(page(body));
});

test('a policy is written as it was', () => {
  const head = `<meta http-equiv="content-security-policy" content="default-src 'none'; script-src 'self'">`;
  expect(htmlOf(readPage(page('', head)).tree)).toBe(page('', head));
});
