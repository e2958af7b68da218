import { describe, expect, test } from 'vitest';
import { checkPages } from '../../src/lessons/check-pages.ts';
import { pageFiles } from '../../src/prose/page-prose.ts';
import { setting } from './lesson-files.ts';

const page = (...ids: string[]): string =>
  `---\ntitle: "About"\ndescription: "About us"\n---\n\n${ids.map((id) => `## [${id}] Heading\n\nWords.\n`).join('\n')}`;
const SOURCE = 'locales/en/pages/about.md';
const OWN = 'locales/fr/pages/about.md';
const check = (files: Record<string, string>) => checkPages(new Map(Object.entries(files)), setting());
/** What is said when the French page has these sections and the English one has `why`, `who` and `how`. */
const problemsOf = (...ids: string[]) =>
  check({ [SOURCE]: page('why', 'who', 'how'), [OWN]: page(...ids) }).problems;

describe('the pages of a published locale', () => {
  test('are complete with every file and section of the source', () => {
    expect(problemsOf('why', 'who', 'how')).toEqual([]);
  });

  test('are refused without a file', () => {
    const { problems } = check({ [SOURCE]: page('why') });
    expect(problems).toMatchObject([{ file: OWN, line: null, id: '', message: 'This file is missing.' }]);
    expect(problems[0]?.remedy).toContain(SOURCE);
  });

  test('are refused without a section, at the place where it belongs', () => {
    const problems = problemsOf('why', 'how');
    expect(problems).toMatchObject([{ file: OWN, line: 6, id: 'who', message: 'This section is missing.' }]);
    expect(problems[0]?.remedy).toContain(`${SOURCE}:10`);
    expect(problemsOf('who', 'how')).toMatchObject([{ file: OWN, line: 1, id: 'why' }]);
  });

  test('are refused for a section that the source does not have', () => {
    expect(problemsOf('why', 'who', 'whom', 'how')).toMatchObject([{ file: OWN, line: 14, id: 'whom' }]);
  });

  test('are refused for a file that no page shows', () => {
    const stray = 'locales/fr/pages/a-propos.md';
    const { problems } = check({ [SOURCE]: page('why'), [OWN]: page('why'), [stray]: page('why') });
    expect(problems).toMatchObject([{ file: stray, line: null }]);
  });

  test('that cannot be read are said to be so, and nothing else', () => {
    const { problems } = check({ [SOURCE]: page('why'), [OWN]: 'x'.repeat(300_000) });
    expect(problems).toHaveLength(1);
  });

  test('are the real ones, file by file', () => {
    const without = (file: string) => new Map([...pageFiles].filter(([path]) => path !== file));
    for (const file of [...pageFiles.keys()].filter((path) => path.startsWith('locales/fr/'))) {
      const { problems } = checkPages(without(file), setting());
      expect(problems.filter((problem) => problem.file === file)).toHaveLength(1);
    }
  });
});

describe('a page is refused', () => {
  test('for a section that stands there twice', () => {
    expect(problemsOf('why', 'who', 'how', 'why')).toMatchObject([{ file: OWN, line: 18, id: 'why' }]);
  });

  test('for a section without words', () => {
    const { problems } = check({ [SOURCE]: page('why').replace('Words.', ''), [OWN]: page('why') });
    expect(problems).toMatchObject([{ file: SOURCE, line: 6, id: 'why' }]);
  });

  test('for a title of nothing but a space', () => {
    const { problems } = check({ [SOURCE]: page('why').replace('"About"', '" "'), [OWN]: page('why') });
    expect(problems).toMatchObject([{ file: SOURCE, line: 2, id: 'title' }]);
  });
});

describe('a mark that nothing fills is refused', () => {
  test.each([
    ['a title', 'title: "About', 2],
    ['a description', 'About us', 3],
    ['a heading', 'Heading', 6],
  ])('in %s', (_, words, line) => {
    const text = page('why').replace(words, `${words} {service:child-helpline}`);
    const { problems } = check({ [SOURCE]: text, [OWN]: page('why') });
    expect(problems).toMatchObject([{ file: SOURCE, line }]);
    expect(problems[0]?.message).toContain('{service:child-helpline}');
  });
});

describe('the facts behind the marks of a page', () => {
  const words = (locale: string) => ({
    [`locales/${locale}/pages/about.md`]: page('why').replace('Words.', 'Words.\n\n{frame:sexuality}'),
  });
  const warned = (files: Record<string, string>) =>
    checkPages(new Map(Object.entries(files)), setting({ today: '2027-03-01' })).warnings;

  test('warn where the mark stands, for the country of the language', () => {
    expect(warned({ [SOURCE]: page('why'), ...words('fr') })).toMatchObject([
      { file: OWN, line: 10, id: 'fr-evars' },
    ]);
    expect(warned({ ...words('en'), [OWN]: page('why') })).toEqual([]);
  });

  test('warn for the country of a language that still shows the page of the source', () => {
    expect(warned({ ...words('en'), [OWN]: page() })).toMatchObject([{ file: SOURCE, id: 'fr-evars' }]);
  });
});

test('the pages of a locale that is not published may have gaps, which are said', () => {
  const german = 'locales/de/pages/about.md';
  const files = { [SOURCE]: page('why', 'who'), [OWN]: page('why', 'who') };
  for (const [more, gap] of [
    [{ [german]: page('why') }, { file: german, line: 6, id: 'who' }],
    [{}, { file: german, line: null, id: '' }],
  ] as const) {
    const { problems, gaps } = check({ ...files, ...more });
    expect(problems).toEqual([]);
    expect(gaps).toMatchObject([gap]);
  }
});
