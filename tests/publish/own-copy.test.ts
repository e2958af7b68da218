/**
 * Builds the site as a host may have it: with nobody to write to, and a language that runs from right to left and has only
 * been begun. Its words are pseudo-words, so that each word on a page tells which language it is in.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { select, selectAll } from 'hast-util-select';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pseudo, pseudoTree } from '../../src/i18n/pseudo.ts';
import type { courseJson } from '../../src/lessons/course-json.ts';
import { pseudoTexts } from '../../src/lessons/pseudo-texts.ts';
import { parseYaml } from '../../src/prose/parse-yaml.ts';
import { buildCopy, copyProject } from '../build-copy.ts';
import { pagesOf } from '../journeys/support/pages.ts';

const BEGUN = 'fa';
const NAME = 'فارسی';
/** The lesson of which all is translated, and the one of which an item is not. */
const WHOLE = '11-14/consent';
const PART = '11-14/deepfakes';

let copy: string;
const change = (file: string, from: string | RegExp, to: string): void => {
  const text = readFileSync(file, 'utf8');
  const changed = text.replace(from, to);
  if (changed === text)
    throw new Error(`${file} no longer holds ${from}: mend tests/publish/own-copy.test.ts`);
  writeFileSync(file, changed);
};

/** The begun language in the place of French. */
function beginLanguage(): void {
  change(
    join(copy, 'src', 'i18n', 'locales.ts'),
    "{ id: 'fr', name: 'Français', dir: 'ltr' }",
    `{ id: '${BEGUN}', name: '${NAME}', dir: 'rtl' }`,
  );
  change(join(copy, 'src', 'site.config.ts'), "publishedLocales: ['en', 'fr']", "publishedLocales: ['en']");
  rmSync(join(copy, 'locales', 'fr'), { recursive: true });
  const own = join(copy, 'locales', BEGUN);
  mkdirSync(join(own, 'pages'), { recursive: true });
  // Plans and class mode quote it.
  const guide = readFileSync(join(copy, 'locales', 'en', 'pages', 'teach.md'), 'utf8');
  const [, head = '', body = ''] = /^(---\n.*?\n---\n)(.*)$/s.exec(guide) ?? [];
  const inside = head.replace(/".*"/g, pseudo) + body.split('\n').map(pseudo).join('\n');
  writeFileSync(join(own, 'pages', 'teach.md'), inside);
  for (const name of readdirSync(join(copy, 'locales', 'en')).filter((each) => each.endsWith('.json'))) {
    const strings = JSON.parse(readFileSync(join(copy, 'locales', 'en', name), 'utf8'));
    writeFileSync(join(own, name), JSON.stringify(pseudoTree(strings), null, 2));
  }
}

/** The lessons of one audience: one translated, one nearly, and two not begun. */
function beginLessons(): void {
  const lessons = join(copy, 'lessons');
  for (const audience of readdirSync(lessons))
    if (audience !== '11-14') rmSync(join(lessons, audience), { recursive: true });
  for (const name of readdirSync(lessons, { recursive: true, encoding: 'utf8' }))
    if (/(^|[\\/])fr\.[^\\/]+$/.test(name)) rmSync(join(lessons, name));
  for (const id of [WHOLE, PART]) {
    const file = (locale: string, ending: string) => join(lessons, id, `${locale}.${ending}`);
    const read = (ending: string) => readFileSync(file('en', ending), 'utf8');
    const { prose, quiz, scenario } = pseudoTexts({
      prose: read('md'),
      quiz: read('quiz.yaml'),
      scenario: read('scenario.yaml'),
    });
    const items = parseYaml(quiz as string) as Record<string, unknown>;
    if (id === PART) delete items[Object.keys(items).at(-1) as string];
    writeFileSync(file(BEGUN, 'md'), prose as string);
    writeFileSync(file(BEGUN, 'quiz.yaml'), JSON.stringify(items, null, 2));
    writeFileSync(file(BEGUN, 'scenario.yaml'), scenario as string);
  }
}

