import postcss from 'postcss';
import { describe, expect, test } from 'vitest';
import { flatLayers } from '../../src/styles/flat-layers.ts';

const flat = (css: string) =>
  postcss([flatLayers()]).process(css, { from: undefined }).css.replace(/\s+/g, ' ');

describe('a rule of a lower layer weighs nothing, so that every room can change it', () => {
  test.each([
    ['@layer base { h1, h2 { margin: 0 } }', ':where(h1), :where(h2) { margin: 0 }'],
    ['@layer reset { *, *::before { margin: 0 } }', '*, *::before { margin: 0 }'],
    ['@layer reset { summary::marker { margin: 0 } }', ':where(summary)::marker { margin: 0 }'],
    ['@layer prose { :where(.prose) ul { margin: 0 } }', ':where(:where(.prose) ul) { margin: 0 }'],
    [
      '@layer tokens { @media print { :root:has(a, b) { margin: 0 } } }',
      '@media print { :where(:root:has(a, b)) { margin: 0 } }',
    ],
  ])('%s', (css, expected) => expect(flat(css).trim()).toBe(expected));
});

test('a rule of a room weighs what it says', () => {
  expect(flat('@layer components { .item > p { margin: 0 } }').trim()).toBe('.item > p { margin: 0 }');
});

test('a utility is stronger than any class of a room', () => {
  expect(flat('@layer utilities { .wide::after { margin: 0 } }').trim()).toBe(
    '.wide:not(#\\#)::after { margin: 0 }',
  );
});

test('the steps of an animation are no selectors', () => {
  const css = '@keyframes rise { from { opacity: 0 } }';
  expect(flat(`@layer base { ${css} }`).trim()).toBe(css);
});

test('a layer that does not exist, and an id in a room, are refused', () => {
  expect(() => flat('@layer theme { a { margin: 0 } }')).toThrow('There is no layer “theme”');
  expect(() => flat('@layer components { #main { margin: 0 } }')).toThrow('use a class');
});
