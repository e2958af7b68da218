import { globSync, readFileSync } from 'node:fs';
import postcss from 'postcss';
import { expect, test } from 'vitest';
import { settledIn, settledTokens } from '../../src/styles/settled-tokens.ts';

const settle = (css: string) =>
  postcss([settledTokens()]).process(css, { from: undefined }).css.replace(/\s+/g, ' ');

test('a token that never changes is written where it is used', () => {
  expect(settle('.a { padding: var(--space-1) calc(2 * var(--space-4)) }')).toBe(
    '.a { padding: 0.25rem calc(2 * 1rem) }',
  );
});

test('so is one that names another, and the names are left out', () => {
  expect(settledIn(':root { --amber: #eb0; --look: var(--amber) }').get('--look')).toBe('#eb0');
  expect(settle(':root { --space-1: 0.25rem; --own: 1px }')).toBe(':root { --own: 1px }');
});

test('what differs by theme, topic or language stays', () => {
  const css = ':root { --text: var(--light, #000) var(--dark, #fff); --topic: red } a { --topic: blue }';
  expect(settledIn(css)).toEqual(new Map());
  expect(settle('a { color: var(--text); background: var(--topic, var(--light)) }')).toBe(
    'a { color: var(--text); background: var(--topic, var(--light)) }',
  );
});

test('no room declares a settled token again', () => {
  const settled = settledIn(readFileSync('src/styles/tokens.css', 'utf8'));
  expect(settled.size).toBeGreaterThan(15);
  for (const file of globSync('src/**/*.css').filter((file) => !file.endsWith('tokens.css'))) {
    postcss.parse(readFileSync(file, 'utf8')).walkDecls(/^--/, ({ prop }) => {
      expect(settled.has(prop), `${prop} in ${file}`).toBe(false);
    });
  }
});
