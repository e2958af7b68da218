import { describe, expect, test } from 'vitest';
import { wordsIn } from '../../src/search/words-in.ts';

const terms = (text: string, locale: string) => wordsIn(text, locale).map(({ term }) => term);

describe('a word that is searched for', () => {
  test('fits with and without its accents, in capitals and in small letters', () => {
    expect(terms('École ÉCOLE ecole', 'fr')).toEqual(['ecole', 'ecole', 'ecole']);
    expect(terms('cœur coeur', 'fr')).toEqual(['coeur', 'coeur']);
  });

  test('is freed from the French article or pronoun that is tied to it', () => {
    expect(terms("l'image d’une amie qu'on j’ai jusqu’ici", 'fr')).toEqual([
      'image',
      'une',
      'amie',
      'on',
      'ai',
      'ici',
    ]);
  });

  test('keeps its own apostrophe', () => {
    expect(terms('aujourd’hui', 'fr')).toEqual(['aujourdhui']);
    expect(terms("don't don’t", 'en')).toEqual(['dont', 'dont']);
  });

  test('is the same in the singular and the plural', () => {
    expect(terms('photo photos', 'en')).toEqual(['photo', 'photo']);
    expect(terms('class', 'en')).toEqual(['class']);
  });

  test('is more than one letter, in alphabets where a letter is not a word', () => {
    expect(terms('a b AI', 'en')).toEqual(['ai']);
    expect(terms('人', 'ja')).toEqual(['人']);
  });

  test('knows its place in the text', () => {
    const text = 'Avec l’école.';
    const [, school] = wordsIn(text, 'fr');
    expect(text.slice(school?.start, school?.end)).toBe('école');
    expect(text.slice(school?.from, school?.end)).toBe('l’école');
  });
});
