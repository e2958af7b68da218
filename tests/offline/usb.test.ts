import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { singleFile } from '../../src/offline/single-file.ts';
import { fragmentOf, placeOf } from '../../src/offline/usb-address.ts';
import { bundleUsbScript } from '../../src/offline/usb-bundle.ts';
import { usbFile } from '../../src/offline/usb-file.ts';
import { usbPage } from '../../src/offline/usb-page.ts';
import { planUsb, type UsbSite } from '../../src/offline/usb-plan.ts';

const lesson = 'fr/learn/11-14/consent/';
const site = (pages: string[]): UsbSite => ({ name: 'Cairn', locales: ['fr'], countryOf: () => 'FR', pages });
const PAGES = [
  'fr/',
  'fr/learn/11-14/',
  lesson,
  'fr/learn/11-14/deepfakes/',
  'fr/teach/11-14/',
  'fr/teach/11-14/consent/',
  'fr/teach/11-14/consent/class/',
  'fr/help/',
  'fr/help/fr/',
  'fr/help/zz/',
  'fr/help/de/',
  'fr/glossary/',
];

const page = (title: string, main: string, style = 'a{color:red}') =>
  `<!doctype html><html lang="fr" dir="ltr"><head><title>${title} · Cairn</title><style>@font-face{font-family:X;font-display:optional;src:url(/x.woff2)}${style}</style></head>` +
  `<body><a href="/fr/" class="brand">Cairn</a><nav class="up"><a href="/fr/learn/">All</a></nav><main id="main">${main}</main>` +
  '<nav class="footer__links"><a href="/fr/about/">About</a></nav><script type="module" src="/s.js"></script></body></html>';

const workshop = (files: Record<string, string>) => ({
  read: (path: string) => new TextEncoder().encode(files[path] ?? 'x'),
  script: 'console.log("</" + "p>")',
  base: '/',
  address: 'https://learn.example.org',
  name: 'Cairn',
});

describe('an address inside a single file', () => {
  it('is a number that tells nobody what is read', () => {
    expect(fragmentOf({ page: 3, spot: null })).toBe('#3');
    expect(placeOf('#3-12')).toEqual({ page: 3, spot: 12 });
    for (const other of ['', '#', '#0', '#quiz', '#3-', '#3-x', '#-1', '#99999'])
      expect(placeOf(other)).toBeNull();
  });
});

describe('the files of the edition', () => {
  it('are one for each lesson with whatever pages there are for it, and one for the course', () => {
    const [consent, deepfakes, course, ...others] = planUsb(site(PAGES), {});
    expect(others).toEqual([]);
    expect(consent).toMatchObject({
      name: 'cairn-fr-11-14-consent',
      pages: [
        lesson,
        'fr/teach/11-14/consent/',
        'fr/teach/11-14/consent/class/',
        'fr/help/fr/',
        'fr/help/zz/',
        'fr/glossary/',
      ],
    });
    expect(deepfakes?.pages).not.toContain('fr/teach/11-14/consent/');
    expect(course?.pages.slice(0, 3)).toEqual(['fr/learn/11-14/', lesson, 'fr/learn/11-14/deepfakes/']);
    expect(course?.pages).toContain('fr/teach/11-14/consent/class/');
  });

  it('are those that are asked for', () => {
    expect(planUsb(site(PAGES), { topic: 'consent' }).map(({ name }) => name)).toEqual([
      'cairn-fr-11-14-consent',
    ]);
    expect(planUsb(site(PAGES), { audience: '7-10' })).toEqual([]);
    expect(planUsb(site(PAGES), { locale: 'en' })).toEqual([]);
  });
});

