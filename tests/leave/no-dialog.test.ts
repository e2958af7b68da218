/** A dialog would lie over the way out and take the keyboard away from it: there is none. */
import { expect, test } from 'vitest';
import { readFolder } from '../read-content.ts';

const OPENS = /<dialog|\bshowModal\b|aria-modal|\bpopover\b|showPopover|\b(?:alert|confirm|prompt)\(/i;

test('no page opens anything that lies over the way out', () => {
  const files = [...readFolder('src', /\.(ts|tsx|astro)$/)];
  expect(files.length).toBeGreaterThan(100);
  expect(files.filter(([, text]) => OPENS.test(text)).map(([path]) => path)).toEqual([]);
});
