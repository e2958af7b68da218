/** The table on the page about privacy says nothing that no test shows. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseStandards } from '../../src/progress/load-standards.ts';
import { readFolder } from '../read-content.ts';

const codes = parseStandards(readFileSync('src/progress/standards.yaml', 'utf8'));
const all = codes.flatMap(({ standards }) => standards);
const strings = (locale: string) =>
  JSON.parse(readFileSync(`locales/${locale}/progress.json`, 'utf8')).standards as {
    name: Record<string, string>;
    reason: Record<string, string>;
  };

/** Titles of tests, as they are written in the files of tests. */
const titles = new Set(
  [...readFolder('tests', /\.(test|spec)\.tsx?$/).values()].flatMap((text) =>
    [...text.matchAll(/\b(?:test|it)\(\s*'((?:[^'\\]|\\.)+)'/g)].map(([, title]) => title),
  ),
);

describe('the table of standards', () => {
  test('has the 15 standards of one code and the eight recommendations of the other, each once', () => {
    expect(codes.map(({ id, standards }) => [id, standards.length])).toEqual([
      ['ico', 15],
      ['cnil', 8],
    ]);
    expect(new Set(all.map(({ id }) => id)).size).toBe(23);
  });

  test('names only tests that exist', () => {
    const named = all.flatMap((standard) => ('tests' in standard ? standard.tests : []));
    expect(titles.size).toBeGreaterThan(100);
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((title) => !titles.has(title))).toEqual([]);
  });

  test.each(['en', 'fr'])('has its names and its reasons in words, and no more of them · %s', (locale) => {
    const { name, reason } = strings(locale);
    const reasons = all.flatMap((standard) => ('because' in standard ? [standard.because] : []));
    expect(Object.keys(name).sort()).toEqual(all.map(({ id }) => id).sort());
    expect(Object.keys(reason).sort()).toEqual([...new Set(reasons)].sort());
  });
});
