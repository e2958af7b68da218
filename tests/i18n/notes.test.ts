import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readFolder } from '../read-content.ts';

const parse = (files: ReadonlyMap<string, string>, ending: string): Map<string, object> =>
  new Map([...files].map(([file, text]) => [basename(file, ending), JSON.parse(text)]));
const strings = parse(readFolder('locales/en', /\.json$/), '.json');
const notes = parse(readFolder('locales', /\.notes\.json$/), '.notes.json');

const keysOf = (tree: object, path = ''): string[] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'object' ? keysOf(value, `${path}${key}.`) : [`${path}${key}`],
  );
/** The key that plural forms and the words for parents share: they share a note as well. */
const shared = (key: string): string =>
  key.replace(/_(zero|one|two|few|many|other)$/, '').replace(/_parents$/, '');
/** True when a note is about a key itself or about a group that it stands in. */
const isAbout = (note: string, key: string): boolean =>
  shared(key) === shared(note) || key.startsWith(`${note}.`);

describe.each([...strings])('the notes for translators · %s', (namespace, tree) => {
  const keys = keysOf(tree);
  const own = Object.keys(notes.get(namespace) ?? {});

  test('explain every string, by itself or with its group', () => {
    expect(keys.filter((key) => !own.some((note) => isAbout(note, key)))).toEqual([]);
  });

  test('speak of keys that exist', () => {
    expect(own.filter((note) => !keys.some((key) => isAbout(note, key)))).toEqual([]);
  });
});

test('there are notes for no other namespace', () => {
  expect([...notes.keys()].sort()).toEqual([...strings.keys()].sort());
});
