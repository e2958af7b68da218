import { describe, expect, it } from 'vitest';
import glossaryEn from '../../locales/en/glossary.json';
import glossaryFr from '../../locales/fr/glossary.json';
import { checkFacts } from '../../src/facts/check-facts.ts';
import { claims } from '../../src/facts/data.ts';
import { checkTermWords, termFactUses } from '../../src/glossary/check-terms.ts';
import { glossaryOf, terms, termWords } from '../../src/glossary/data.ts';
import { audiencesOf, wordingFor } from '../../src/glossary/load-terms.ts';
import { forbiddenIn, textsOf } from '../facts/forbidden-words.ts';

const sentences = (text: string): string[] => text.match(/[^.;]+[.;]/g) ?? [];
const wordCount = (text: string): number => text.trim().split(/\s+/).length;

describe('the glossary of the project', () => {
  it.each(['en', 'fr'])('has words for every term and every age in %s, and no others', (locale) => {
    expect(checkTermWords(terms, termWords.get(locale) ?? {}, locale)).toEqual([]);
  });

  it('rests only on facts that exist and are meant for that age', () => {
    expect(checkFacts(termFactUses(terms), claims, '2026-01-01').problems).toEqual([]);
  });

  it.each(['en', 'fr'] as const)(
    'keeps to the words that do not blame, label or belittle in %s',
    (locale) => {
      expect(forbiddenIn(termWords.get(locale), locale)).toEqual([]);
    },
  );

  it.each(['en', 'fr'])('explains in three short sentences at most in %s', (locale) => {
    for (const { wordings } of glossaryOf(locale).entries)
      for (const { text } of wordings) {
        expect(sentences(text).length, text).toBeLessThanOrEqual(3);
        expect(wordCount(text), text).toBeLessThanOrEqual(45);
      }
  });

  it.each(['en', 'fr'])('uses sentences of 18 words at most for the youngest in %s', (locale) => {
    for (const id of Object.keys(terms).filter((each) => audiencesOf(terms, each).includes('7-10')))
      for (const sentence of sentences(wordingFor(termWords.get(locale) ?? {}, id, '7-10') ?? ''))
        expect(wordCount(sentence), sentence).toBeLessThanOrEqual(18);
  });

  it('says "vous" or nobody to parents in French, never "tu"', () => {
    for (const id of Object.keys(terms).filter((each) => audiencesOf(terms, each).includes('parents')))
      expect(wordingFor(termWords.get('fr') ?? {}, id, 'parents')).not.toMatch(
        /\b(tu|te|toi|ton|ta|tes)\b|t'/i,
      );
  });

  it('names neither fake nude images, blackmail nor AI friends to the youngest', () => {
    for (const id of ['fake-nude-image', 'blackmail-with-images', 'ai-companion'])
      expect(audiencesOf(terms, id)).not.toContain('7-10');
  });

  it('shows a language without a glossary the one of the source language', () => {
    const { locale, entries } = glossaryOf('de');
    expect(locale).toBe('en');
    expect(entries).toHaveLength(Object.keys(terms).length);
  });

  it('keeps its anchors in the pseudo-locale', () => {
    const { entries } = glossaryOf('ar-XB');
    expect(new Set(entries.map(({ id }) => id))).toEqual(new Set(Object.keys(terms)));
    expect(entries.map(({ term }) => term)).not.toContain('deepfake');
  });

  it('has the same interface words in both languages', () => {
    expect(Object.keys(glossaryFr)).toEqual(Object.keys(glossaryEn));
    expect(textsOf(glossaryFr)).not.toContain('');
  });
});
