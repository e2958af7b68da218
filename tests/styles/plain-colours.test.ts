import { expect, test } from 'vitest';
import { withPlainColours } from '../../src/styles/plain-colours.ts';

test('a colour becomes what older browsers read, by day and by night', () => {
  expect(withPlainColours('var(--light, oklch(1 0 0)) var(--dark, oklch(0 0 0))')).toBe(
    'var(--light, #ffffff) var(--dark, #000000)',
  );
});

test('a known red keeps its value', () => {
  expect(withPlainColours('oklch(0.62796 0.25768 29.2339)')).toBe('#ff0000');
});

test('see-through colours stay see-through', () => {
  expect(withPlainColours('0 1px 2px oklch(0 0 0 / 0.5)')).toBe('0 1px 2px #00000080');
});

test('what is not a colour is left alone', () => {
  expect(withPlainColours('0 1px 2px var(--shade)')).toBe('0 1px 2px var(--shade)');
});
