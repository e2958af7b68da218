import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const root = new URL('../../src/', import.meta.url);
const sheets = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.css'))
  .map((name) => ({ name, css: readFileSync(new URL(name, root), 'utf8') }));

const rooms = sheets.filter(({ name }) => name !== 'styles/tokens.css');
const matching = (pattern: RegExp): string[] =>
  rooms.flatMap(({ name, css }) => (css.match(pattern) ?? []).map((found) => `${name}: ${found}`));

test('rooms speak of what a colour is for, and only the tokens name the palette', () => {
  expect(rooms.length).toBeGreaterThan(8);
  expect(
    matching(/var\(--(clay|heather|amber|lagoon|moss|slate)(-soft)?\)|oklch\(|#[0-9a-f]{3,8}\b/g),
  ).toEqual([]);
});

test('every page can be mirrored: nothing is tied to the left or the right', () => {
  expect(
    matching(/^\s*(margin|padding|border)-(left|right)\b|^\s*(left|right):|text-align: (left|right)/gm),
  ).toEqual([]);
});

test('every rule stands in a layer', () => {
  const bare = sheets.filter(
    ({ name, css }) => name !== 'styles/index.css' && !/^(?:\/\*[\s\S]*?\*\/\s*)*@layer [a-z]+ \{/.test(css),
  );
  expect(bare.map(({ name }) => name)).toEqual([]);
});
