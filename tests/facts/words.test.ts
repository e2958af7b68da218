import { describe, expect, it } from 'vitest';
import countryEn from '../../locales/en/country.json';
import factsEn from '../../locales/en/facts.json';
import countryFr from '../../locales/fr/country.json';
import factsFr from '../../locales/fr/facts.json';
import { CLAUSES } from '../../src/course.ts';
import { forbiddenIn, textsOf } from './forbidden-words.ts';

const keysOf = (tree: object, path = ''): string[] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'object' ? keysOf(value as object, `${path}${key}.`) : [`${path}${key}`],
  );
const withoutPlural = (key: string) => key.replace(/_(one|many|other)$/, '');
const words = { facts: { en: factsEn, fr: factsFr }, country: { en: countryEn, fr: countryFr } };

describe.each(['facts', 'country'] as const)('the words of %s', (namespace) => {
  it('exist in English and in French', () => {
    const { en, fr } = words[namespace];
    expect([...new Set(keysOf(fr).map(withoutPlural))].sort()).toEqual(
      [...new Set(keysOf(en).map(withoutPlural))].sort(),
    );
  });

  it('keep to the words that do not blame, label or belittle', () => {
    expect(forbiddenIn(words[namespace].en, 'en')).toEqual([]);
    expect(forbiddenIn(words[namespace].fr, 'fr')).toEqual([]);
  });

  it('hold no phone number', () => {
    for (const text of textsOf(words[namespace])) expect(text).not.toMatch(/\d[\d .-]{4,}\d/);
  });

  it('leave no placeholder out in translation', () => {
    const placeholders = (tree: object) => textsOf(tree).flatMap((text) => text.match(/\{\{\w+\}\}/g) ?? []);
    const { en, fr } = words[namespace];
    expect(new Set(placeholders(fr))).toEqual(new Set(placeholders(en)));
  });
});

describe('the words about Article 6', () => {
  it('name each clause and what it asks', () => {
    for (const clause of CLAUSES) {
      for (const { name, asks } of [factsEn.clause[clause], factsFr.clause[clause]]) {
        expect(name.length).toBeLessThan(45);
        expect(asks).toMatch(/\.$/);
      }
    }
  });
});

describe('the forbidden words', () => {
  it('are found where they stand', () => {
    expect(forbiddenIn({ a: { b: 'She sent nudes.' } }, 'en')).toHaveLength(1);
    expect(forbiddenIn(['A fake nude image.'], 'en')).toEqual([]);
    expect(forbiddenIn('La victime', 'fr')).toHaveLength(1);
  });
});
