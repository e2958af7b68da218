import { describe, expect, test } from 'vitest';
import { countries, countryName, countryOfLocale } from '../../src/help/countries.ts';

describe('the list of countries', () => {
  test('offers all 51 in every language, the international page last', () => {
    for (const locale of ['en', 'fr']) {
      const list = countries(locale);
      expect(list).toHaveLength(51);
      expect(list.at(-1)?.code).toBe('zz');
      expect(new Set(list.map(({ name }) => name)).size).toBe(51);
    }
  });

  test('is sorted as the reader’s language sorts', () => {
    const names = countries('fr').map(({ name }) => name);
    expect(names.slice(0, 4)).toEqual(['Albanie', 'Allemagne', 'Andorre', 'Arménie']);
    expect(names.indexOf('Estonie')).toBeLessThan(names.indexOf('États-Unis'));
  });

  test('keeps Norway', () => {
    expect(countries('en').find(({ code }) => code === 'no')).toEqual({
      code: 'no',
      name: 'Norway',
      ownNames: [{ lang: 'nb', text: 'Norge' }],
    });
  });

  test('says each of a country’s own names in its own language', () => {
    expect(countries('en').find(({ code }) => code === 'ie')?.ownNames).toEqual([
      { lang: 'ga', text: 'Éire' },
      { lang: 'en', text: 'Ireland' },
    ]);
  });

  test('does not repeat a name that is the same', () => {
    expect(countries('fr').find(({ code }) => code === 'fr')?.ownNames).toEqual([]);
  });

  test('begins with the country that the host has set, and with none where none is set', () => {
    expect(countryOfLocale('en')).toBe('gb');
    expect(countryOfLocale('fr')).toBe('fr');
    expect(countryOfLocale('ar-XB')).toBe('zz');
    expect(countryName('zz', 'en')).toBe('Another country / international');
  });
});