describe('a page of a single file', () => {
  const [plan] = planUsb(site(PAGES.filter((path) => !path.includes('teach'))), { topic: 'consent' });
  if (!plan) throw new Error('Nothing is planned.');
  const made = (main: string) =>
    usbFile(
      plan,
      workshop({
        [`${lesson}index.html`]: page('Lesson', main),
        'fr/help/fr/index.html': page('Help', '<h2 id="listen">Listen</h2>'),
        'fr/help/zz/index.html': page('Elsewhere', ''),
        'fr/glossary/index.html': page('Glossary', '<dt id="avatar">avatar</dt>', 'b{color:blue}'),
      }),
    );

  it('finds other pages, and places on them, by number', () => {
    const html = made(
      '<p><a href="/fr/glossary/#avatar">avatar</a> <a href="/fr/help/#listen">help</a> <a href="#main">up</a></p>',
    );
    expect(html).toContain('<a href="#4-1">avatar</a>');
    expect(html).toContain('<a href="#2-1">help</a>');
    expect(html).toContain('<a href="#main">up</a>');
    expect(html).toContain('<a href="#1" class="brand">');
  });

  it('leads to another country’s services where somebody lives elsewhere', () => {
    expect(made('<p class="help-card__country"><a href="/fr/help/">Elsewhere</a></p>')).toContain(
      '<a href="#3">Elsewhere</a>',
    );
  });

  it('says the address of what is not in it, and offers no way there', () => {
    const html = made(
      '<p><a class="reach__site" href="https://3018.fr">3018.fr</a> <a href="https://www.iwf.org.uk/x">IWF</a> <a href="/fr/about/">about</a> <a href="tel:112">112</a></p>',
    );
    expect(html).toContain('<span>3018.fr</span>');
    expect(html).toContain('<span>IWF (https://www.iwf.org.uk/x)</span>');
    expect(html).toContain('<span>about (https://learn.example.org/fr/about/)</span>');
    expect(html).toContain('<a href="tel:112">112</a>');
    expect(html).not.toContain('All');
  });

  it('keeps the way out, to a page of nothing', () => {
    const html = made('<a data-leave href="https://www.wikipedia.org/" data-blank="/blank.svg">Leave</a>');
    expect(html).toMatch(/<a data-leave="?"? href="https:\/\/www\.wikipedia\.org\/" data-blank="#0">/);
  });

  it('keeps nothing on the device, and offers no search', () => {
    const html = made('<div data-mount="progress">keep</div><div data-mount="search">find</div>');
    expect(html).not.toMatch(/keep|find|data-mount/);
  });

  it('holds its pictures and fonts, each font once', () => {
    const html = made('<img src="/a.svg" alt="">');
    expect(html).toContain('<img src="data:image/svg+xml;base64,eA==" alt="">');
    expect(html.match(/@font-face/g)).toHaveLength(1);
    expect(html).toContain('url("data:font/woff2;base64,eA==")');
    expect(html).not.toMatch(/(?:src|href)="\//);
  });

  it('stands in the body when it is the first, and waits in a template when it is not', () => {
    const html = made('<p>First words</p>');
    expect(html.split('<body>')[1]).toContain('First words');
    expect(html.match(/<template /g)).toHaveLength(4);
    expect(html.match(/data-title="Help · Cairn"/g)).toHaveLength(1);
    expect(html.match(/media="all"/g)).toHaveLength(1);
    expect(html.match(/<style data-sheet/g)).toHaveLength(2);
  });

  it('leaves a page without a foot as it is: class mode leads back by its own way', () => {
    const setting = {
      fragmentFor: () => null,
      elsewhere: '',
      publicAddress: () => null,
      dataAddress: () => '',
      contents: [],
    };
    expect(usbPage('<!doctype html><body><p>One idea</p></body>', setting).body).toContain('<p>One idea</p>');
  });
});

describe('the policy of a single file', () => {
  const one = {
    title: 'A "title" & more',
    lang: 'fr',
    dir: 'ltr',
    isQuiet: false,
    style: 'a{}',
    fonts: [],
    body: '<main>x</main>',
  } as const;
  const file = singleFile([{ ...one, fonts: [] }], 'go()', 'data:,');
  const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

  it('lets its own script and styles act, and nothing else', () => {
    const policy = /content-security-policy" content="([^"]*)"/.exec(file)?.[1] ?? '';
    expect(policy).toContain(`script-src ${hash('go()')}`);
    expect(policy).toContain(`style-src ${hash('')} ${hash('a{}')}`);
    expect(policy).toMatch(/^default-src 'none'; /);
    expect(policy).not.toMatch(/connect-src|'self'|https?:|unsafe/);
    expect(file).toContain('<title>A &quot;title&quot; &amp; more</title>');
  });

  it('is not broken by a script that would end too early', () => {
    expect(() => singleFile([{ ...one, fonts: [] }], 'a = "</script>"', 'data:,')).toThrow('would end');
    expect(() => singleFile([{ ...one, fonts: [] }], 'a = "<!--"', 'data:,')).toThrow('would end');
  });

  it('is met by a script that asks nobody, keeps nothing and loads no module', async () => {
    const script = await bundleUsbScript();
    expect(singleFile([{ ...one, fonts: [] }], script, 'data:,')).toContain(script);
    expect(script).not.toMatch(
      /\bimport\(|\bfetch\(|XMLHttpRequest|localStorage|sessionStorage|indexedDB|serviceWorker/,
    );
  });
});
