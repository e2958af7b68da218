import { describe, expect, test } from 'vitest';
import en from '../../locales/en/help.json' with { type: 'json' };
import fr from '../../locales/fr/help.json' with { type: 'json' };
import { helpFor } from '../../src/help/help-page.ts';
import { hoursOf, promisesOf, siteName } from '../../src/help/reach-words.ts';
import { helpServices } from '../../src/help/services.ts';
import { translator } from '../../src/i18n/translate.ts';

/** `section.listen.title` and its words. */
const strings = (tree: object, path = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[`${path}${key}`, value] as [string, string]]
      : strings(value, `${path}${key}.`),
  );

const childline = helpFor(helpServices, 'GB').sections[1]?.services[0];
if (!childline) throw new Error('the fixture is gone');

/** Keys once each, whoever is spoken to: a language may have words of its own for parents where another has not. */
const keysOf = (tree: object): string[] =>
  [...new Set(strings(tree).map(([key]) => key.replace(/_parents$/, '')))].sort();

describe('the words about help', () => {
  test('exist in French wherever they exist in English', () => {
    expect(keysOf(fr)).toEqual(keysOf(en));
  });

  test('hold no telephone number and promise no secrecy', () => {
    for (const [key, words] of [...strings(en), ...strings(fr)]) {
      expect(words.replaceAll('18', '').replaceAll('15', ''), key).not.toMatch(/\d/);
      expect(words, key).not.toMatch(/confidential|secret|confidentiel|anonym/i);
    }
  });
});

describe('the small print of a service', () => {
  test('says what is promised, in the reader’s language', () => {
    expect(promisesOf(childline, 'en', translator('en'))).toEqual(['Free', 'Up to age 18']);
    expect(promisesOf(childline, 'fr', translator('fr'))).toEqual([
      'Gratuit',
      'Jusqu’à 18 ans',
      'En anglais',
    ]);
  });

  test('says both ends of an age range, and the lower end alone', () => {
    const t = translator('en');
    const plain = { ...childline, free: false, languages: [] };
    expect(promisesOf({ ...plain, ages: { min: 13, max: 17 } }, 'en', t)).toEqual(['For ages 13 to 17']);
    expect(promisesOf({ ...plain, ages: { min: 18, max: null } }, 'en', t)).toEqual(['From age 18']);
  });

  test('says nothing where nothing is known', () => {
    const unknown = { ...childline, free: false, anonymous: false, ages: null, languages: [], hours: null };
    expect(promisesOf(unknown, 'en', translator('en'))).toEqual([]);
    expect(hoursOf(unknown, 'en', translator('en'))).toEqual([]);
  });

  test('tells the hours of the telephone from those of the chat', () => {
    const latvia = helpFor(helpServices, 'LV').sections[1]?.services[0];
    expect(latvia && hoursOf(latvia, 'en', translator('en'))).toEqual([
      'Phone: day and night',
      'Chat: Monday to Friday, 12:00–20:00',
    ]);
  });

  test('names every language that a service speaks', () => {
    for (const locale of ['en', 'fr'])
      for (const code of Object.keys(helpServices.countries))
        for (const { languages } of helpFor(helpServices, code).sections.flatMap(({ services }) => services))
          for (const language of languages)
            expect(new Intl.DisplayNames(locale, { type: 'language' }).of(language)).not.toBe(language);
  });

  test('shortens an address to what people say', () => {
    expect(siteName('https://www.childline.org.uk/remove')).toBe('childline.org.uk');
  });
});
