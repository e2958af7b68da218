import { describe, expect, test } from 'vitest';
import { statementBehind } from '../../src/facts/country-statement.ts';
import { claims } from '../../src/facts/data.ts';
import { sourcesUsed } from '../../src/facts/sources.ts';
import { MARKS, type Mark } from '../../src/facts/statement.schema.ts';
import { countryOfLocale } from '../../src/help/countries.ts';
import { readContent } from '../../src/lessons/check-content.ts';
import { courseSetting } from '../../src/lessons/course-setting.ts';
import { articleRows, factPlaces } from '../../src/lessons/fact-places.ts';
import { lessonFor } from '../../src/lessons/lesson-for.ts';
import { readCourse } from '../../src/lessons/read-course.ts';
import { KNOWN_MARKS, resolveMark } from '../../src/lessons/resolve-mark.ts';
import { readFolder } from '../read-content.ts';
import { goodFile, lessonFiles, setting } from './lesson-files.ts';

/** The places of the good lesson in a locale, with words added to its section "what-it-is", fit for its age or not. */
function placesWith(words: string, locale: string) {
  const added = (file: string) =>
    goodFile(file).replace('is a realistic fake.', `is a realistic fake. ${words}`);
  const files = lessonFiles({ 'en.md': added('en.md'), 'fr.md': added('fr.md') });
  const { lessons } = readCourse(files, setting({ knownMarks: KNOWN_MARKS }));
  const resolve = (mark: string, wordsLocale: string) => resolveMark(mark, wordsLocale, locale);
  return factPlaces(
    lessons.map((lesson) => lessonFor(lesson, { locale, resolve, lessons })),
    locale,
  ).filter(({ path }) => path.startsWith(`/${locale}/learn/`));
}

const idsOf = (places: readonly { id: string }[]) => places.map(({ id }) => id);
const LAWS = MARKS.filter((mark) => mark.startsWith('law:'));

/** The addresses of the places outside lessons that rest on a fact. */
const pathsOf = (fact: string, locale: string) =>
  factPlaces([], locale)
    .filter(({ id }) => id === fact)
    .map(({ path }) => path);

describe('the places outside lessons', () => {
  test('include what the prose of a page says of its country', () => {
    expect(pathsOf('fr-evars', 'fr')).toContain('/fr/teach/');
    expect(pathsOf('ped-cse-protects', 'en')).toContain('/en/teach/');
    expect(pathsOf('fr-evars', 'en')).not.toContain('/en/teach/');
  });

  test('include the page about Article 6: the article, its clauses, and the frames of all countries', () => {
    for (const locale of ['en', 'fr']) {
      const page = `/${locale}/about/article-6/`;
      for (const fact of ['art6-full-summary', 'art6-a', 'art6-j', 'fr-evars']) {
        expect(pathsOf(fact, locale)).toContain(page);
      }
    }
    expect(pathsOf('ped-cse-protects', 'en')).toContain('/en/about/article-6/');
    expect(pathsOf('ped-cse-protects', 'fr')).not.toContain('/fr/about/article-6/');
  });

  test('include the glossary, term by term and age by age', () => {
    const places = factPlaces([], 'fr').filter(({ path }) => path === '/fr/glossary/#deepfake');
    expect(places.map(({ id, audience }) => [id, audience])).toContainEqual([
      'deepfake-new-or-altered',
      '7-10',
    ]);
    expect(places[0]?.title).toMatch(/ · deepfake/i);
  });
});

describe('the places that rest on facts', () => {
  test('are the sections of a lesson, by title and address', () => {
    expect(placesWith('', 'en')).toEqual([
      {
        id: 'deepfake-new-or-altered',
        audience: '11-14',
        title: 'The class chat · What it is',
        path: '/en/learn/11-14/deepfakes/#what-it-is',
      },
    ]);
  });

  test.each(LAWS)('include the facts behind {%s} in the country of the page', (mark: Mark) => {
    for (const locale of ['en', 'fr']) {
      const behind = statementBehind(mark, countryOfLocale(locale)).facts;
      expect(idsOf(placesWith(`{${mark}}`, locale))).toEqual(['deepfake-new-or-altered', ...behind]);
    }
  });

  test('bring the law of the country to the sources page, and not that of another', () => {
    const shown = (locale: string) =>
      sourcesUsed(placesWith('{law:image-rights}', locale), claims, '2026-11-22', locale).flatMap(
        ({ facts }) => idsOf(facts),
      );
    expect(shown('fr')).toContain('fr-image-consent-rule');
    expect(shown('en')).toContain('erasure-right-minors-all');
    expect(shown('en')).not.toContain('fr-image-consent-rule');
  });

  test('know nothing of a help service, which rests on no fact', () => {
    expect(idsOf(placesWith('{service:child-helpline}', 'en'))).toEqual(['deepfake-new-or-altered']);
  });
});

describe.each(['en', 'fr'])('Article 6 as the course meets it, in “%s”', (locale) => {
  const { lessons: read } = readContent(readFolder('lessons', /\.(md|yaml)$/), courseSetting('2026-11-22'));
  const resolve = (mark: string, wordsLocale: string) => resolveMark(mark, wordsLocale, locale);
  const lessons = read.map((lesson) => lessonFor(lesson, { locale, resolve, lessons: read }));
  const rowsOf = (some: typeof lessons) =>
    articleRows(some, locale, () => [{ id: locale, state: 'complete' }]);

  test('has no clause that nothing meets', () => {
    expect(rowsOf(lessons).filter(({ isMet }) => !isMet)).toEqual([]);
  });

  test('reaches primary and secondary school by the course as a whole, and names the duty of each State on the about page', () => {
    const whole = rowsOf(lessons).filter(({ isWhole }) => isWhole);
    expect(whole.map(({ clause, pages }) => [clause, pages.map(({ path }) => path)])).toEqual([
      ['art6-b', [`/${locale}/learn/`]],
      ['art6-j', [`/${locale}/about/`]],
    ]);
  });

  test('does not reach both kinds of school where an age has no lesson', () => {
    const rows = rowsOf(lessons.filter(({ audience }) => audience !== '7-10'));
    expect(rows.filter(({ isMet }) => !isMet).map(({ clause }) => clause)).toEqual(['art6-b']);
  });
});
