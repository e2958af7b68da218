import { describe, expect, test, vi } from 'vitest';
import { dayInWords, listInWords, regionName, weekdayInWords } from '../../src/i18n/formats.ts';

vi.mock('../../src/site.config.ts', () => ({
  siteConfig: { countryOfLocale: { en: 'GB', fr: 'FR', es: 'ZZ', 'pt-BR': 'BR', 'zh-Hant': 'TW' } },
}));

describe('a locale is written as in the country of its pages', () => {
  test.each([
    ['en', '1 March 2026', 'a, b and c', 'a, b or c'],
    ['fr', '1 mars 2026', 'a, b et c', 'a, b ou c'],
    ['es', '1 de marzo de 2026', 'a, b y c', 'a, b o c'],
    ['pt-BR', '1 de março de 2026', 'a, b e c', 'a, b ou c'],
    ['zh-Hant', '2026年3月1日', 'a、b和c', 'a、b或c'],
    ['de', '1. März 2026', 'a, b und c', 'a, b oder c'],
  ])('%s', (locale, day, all, any) => {
    expect(dayInWords('2026-03-01', locale)).toBe(day);
    expect(listInWords(['a', 'b', 'c'], locale)).toBe(all);
    expect(listInWords(['a', 'b', 'c'], locale, 'disjunction')).toBe(any);
  });
});

test('days of the week are counted from Monday', () => {
  expect(weekdayInWords(0, 'en')).toBe('Monday');
  expect(weekdayInWords(6, 'fr')).toBe('dimanche');
});

test('a country without a name keeps its code', () => {
  expect(regionName('be', 'fr')).toBe('Belgique');
  expect(regionName('QQ', 'en')).toBe('QQ');
});
