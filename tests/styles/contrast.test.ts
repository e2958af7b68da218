import { describe, expect, test } from 'vitest';
import { contrast, isInSrgb } from '../../src/styles/oklch.ts';
import { colourOf, THEMES, type Theme, tokenNames } from './read-tokens.ts';

const SOFT = ['clay', 'heather', 'amber', 'lagoon', 'moss'].map((hue) => `--${hue}-soft`);
const SURFACES = ['--paper', '--paper-2', '--surface', ...SOFT];
const WORDS = ['--text', '--text-2', '--link'];
const HUES = ['--clay', '--heather', '--amber', '--lagoon', '--moss'];

const ratio = (one: string, other: string, theme: Theme): number => {
  const [a, b] = [colourOf(one, theme), colourOf(other, theme)];
  if (!a || !b) throw new Error(`${one} or ${other} is not a colour`);
  return contrast(a, b);
};

describe.each(THEMES)('on the %s page', (theme) => {
  test.each(WORDS.flatMap((word) => SURFACES.map((surface) => [word, surface] as const)))(
    'words in %s can be read on %s at 7:1',
    (word, surface) => expect(ratio(word, surface, theme)).toBeGreaterThanOrEqual(7),
  );

  test.each([
    ['--on-action', '--action'],
    ['--on-own', '--own'],
  ])('words in %s can be read on %s at 7:1', (word, surface) =>
    expect(ratio(word, surface, theme)).toBeGreaterThanOrEqual(7),
  );

  test.each(HUES)('a word or sign on a full %s can be read at 4.5:1', (hue) =>
    expect(ratio('--on-hue', hue, theme)).toBeGreaterThanOrEqual(4.5),
  );

  test.each(['--sky', '--sky-2', '--hill-far', '--hill-mid'])(
    'the headline can be read on %s at 7:1',
    (surface) => expect(ratio('--text', surface, theme)).toBeGreaterThanOrEqual(7),
  );

  test.each(SURFACES.flatMap((surface) => ['--control', '--focus'].map((edge) => [edge, surface] as const)))(
    'the edge %s of something to press stands out from %s at 3:1',
    (edge, surface) => expect(ratio(edge, surface, theme)).toBeGreaterThanOrEqual(3),
  );

  test('every colour can be shown by every screen as it is written', () => {
    const colours = tokenNames.map((name) => [name, colourOf(name, theme)] as const);
    expect(colours.filter(([, colour]) => colour && !isInSrgb(colour)).map(([name]) => name)).toEqual([]);
    expect(colours.filter(([, colour]) => colour).length).toBeGreaterThan(30);
  });
});

test('black and white are as far apart as two colours can be', () => {
  expect(contrast([0, 0, 0], [1, 0, 0])).toBeCloseTo(21, 1);
});
