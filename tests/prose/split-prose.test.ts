import { expect, test } from 'vitest';
import { splitProse } from '../../src/prose/split-prose.ts';

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
