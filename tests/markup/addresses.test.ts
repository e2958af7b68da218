import { describe, expect, test } from 'vitest';
import { type Address, addressesIn, readdress } from '../../src/markup/addresses.ts';
import { htmlOf, readPage } from '../../src/markup/page.ts';
import { withPagePolicy } from '../../src/markup/page-policy.ts';
import { addressesInStyle, readdressStyle } from '../../src/markup/style-addresses.ts';

const page = (body: string, head = '') =>
  readPage(`<!doctype html><html><head>${head}</head><body>${body}</body></html>`);
const bodyAfter = (body: string, change: (address: Address) => string | null) =>
  /<body>(.*)<\/body>/s.exec(htmlOf(readdress(page(body).tree, change)))?.[1];
const listed = (tree: ReturnType<typeof page>['tree']) =>
  addressesIn(tree).map(({ kind, value }) => `${kind} ${value}`);

describe('the addresses of a page', () => {
  test('are told by what they are for', () => {
    const { tree } = page(
      '<a href="/fr/">x</a><img src="/a.png" srcset="/b.png 1x, /c.png 2x"><video src="/v.mp4" poster="/p.jpg"></video>' +
        '<p style="background:url(/d.png)"></p><a data-leave data-blank="/blank.svg" href="https://else.example/"></a>' +
        '<template><a href="/hidden/"></a></template><script type="module" src="/_astro/page.js"></script>',
      '<link rel="icon" href="/favicon.svg"><link rel="canonical" href="https://a.example/fr/">' +
        '<link rel="stylesheet" href="/s.css"><link rel="preload" as="font" href="/f.woff2"><link rel="modulepreload" href="/m.js">' +
        '<style>@font-face{src:url(/_astro/text.woff2)format("woff2")}</style>',
    );
    expect(listed(tree)).toEqual([
      'image /favicon.svg',
      'reference https://a.example/fr/',
      'style /s.css',
      'font /f.woff2',
      'script /m.js',
      'font /_astro/text.woff2',
      'link /fr/',
      'image /a.png',
      'image /b.png',
      'image /c.png',
      'media /v.mp4',
      'image /p.jpg',
      'image /d.png',
      'file /blank.svg',
      'link https://else.example/',
      'link /hidden/',
      'script /_astro/page.js',
    ]);
  });

  test('are changed wherever they stand', () => {
    const further = ({ value }: Address) => `../..${value}`;
    expect(bodyAfter('<a href="/fr/?a=1&amp;b=2#top">x</a>', further)).toBe(
      '<a href="../../fr/?a=1&amp;b=2#top">x</a>',
    );
    expect(bodyAfter('<img srcset="/a.png 1x,/b.png 2x">', further)).toBe(
      '<img srcset="../../a.png 1x, ../../b.png 2x">',
    );
    expect(bodyAfter('<p style="background:url(\'/d.png\')"></p>', further)).toBe(
      '<p style="background:url(&quot;../../d.png&quot;)"></p>',
    );
  });

  test('can be taken away, and the words of a link stay', () => {
    expect(bodyAfter('<a class="next" href="/fr/">Plus <b>loin</b></a>', () => null)).toBe(
      '<a class="next">Plus <b>loin</b></a>',
    );
  });

  test('are the same on the page that was given', () => {
    const { tree } = page('<a href="/fr/">x</a>');
    readdress(tree, () => 'elsewhere');
    expect(listed(tree)).toEqual(['link /fr/']);
  });
});

describe('the addresses of a style sheet', () => {
  test('are found in every way of writing them', () => {
    expect(
      addressesInStyle('a{b:url(/1.png)}c{d:url("/2 (x).png")}e{f:url(\'/3.png\') url(/1.png)}'),
    ).toEqual(['/1.png', '/2 (x).png', '/3.png']);
  });

  test('leave alone what the sheet holds itself', () => {
    const style = 'a{b:url("data:image/svg+xml,%3Csvg xmlns=\'x\'/%3E");c:url(#d)}';
    expect(readdressStyle(style, () => 'changed')).toBe(style);
  });

  test('cannot break out of their place', () => {
    expect(readdressStyle('a{b:url(/1.png)}', () => '"){}*{')).toBe('a{b:url("%22){}*{")}');
    expect(readdressStyle('a{b:url(/1.png)}', () => null)).toBe('a{b:none}');
  });
});

test('a page whose style has changed gets the policy for what it holds now', () => {
  const policy = `<meta http-equiv="content-security-policy" content="style-src 'self' 'sha256-old='">`;
  const { tree } = page('', `${policy}<style>a{b:url(/1.png)}</style>`);
  const after = withPagePolicy(htmlOf(readdress(tree, () => '1.png')));
  const straight = withPagePolicy(`${policy}<style>a{b:url("1.png")}</style>`);
  expect(after).toContain(/content="[^"]*"/.exec(straight)?.[0]);
  expect(after).not.toContain('sha256-old=');
});
