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
const report = (own: object, locale = 'fr', publishedLocales = ['en', 'fr']) =>
  checkStrings(
    new Map([
      ['locales/en/common.json', JSON.stringify(en, null, 2)],
      [`locales/${locale}/common.json`, JSON.stringify(own, null, 2)],
    ]),
    { locales: ['en', 'fr'], publishedLocales, sourceLocale: 'en', knownNumbers },
  );
const check = (own: object, locale?: string) => report(own, locale).problems;
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
});

test('a damaged file is reported, not thrown', () => {
  const files = new Map([['locales/en/common.json', '{ "a": ']]);
  const setting = { locales: ['en'], publishedLocales: ['en'], sourceLocale: 'en', knownNumbers };
  expect(checkStrings(files, setting).problems.map(({ file, line }) => [file, line])).toEqual([
    ['locales/en/common.json', 1],
  ]);
});

describe('a file of strings that cannot be read', () => {
  const text = JSON.stringify(fr, null, 2);
  const damaged = (own: string) =>
    checkStrings(
      new Map([
        ['locales/en/common.json', JSON.stringify(en)],
        ['locales/fr/common.json', own],
      ]),
      { locales: ['en', 'fr'], publishedLocales: ['en', 'fr'], sourceLocale: 'en', knownNumbers },
    ).problems;

  test.each([
    ['a missing comma', text.replace('pierre",', 'pierre"'), 4],
    ['typographic quotation marks', text.replace('"{{count}} de pierres"', '“{{count}} de pierres”'), 4],
    ['a missing end', text.slice(0, text.indexOf('"in"')), 6],
    ['no words at all', '', 1],
    ['null', 'null', 1],
  ])('for %s is reported on its line', (_, own, line) => {
    expect(damaged(own)).toMatchObject([{ file: 'locales/fr/common.json', line }]);
  });

  test('for its encoding is said to be no UTF-8', () => {
    const windows = Buffer.from(text.replace('Profond', 'Été'), 'latin1').toString('utf8');
    const problems = damaged(windows);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.remedy).toContain('UTF-8');
  });

  test('is not one with a byte order mark', () => expect(damaged(`\ufeff${text}`)).toEqual([]));
});

describe('a string is refused', () => {
  test.each(['', '  ', '\u00a0', null, 5])('for no words: %j', (deep) => {
    expect(check({ ...fr, in: { deep } })).toMatchObject([{ id: 'in.deep', line: 7 }]);
  });

  test('in a file that no room reads', () => {
    const files = new Map([
      ['locales/en/common.json', JSON.stringify(en)],
      ['locales/fr/common.json', JSON.stringify(fr)],
      ['locales/fr/Common.json', JSON.stringify(fr)],
    ]);
    const setting = {
      locales: ['en', 'fr'],
      publishedLocales: ['en', 'fr'],
      sourceLocale: 'en',
      knownNumbers,
    };
    expect(checkStrings(files, setting).problems).toMatchObject([
      { file: 'locales/fr/Common.json', line: null },
    ]);
  });
});

describe('a language that is not published', () => {
  const ofDraft = (own: object) => report(own, 'fr', ['en']);

  test('is told what it lacks, with file and remedy, and nothing is refused', () => {
    const { problems, gaps } = ofDraft({ ...fr, in: {} });
    expect(problems).toEqual([]);
    expect(gaps).toMatchObject([{ file: 'locales/fr/common.json', id: 'in.deep' }]);
    expect(gaps[0]?.remedy).toContain('“Deep”');
  });

  test('is told of placeholders that differ, and of strings that the source does not have', () => {
    const { problems, gaps } = ofDraft({ ...fr, hello: 'Bonjour {{nom}}', more: 'x' });
    expect(problems).toEqual([]);
    expect(gaps.map(({ id, line }) => [id, line])).toEqual([
      ['hello', 2],
      ['more', 9],
    ]);
  });

  test('is told of the plural forms that it needs', () => {
    const { count_many: _, ...without } = fr;
    const { problems, gaps } = ofDraft(without);
    expect(problems).toEqual([]);
    expect(gaps.map(({ id }) => id)).toEqual(['count_many']);
  });

  test('is told of files it does not have yet', () => {
    const files = new Map([['locales/en/common.json', JSON.stringify(en)]]);
    const setting = { locales: ['en', 'fr'], publishedLocales: ['en'], sourceLocale: 'en', knownNumbers };
    const { problems, gaps } = checkStrings(files, setting);
    expect(problems).toEqual([]);
    expect(gaps).toMatchObject([{ file: 'locales/fr/common.json', line: null }]);
    expect(gaps[0]?.remedy).toContain('locales/en/common.json');
  });

  test('is refused all the same for raw HTML', () => {
    expect(ofDraft({ ...fr, hello: '<b>Bonjour</b> {{name}}' }).problems).toHaveLength(1);
  });
});

test('a language may tell readers apart where the source does not', () => {
  expect(check({ ...fr, hello_parents: 'Bonjour, {{name}}' })).toEqual([]);
});
