import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { excerptOf, markWords } from '../../src/search/excerpt.ts';
import { wordsIn } from '../../src/search/words-in.ts';

const LONG = `${'Before it come many other words that nobody asked for. '.repeat(8)}Then l’image of a friend goes round.${' After it come many more words.'.repeat(8)}`;

const shown = (text: string, ...terms: string[]) => excerptOf(text, new Set(terms), 'fr');
const textOf = (pieces: readonly { text: string }[]) => pieces.map(({ text }) => text).join('');
const marked = (pieces: readonly { text: string; isMarked: boolean }[]) =>
  pieces.filter(({ isMarked }) => isMarked).map(({ text }) => text);

describe('the piece of a text that a result shows', () => {
  test('holds the words that fit, marked, and some words around them', () => {
    const pieces = shown(LONG, 'image', 'friend');
    expect(marked(pieces)).toEqual(['image', 'friend']);
    expect(textOf(pieces)).toContain('Then l’image of a friend goes round.');
    expect(textOf(pieces).length).toBeLessThan(250);
  });

  test('says with dots that it goes on, before and behind', () => {
    expect(textOf(shown(LONG, 'image'))).toMatch(/^… \S.*\S …$/);
    expect(textOf(shown('A short text.', 'short'))).toBe('A short text.');
  });

  test('is the beginning when only the title fits', () => {
    expect(textOf(shown(LONG, 'elsewhere'))).toMatch(/^Before it come/);
  });

  test('chooses the place where most of the words stand together', () => {
    const text = `The image comes first. ${'Other words stand here. '.repeat(12)} The image and the friend.`;
    expect(marked(shown(text, 'image', 'friend'))).toEqual(['image', 'friend']);
  });

  test('never cuts a word, whatever the text and wherever the mark', () => {
    const word = fc.constantFrom(
      'l’image',
      'école',
      'photos',
      'aujourd’hui',
      'Sam :',
      'deep-fake',
      'ça',
      '…',
    );
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 90 }), fc.nat(), (words, choice) => {
        const text = words.join(' ');
        const inText = wordsIn(text, 'fr');
        const term = inText[choice % Math.max(1, inText.length)]?.term ?? 'none';
        const pieces = shown(text, term);
        const body = textOf(pieces).replace(/^… |(?<=.) …$/g, '');
        const whole = new Set(inText.map(({ start, end }) => text.slice(start, end)));
        expect(text).toContain(body);
        for (const { start, end } of wordsIn(body, 'fr')) expect(whole).toContain(body.slice(start, end));
        for (const each of marked(pieces)) expect(whole).toContain(each);
        expect(marked(pieces).length).toBeGreaterThanOrEqual(inText.length > 0 ? 1 : 0);
      }),
    );
  });
});

test('a title is shown whole with its words marked', () => {
  const pieces = markWords('What a deepfake is', new Set(['deepfake']), 'en');
  expect(textOf(pieces)).toBe('What a deepfake is');
  expect(marked(pieces)).toEqual(['deepfake']);
});
