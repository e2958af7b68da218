import { describe, expect, test } from 'vitest';
import { framePage } from '../../src/lms/frame-page.ts';
import { type PageSetting, packagePage } from '../../src/lms/package-page.ts';
import { fileOf, takeApart, wayTo } from '../../src/lms/package-paths.ts';
import { teacherNotes } from '../../src/lms/teacher-notes.ts';

const policy = `<meta http-equiv="content-security-policy" content="default-src 'none'; connect-src 'self'; worker-src 'self'; style-src 'self' 'sha256-x='">`;
const html = (body: string, head = '') =>
  `<!doctype html><html lang="fr" dir="ltr"><head>${policy}${head}</head><body>${body}<script type="module" src="/_astro/page.js"></script></body></html>`;
const words = {
  nothingSent: 'Rien n’est envoyé',
  scoreSent: 'Un score est envoyé',
  told: { completion: 'Terminé, et rien d’autre.', score: 'Terminé, et le score.' },
  finished: 'Terminé',
  frame: 'Leçon',
  notes: {
    title: 'Notes : {title}',
    finished: 'F',
    status: { scorm12: 'S12', scorm2004: 'S2004', cmi5: 'C5', html5: 'H5' },
    score: { scorm12: 'P12', scorm2004: 'P2004', cmi5: 'P5' },
    noScore: 'N',
    place: 'P',
    leave: 'L',
    inside: 'I',
    licence: 'CC',
  },
};
const inside = new Set(['fr/help/', 'fr/help/fr/', '_astro/text.woff2', 'blank.svg', 'favicon.svg']);
const styles: string[] = [];
const setting = (change: Partial<PageSetting> = {}): PageSetting => ({
  base: '/',
  place: (path) => (inside.has(path) ? fileOf(path) : path === 'fr/' ? 'start.html' : null),
  publicAddress: () => null,
  keepStyle: (text) => `styles/${styles.push(text)}.css`,
  script: 'scripts/lesson.js',
  format: 'scorm12',
  report: 'completion',
  words,
  ...change,
});
const made = (body: string, change: Partial<PageSetting> = {}, head = '') =>
  packagePage(html(body, head), 'fr/help/fr/index.html', '11-14/deepfakes', setting(change));
const HEAD =
  '<div class="lesson-head__row"><div><ul class="lesson-head__chips"><li class="chip">15 minutes</li><li class="chip">Rien n’est envoyé</li></ul></div></div>';

describe('a page in a package', () => {
  test('names everything in the package from where it stands', () => {
    const page = made(
      '<a href="/fr/help/#top">aide</a><a href="/fr/">début</a><a data-leave data-blank="/blank.svg" href="https://else.example/">x</a>',
      {},
      '<link rel="icon" href="/favicon.svg"><style>@font-face{src:url(/_astro/text.woff2)}</style>',
    );
    expect(page).toContain('<a href="../index.html#top">aide</a>');
    expect(page).toContain('<a href="../../../start.html">début</a>');
    expect(page).toContain('data-blank="../../../blank.svg"');
    expect(page).toContain('<link rel="icon" href="../../../favicon.svg">');
    expect(page).toMatch(/<link rel="stylesheet" href="..\/..\/..\/styles\/\d+.css">/);
    expect(styles.at(-1)).toBe('@font-face{src:url("../_astro/text.woff2")}');
    expect(page).toContain('<script type="module" src="../../../scripts/lesson.js"></script>');
    expect(page).not.toMatch(/"\/(?!\/)/);
  });

  test('keeps the words of a link whose page stays outside, and drops what was only a way on', () => {
    const page = made(
      '<p>Voir <a href="/fr/about/">À propos</a></p><a class="quiz__next" href="/fr/learn/x/">Suivant</a>',
    );
    expect(page).toContain('<p>Voir <span>À propos</span></p>');
    expect(page).not.toContain('Suivant');
  });

  test('has no heading over ways that are gone', () => {
    const page = made(
      '<nav><h2>Un autre âge</h2><a class="button" href="/fr/learn/x/">7–10</a></nav><p>leçon</p>',
    );
    expect(page).not.toContain('Un autre âge');
    expect(page).toContain('<p>leçon</p>');
  });

  test('leads outside in a new window where the site has an address, and leaves in the whole window', () => {
    const page = made('<a href="/fr/about/#us">x</a><a data-leave href="https://else.example/">y</a>', {
      publicAddress: (path) => `https://learn.example.org/${path}`,
    });
    expect(page).toContain(
      '<a href="https://learn.example.org/fr/about/#us" target="_blank" rel="noreferrer">',
    );
    expect(page).toContain('<a data-leave="" href="https://else.example/" target="_top" rel="noreferrer">');
  });

  test('has no panel that keeps, no script and no worker of the site', () => {
    const page = made(
      '<section data-mount="progress">garder</section><section class="quiet">q</section><p>leçon</p>',
    );
    expect(page).not.toMatch(/garder|page\.js|worker-src|class="quiet"/);
    expect(page).toContain('<p>leçon</p>');
  });

  test('says on its first screen what the platform hears', () => {
    expect(made(HEAD)).toMatch(/Rien n’est envoyé.*Terminé, et rien d’autre\./s);
    const scored = made(HEAD, { report: 'score' });
    expect(scored).toMatch(/Un score est envoyé.*Terminé, et le score\./s);
    expect(scored).not.toContain('Rien n’est envoyé');
    expect(made(HEAD, { format: 'html5', report: 'score' })).toContain('Rien n’est envoyé');
    expect(() => made(HEAD.replace('Rien', 'Tout'))).toThrow(/promise/);
  });
});

test.each([
  ['fr/help/fr/index.html', 'styles/a.css', '../../../styles/a.css'],
  ['start.html', 'fr/help/index.html', 'fr/help/index.html'],
  ['fr/help/index.html', 'fr/help/fr/index.html', 'fr/index.html'],
])('from %s to %s it is %s', (from, to, way) => {
  expect(wayTo(from, to)).toBe(way);
});

test('an address of the site is told from others', () => {
  expect(takeApart('/sub/fr/help/?a#b', '/sub/')).toEqual({ path: 'fr/help/', rest: '?a#b' });
  for (const address of ['#top', 'https://else.example/', '//else.example/', 'tel:112', '/other/'])
    expect(takeApart(address, '/sub/')).toBeNull();
});

test('the frame may speak to any platform in cmi5 packages alone', () => {
  const frame = (format: 'scorm12' | 'cmi5') =>
    framePage({
      locale: 'fr',
      dir: 'ltr',
      title: 'A "B"',
      label: 'Leçon',
      format,
      report: 'completion',
      lessons: { 'a/b': 'start.html' },
      start: 'start.html',
      script: 's.js',
    });
  expect(frame('cmi5')).toContain("connect-src 'self' https: http:;");
  expect(frame('scorm12')).toContain("connect-src 'self';");
  expect(frame('scorm12')).toContain('title="Leçon: A &quot;B&quot;"');
});

test('the teacher’s notes say which status comes, and what is sent', () => {
  expect(teacherNotes(words.notes, 'T', 'scorm12', 'completion').split('\r\n\r\n')).toEqual([
    '\uFEFFNotes : T',
    'S12',
    'N',
    'F',
    'P',
    'L',
    'I',
    'CC\r\n',
  ]);
  expect(teacherNotes(words.notes, 'T', 'cmi5', 'score')).toContain('P5');
  expect(teacherNotes(words.notes, 'T', 'html5', 'score')).not.toMatch(/P5|\bN\b.*F/);
});
