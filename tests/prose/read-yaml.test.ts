import { z } from 'astro/zod';
import { describe, expect, test } from 'vitest';
import { lineOf, readYaml } from '../../src/prose/read-yaml.ts';
import { placesOf } from '../../src/prose/yaml-places.ts';

const text = 'a: 1\nlist:\n  - id: x\n    kind: y\n  - id: z\nwords:\n  deep: { er: "s" }\n';

test.each([
  [['a'], 1],
  [['list', 1], 5],
  [['list', 0, 'kind'], 4],
  [['words', 'deep', 'er'], 7],
  [['words', 'deep', 'missing'], 7],
  [['nowhere'], 1],
])('the place %j stands on line %i', (path, line) => {
  expect(lineOf(text, path)).toBe(line);
});

test('a value of the wrong kind is reported on its line', () => {
  const { problems } = readYaml('x.yaml', 'a: 1\nb: two\n', z.strictObject({ a: z.number(), b: z.number() }));
  expect(problems.map(({ file, line, id }) => ({ file, line, id }))).toEqual([
    { file: 'x.yaml', line: 2, id: 'b' },
  ]);
});

test('lines before the YAML in its file are counted', () => {
  expect(readYaml('x.md', 'a: "1', z.unknown(), 1).problems[0]?.line).toBe(2);
});

test('brackets that nest so deep that reading them would never end are refused, on their line', () => {
  const { problems } = readYaml('x.yaml', `a: "{{{{{{{{{"\n${'{'.repeat(500)}a: 1\n`, z.unknown());
  expect(problems.map(({ line }) => line)).toEqual([2]);
});

test('a key that is a list is refused', () => {
  expect(readYaml('x.yaml', '? [a, b]\n: c\n', z.unknown()).problems).toHaveLength(1);
});

test.each([
  ['a: 1\nb: 2\na: 3\n', 3],
  ['a: 1\n---\nb: 2\n', 2],
  ['a: 1\nb: "\\q"\n', 2],
  ['a: !own 1\n', 1],
  [`a: &a 1\nb:\n${'  - *a\n'.repeat(101)}`, 103],
])('%j is no data of ours, and the line is said', (text, line) => {
  const { data, problems } = readYaml('x.yaml', text, z.unknown());
  expect(data).toBeNull();
  expect(problems.map((problem) => problem.line)).toEqual([line]);
});

describe('words that lack their straight quotes are refused', () => {
  test.each([
    'a: "x"\nb: “No”\n',
    'a: "x"\nb: «No»\n',
    'a: "x"\nb: ‘No’\n',
    'a: "x"\nb: „No“\n',
    'a: "x"\nb: No"\n',
    'a: "x"\nb: { c: “No” }\n',
    'a: "x"\nb: “No"\n',
  ])('%j', (text) => {
    expect(readYaml('x.yaml', text, z.unknown()).problems).toMatchObject([{ line: 2 }]);
  });

  test.each([
    'a: "“No,” she said"\n',
    "a: '«No»'\n",
    'a: "Say: “no”"\n',
    'a: "x\n  b: “no” c"\n',
    'a: >\n  “No”\n',
    "a: 'the size 5\"'\n",
  ])('but not %j', (text) => expect(readYaml('x.yaml', text, z.unknown()).problems).toEqual([]));
});

describe('what is the matter is said in plain words', () => {
  const schema = z.strictObject({ stem: z.string(), more: z.string().optional() });
  const said = (text: string) => {
    const { problems } = readYaml('x.yaml', text, schema);
    return problems.map(({ message, remedy }) => `${message} ${remedy}`).join(' ');
  };

  test.each([
    ['', 'empty'],
    ['stem:\n', 'Nothing stands after the colon'],
    ['stem: 5\n', 'double quotes'],
    ['stem: "a"\nmás: "b"\n', 'no key "más"'],
    ['enunciado: "a"\n', '"stem:" is missing'],
    ['stem: "a"\nstem: "b"\n', 'same key'],
    ['stem: "a"\nmore:\n\tb: "c"\n', 'tab key'],
    ['stem: "a\nmore: "b"\n', 'double quote'],
    ['stem: "di "hola" ya"\n', 'inside words'],
    ['stem: No: no\n', 'straight double quotes'],
    ['stem:\u00a0"a"\nmore: "b"\n', 'ordinary space'],
  ])('%j', (text, words) => {
    expect(said(text)).toContain(words);
    expect(said(text)).not.toMatch(/Invalid input|Unrecognized|Too small/);
  });
});

test('a text that says nothing is null', () => {
  expect(readYaml('x.yaml', '# later\n', z.null())).toEqual({ data: null, problems: [] });
});

test('every value has its place, and an alias holds nothing of its own', () => {
  const text = 'a: &a [x, "y"]\nb: *a\nc:\n  - d: >\n      long\n    e:\n';
  expect(placesOf(text)).toEqual([
    { path: [], line: 1, text: null },
    { path: ['a'], line: 1, text: null },
    { path: ['a', '0'], line: 1, text: 'x' },
    { path: ['a', '1'], line: 1, text: 'y' },
    { path: ['b'], line: 2, text: null },
    { path: ['c'], line: 3, text: null },
    { path: ['c', '0'], line: 4, text: null },
    { path: ['c', '0', 'd'], line: 4, text: 'long\n' },
    { path: ['c', '0', 'e'], line: 6, text: '' },
  ]);
});