beforeAll(() => {
  copy = copyProject('own-copy');
  change(join(copy, 'src', 'site.config.ts'), /contact: '[^']+'/, "contact: ''");
  beginLanguage();
  beginLessons();
  buildCopy(copy, '2026-12-01');
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

interface Run {
  lang: unknown;
  dir: unknown;
  text: string;
}

const pageAt = (path: string) => fromHtml(readFileSync(join(copy, 'dist', path, 'index.html'), 'utf8'));
const lessonAt = (locale: string, id: string) => pageAt(join(locale, 'learn', id));
const found = (selector: string, page: Nodes): Element => {
  const element = select(selector, page);
  if (!element) throw new Error(`There is no ${selector}`);
  return element;
};
const marksOf = (selector: string, page: Nodes) => {
  const { lang, dir } = found(selector, page).properties;
  return { lang, dir };
};
/** Styles and scripts are no words, and a service is called the same everywhere. */
const isNoWords = (node: Nodes): boolean =>
  node.type === 'element' && ['style', 'script', 'bdi'].includes(node.tagName);

/** Each run of words in a part of a page, with the language and the direction that it is marked with. */
function runsIn(node: Nodes, lang: unknown = BEGUN, dir: unknown = 'rtl'): Run[] {
  if (node.type === 'text') return node.value.trim() === '' ? [] : [{ lang, dir, text: node.value.trim() }];
  if (!('children' in node) || isNoWords(node)) return [];
  const own = node.type === 'element' ? node.properties : {};
  return node.children.flatMap((child) => runsIn(child, own.lang ?? lang, own.dir ?? dir));
}
const textOf = (node: Nodes): string =>
  runsIn(node)
    .map(({ text }) => text)
    .join(' ');
/** Words of two letters or more that pseudo-words would have changed, and those that they have. */
const isPlain = (text: string) =>
  (text.match(/\p{L}{2,}/gu) ?? []).some(
    (word) => pseudo(word) !== word && !isPseudo(word) && word !== 'English',
  );
const isPseudo = (text: string) => /[áéíóúñšž]/i.test(text);

describe('a lesson of which a translation lacks one item', () => {
  test('is shown whole in the source language, marked with its language and direction', () => {
    const shown = lessonAt(BEGUN, PART);
    const source = lessonAt('en', PART);
    expect(marksOf('html', shown)).toEqual({ lang: BEGUN, dir: 'rtl' });
    expect(marksOf('h1', shown)).toEqual({ lang: 'en', dir: 'ltr' });
    expect(textOf(found('h1', shown))).toBe(textOf(found('h1', source)));
    expect(marksOf('.lesson__column', shown)).toEqual({ lang: 'en', dir: 'ltr' });
    const parts = (page: Nodes) => selectAll('.lesson__section:not([data-kind="help"])', page).map(textOf);
    expect(parts(shown).length).toBeGreaterThan(5);
    expect(parts(shown)).toEqual(parts(source));
  });

  test('says so first, in the language of the page', () => {
    const notice = JSON.parse(readFileSync(join('locales', 'en', 'lesson.json'), 'utf8'))['not-translated'];
    const first = found('.lesson__column > :first-child', lessonAt(BEGUN, PART));
    expect(first.properties).toMatchObject({ className: ['notice'], lang: BEGUN, dir: 'rtl' });
    expect(textOf(first).trim()).toBe(
      pseudo(notice).replace('{{language}}', NAME).replace('{{shown}}', 'English'),
    );
  });

  test.each([
    join('learn', PART),
    join('learn', '11-14'),
    join('teach', PART, 'class'),
    join('teach', '11-14'),
    'teach',
  ])('has no words on %s that are marked as another language than they are in', (path) => {
    const runs = runsIn(found('main', pageAt(join(BEGUN, path))));
    expect(runs.filter(({ lang, dir }) => dir !== (lang === BEGUN ? 'rtl' : 'ltr'))).toEqual([]);
    expect(runs.filter(({ lang, text }) => lang === 'en' && isPseudo(text))).toEqual([]);
    expect(runs.filter(({ lang, text }) => lang === BEGUN && isPlain(text))).toEqual([]);
  });

  test('is incomplete for tools too, as one is missing of which there is nothing', () => {
    const { lessons } = JSON.parse(readFileSync(join(copy, 'dist', 'course.json'), 'utf8')) as ReturnType<
      typeof courseJson
    >;
    const states = lessons.map(({ id, locales }) => [id, locales.en?.state, locales[BEGUN]?.state]);
    expect(states).toEqual([
      [WHOLE, 'complete', 'complete'],
      ['11-14/sharenting', 'complete', 'missing'],
      [PART, 'complete', 'incomplete'],
      ['11-14/connected-devices', 'complete', 'missing'],
    ]);
    expect(lessons.find(({ id }) => id === PART)?.locales[BEGUN]).toMatchObject({ title: null });
  });
});

test('a lesson of which all is translated is shown in that language, without a notice', () => {
  const shown = lessonAt(BEGUN, WHOLE);
  expect(marksOf('h1', shown)).toEqual({});
  expect(marksOf('.lesson__column', shown)).toEqual({});
  expect(selectAll('.notice', shown)).toEqual([]);
  const runs = runsIn(found('.lesson-page', shown));
  // The next one is not begun, and the link says so in its own words.
  expect(runs.filter(({ lang }) => lang === 'en').map(({ text }) => text)).toEqual([
    expect.stringMatching(/^Your next stone: /),
  ]);
  expect(runs.filter(({ lang, text }) => lang === BEGUN && isPlain(text))).toEqual([]);
});

test('where there is nobody to write to, no page offers to report a mistake', () => {
  const pages = pagesOf(join(copy, 'dist'));
  expect(pages.length).toBeGreaterThan(50);
  const offers = pages.flatMap(({ path, file }) =>
    selectAll('a', fromHtml(readFileSync(file, 'utf8')))
      .filter(({ properties: { href } }) => String(href).startsWith('mailto:'))
      .map((link) => `/${path} ${textOf(link)}`),
  );
  expect(offers).toEqual([]);
});
