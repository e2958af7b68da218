import { describe, expect, test } from 'vitest';
import type { SearchDocument } from '../../src/search/document.ts';
import { finder } from '../../src/search/find-documents.ts';

const document = (title: string, text: string, more: Partial<SearchDocument> = {}): SearchDocument => ({
  href: `/fr/#${title}`,
  title,
  label: '11–14 ans',
  text,
  ...more,
});

const find = finder(
  [
    document('Ce qu’est un deepfake', 'Une image truquée d’une vraie personne.'),
    document('Les mots pour le dire', 'À l’école, on en parle à un adulte. Le deepfake blesse.'),
    document('Allemagne', '', { names: [['de', 'Deutschland']] }),
  ],
  'fr',
);
const titles = (typed: string) => find(typed).map((found) => found.document.title);

describe('searching', () => {
  test('finds words without their accents and behind an apostrophe', () => {
    expect(titles('ecole')).toEqual(['Les mots pour le dire']);
    expect(titles("l'école")).toEqual(['Les mots pour le dire']);
    expect(titles('d’image')).toEqual(['Ce qu’est un deepfake']);
  });

  test('finds a word by its beginning', () => {
    expect(titles('adul')).toEqual(['Les mots pour le dire']);
  });

  test('forgives a slip of the finger', () => {
    expect(titles('deapfake')).toHaveLength(2);
  });

  test('puts what is called so first', () => {
    expect(titles('deepfake')).toEqual(['Ce qu’est un deepfake', 'Les mots pour le dire']);
  });

  test('wants all words, and is content with some when no text has all', () => {
    expect(titles('deepfake adulte')).toEqual(['Les mots pour le dire']);
    expect(titles('truquée zzzzz')).toEqual(['Ce qu’est un deepfake']);
  });

  test('finds a country by its own name', () => {
    expect(titles('deutsch')).toEqual(['Allemagne']);
  });

  test('tells the words that fit, as the text has them, to be marked', () => {
    expect([...(find('adul')[0]?.terms ?? [])]).toEqual(['adulte']);
  });

  test('finds nothing for nothing', () => {
    expect(titles('')).toEqual([]);
    expect(titles('?!')).toEqual([]);
    expect(titles('xylophone')).toEqual([]);
  });
});
