import { describe, expect, test } from 'vitest';
import { formProblems, splitProse } from '../../src/prose/split-prose.ts';

const text = '---\ntitle: "x"\n---\n\n## [one] First\n\nA.\n\n### Inside\n\n## [two] Second\nB.\n';

test('a prose file is its head and its sections, with their lines', () => {
  expect(splitProse(text)).toEqual({
    head: 'title: "x"',
    parts: [
      { id: 'one', heading: 'First', markdown: '\nA.\n\n### Inside\n', line: 5 },
      { id: 'two', heading: 'Second', markdown: 'B.\n', line: 11 },
    ],
    stray: [],
  });
});

test('line ends of Windows and a byte order mark make no difference', () => {
  expect(splitProse(`\uFEFF${text.replaceAll('\n', '\r\n')}`)).toEqual(splitProse(text));
});

test('a heading without an id and text before the first section are reported by line', () => {
  expect(splitProse('Hello\n\n## [one] First\n\nA.\n\n## Second\n').stray).toEqual([1, 7]);
});

test('a file without a head has none', () => {
  expect(splitProse('## [one] First\n').head).toBeNull();
});

describe('a line that looks like the beginning of a section', () => {
  const strays = (line: string) => splitProse(text.replace('## [two] Second', line)).stray;

  test.each([
    '##[two] Second',
    '### [two] Second',
    ' ## [two] Second',
    '##\u00a0[two] Second',
    '## [two]\u00a0Second',
    '## [two]Second',
    '## [two]',
    '## ［two］ Second',
    '## (two) Second',
  ])('and is none is reported: %s', (line) => expect(strays(line)).toEqual([11]));

  test.each(['### Inside', '### [deepfake](term:deepfake)', '#hashtag'])('may stand inside one: %s', (line) =>
    expect(strays(line)).toEqual([]),
  );
});

describe('the form of a prose file', () => {
  const said = (file: string) => formProblems('x.md', splitProse(file));

  test('is good', () => expect(said(text)).toEqual([]));
  test.each(['', text.replace('---\n', '—\n'), text.replace('\n---\n', '\n—-\n'), `\n${text}`])(
    'without a head is said to be so, once: %j',
    (file) => {
      expect(said(file)).toMatchObject([{ file: 'x.md', line: 1 }]);
      expect(said(file)[0]?.remedy).toContain('---');
    },
  );
});
