import { z } from 'astro/zod';
import { expect, test } from 'vitest';
import { lineOf, readYaml } from '../../src/prose/read-yaml.ts';

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

test('brackets that nest without end are refused at once, on their line', () => {
  const before = performance.now();
  const { problems } = readYaml('x.yaml', `a: "{{{{{{{{{"\n${'{'.repeat(500)}a: 1\n`, z.unknown());
  expect(problems.map(({ line }) => line)).toEqual([2]);
  expect(performance.now() - before).toBeLessThan(2_000);
});

test('a key that is a list is refused', () => {
  expect(readYaml('x.yaml', '? [a, b]\n: c\n', z.unknown()).problems).toHaveLength(1);
});
