import { describe, expect, test } from 'vitest';
import { checkStrings } from '../../src/i18n/check-strings.ts';

const knownNumbers = new Set(['116111']);

const en = {
  hello: 'Hello {{name}}',
  count_one: '{{count}} stone',
  count_other: '{{count}} stones',
  in: { deep: 'Deep' },
};
const fr = {
  hello: 'Bonjour {{name}}',
  count_one: '{{count}} pierre',
  count_many: '{{count}} de pierres',
  count_other: '{{count}} pierres',
  in: { deep: 'Profond' },
};
const check = (own: object, locale = 'fr') =>
  checkStrings(
    new Map([
      ['locales/en/common.json', JSON.stringify(en, null, 2)],
      [`locales/${locale}/common.json`, JSON.stringify(own, null, 2)],
    ]),
    { locales: ['en', 'fr'], publishedLocales: ['en', 'fr'], sourceLocale: 'en', knownNumbers },
  );
const ids = (own: object) => check(own).map(({ id }) => id);

test('strings that say the same in two languages have no problem', () => {
  expect(check(fr)).toEqual([]);
});

describe('a translation is refused for', () => {
  test('a missing string', () => expect(ids({ ...fr, in: {} })).toEqual(['in.deep']));
  test('a string that the source does not have', () => expect(ids({ ...fr, more: 'x' })).toEqual(['more']));
  test('a placeholder that differs', () =>
    expect(ids({ ...fr, hello: 'Bonjour {{nom}}' })).toEqual(['hello']));
  test('a placeholder that is not balanced', () =>
    expect(ids({ ...fr, hello: 'Bonjour {{name}' })).toEqual(['hello', 'hello']));
  test('a missing plural form', () => {
    const { count_many: _, ...without } = fr;
    expect(ids(without)).toEqual(['count_many']);
  });
  test('raw HTML', () => expect(ids({ ...fr, hello: '<b>Bonjour</b> {{name}}' })).toEqual(['hello']));
  test('a locale that is not known', () => {
    expect(check(fr, 'xx').map(({ file, id }) => [file, id])).toContainEqual([
      'locales/xx/common.json',
      'xx',
    ]);
  });
});

test('a damaged file is reported, not thrown', () => {
  const files = new Map([['locales/en/common.json', '{ "a": ']]);
  const setting = { locales: ['en'], publishedLocales: ['en'], sourceLocale: 'en', knownNumbers };
  expect(checkStrings(files, setting).map(({ file, line }) => [file, line])).toEqual([
    ['locales/en/common.json', 1],
  ]);
});

test('a language may tell readers apart where the source does not', () => {
  expect(check({ ...fr, hello_parents: 'Bonjour, {{name}}' })).toEqual([]);
});
