import { describe, expect, test } from 'vitest';
import { isToCheck, sourcesUsed } from '../../src/facts/sources.ts';
import { readContent } from '../../src/lessons/check-content.ts';
import { courseSetting } from '../../src/lessons/course-setting.ts';
import { factPlaces } from '../../src/lessons/fact-places.ts';
import { lessonFor } from '../../src/lessons/lesson-for.ts';
import { resolveMark } from '../../src/lessons/resolve-mark.ts';
import { readFolder } from '../read-content.ts';
import { FOLDER, lessonFiles } from './lesson-files.ts';

const setting = courseSetting('2026-11-22');

test('a language that has no files yet is told of each, and stops nothing', () => {
  const draft = { ...setting, locales: [...setting.locales, 'de'] };
  const { problems, gaps } = readContent(lessonFiles(), draft);
  expect(problems).toEqual([]);
  for (const file of [
    'locales/de/common.json',
    'locales/de/glossary.yaml',
    'locales/de/blame.yaml',
    'locales/de/pages/about.md',
    `${FOLDER}/de.md`,
    `${FOLDER}/de.quiz.yaml`,
  ]) {
    expect(gaps.filter((gap) => gap.file === file)).toHaveLength(1);
  }
  for (const { remedy } of gaps) expect(remedy).toMatch(/translate|Write a list/);
});

test('a language without gaps is told nothing', () => {
  // A draft that the copy holds beside its published languages may lack what it lacks.
  const complete = setting.publishedLocales;
  const draft = { ...setting, locales: complete, publishedLocales: [setting.sourceLocale] };
  expect(readContent(lessonFiles(), draft).gaps).toEqual([]);
});

test('a folder of a language that is not known stops the build, once', () => {
  const { sourceLocale } = setting;
  const alone = { ...setting, locales: [sourceLocale], publishedLocales: [sourceLocale] };
  const told = readContent(lessonFiles({ 'fr.md': null, 'fr.quiz.yaml': null }), alone).problems;
  expect(told.filter(({ file }) => file.startsWith('locales/fr/'))).toEqual([
    expect.objectContaining({ file: 'locales/fr/', message: 'This locale is not known.' }),
  ]);
});

describe('a fact that is to be checked', () => {
  const files = readFolder('lessons', /\.(md|yaml)$/);
  /** Every fact marked on the page of sources of some language, on a day. */
  const markedOn = (today: string): Set<string> => {
    const { lessons } = readContent(files, courseSetting(today));
    return new Set(
      setting.locales.flatMap((locale) => {
        const resolve = (mark: string, words: string) => resolveMark(mark, words, locale);
        const shown = lessons.map((lesson) => lessonFor(lesson, { locale, resolve, lessons }));
        const sources = sourcesUsed(factPlaces(shown, locale), setting.claims, today, locale);
        return sources.flatMap(({ facts }) => facts.filter(isToCheck).map(({ id }) => id));
      }),
    );
  };
  const warningsOn = (today: string) => readContent(files, courseSetting(today)).warnings;

  test.each(['2026-11-22', '2027-03-01'])('on %s warns, and is marked on a page of sources', (today) => {
    expect(new Set(warningsOn(today).map(({ id }) => id))).toEqual(markedOn(today));
  });

  test('warns once for each reason, wherever the site rests on it', () => {
    const said = warningsOn('2027-03-01').map(({ id, message }) => `${id} ${message}`);
    expect(said).toEqual([...new Set(said)]);
  });

  test('warns when only the law of a country of this site rests on it, and not that of another', () => {
    const ids = warningsOn('2027-03-01').map(({ id }) => id);
    expect(ids).toEqual(
      expect.arrayContaining(['uk-2026-deepfake-tools', 'fr-evars', 'uk-psti-three-duties']),
    );
    expect(ids).not.toContain('us-take-it-down-act');
  });
});
