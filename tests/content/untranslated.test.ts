import { afterAll, describe, expect, test } from 'vitest';
import { realLocales, sourceLocale } from '../../src/i18n/locales.ts';
import { formatProblem, type Problem } from '../../src/i18n/problem.ts';
import { parseYaml } from '../../src/prose/parse-yaml.ts';
import { expectNone, listOf, publishedLocales, texts } from './support/real-content.ts';
import { problemAt } from './support/text.ts';
import { englishWordsIn, leftInSource } from './support/untranslated.ts';

const same = new Set(parseYaml(listOf('same.yaml')) as string[]);
/** International names that hold small English words. */
const NAMES = ['Take It Down', 'Content Credentials', 'Human Rights Watch', 'Creative Commons Attribution'];

const translations = publishedLocales.filter((locale) => locale !== sourceLocale);
const originals = Map.groupBy(
  texts.filter(({ locale }) => locale === sourceLocale),
  ({ file }) => file,
);
/** `lessons/7-10/consent/fr.md` → `lessons/7-10/consent/en.md` */
const sourceOf = (file: string, locale: string): string =>
  file.startsWith('lessons/')
    ? file.replace(`/${locale}.`, `/${sourceLocale}.`)
    : file.replace(`locales/${locale}/`, `locales/${sourceLocale}/`);

/** Every sentence of a translation that is the same as in the source. */
const stillInSource = (locale: string): Problem[] =>
  texts
    .filter((text) => text.locale === locale && text.voice !== 'name')
    .flatMap((text) => {
      // A string is compared with its own original, a paragraph with those of its section.
      const source = (originals.get(sourceOf(text.file, locale)) ?? []).filter(({ id }) => id === text.id);
      const originalTexts = source.map((each) => each.text);
      return leftInSource(text.text, locale, originalTexts, same).map((sentence) =>
        problemAt(
          text,
          `This is the same as in the source: ${sentence}`,
          'Translate it; if it is the same in both languages, add its words to tests/content/words/same.yaml.',
        ),
      );
    });

// A language begins as a copy of the source: what is still to be translated fails nothing, so nothing else would say it.
afterAll(() => {
  const drafts = realLocales.map(({ id }) => id).filter((id) => !publishedLocales.includes(id));
  const left = drafts.flatMap(stillInSource);
  if (left.length > 0) console.warn(left.map(formatProblem).join('\n\n'));
});

describe.each(translations)('the translation into “%s”', (locale) => {
  const own = texts.filter((text) => text.locale === locale && text.voice !== 'name');

  test('leaves no sentence in the source language', () => expectNone(stillInSource(locale)));

  test('holds no small English words', () => {
    const problems = own.flatMap((text) =>
      englishWordsIn(text.text, NAMES).map((word) =>
        problemAt(text, `“${word}” is English.`, 'Translate the sentence around it.'),
      ),
    );
    expectNone(problems);
  });
});

describe('what is left untranslated', () => {
  test('is a sentence in the same words', () => {
    const source = ['You can stop now. OK?'];
    expect(leftInSource('Bien sûr. You can stop now.', 'fr', source, same)).toEqual(['You can stop now.']);
    expect(leftInSource('OK ?', 'fr', source, same)).toEqual([]);
  });

  test('shows in small words, but not in names', () => {
    expect(englishWordsIn('Demande à the adulte.', NAMES)).toEqual(['the']);
    expect(englishWordsIn('Take It Down est gratuit.', NAMES)).toEqual([]);
  });
});
