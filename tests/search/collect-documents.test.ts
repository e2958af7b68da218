import { describe, expect, test } from 'vitest';
import { localeOf } from '../../src/i18n/locales.ts';
import { courseSetting } from '../../src/lessons/course-setting.ts';
import type { Lesson } from '../../src/lessons/lesson.ts';
import { lessonFor } from '../../src/lessons/lesson-for.ts';
import { readCourse } from '../../src/lessons/read-course.ts';
import { resolveMark } from '../../src/lessons/resolve-mark.ts';
import { lessonDocuments, searchIndex } from '../../src/search/collect-documents.ts';
import { textOfHtml } from '../../src/search/text-of-html.ts';
import { lessonFiles, setting } from '../lessons/lesson-files.ts';
import { readFolder } from '../read-content.ts';

const lessonsOf = (locale: string, course: ReturnType<typeof readCourse>): Lesson[] =>
  course.lessons.map((source) =>
    lessonFor(source, {
      locale,
      lessons: course.lessons,
      resolve: (mark, words) => resolveMark(mark, words, locale),
    }),
  );
const smallCourse = readCourse(lessonFiles(), setting());
const realCourse = readCourse(readFolder('lessons', /\.(yaml|md)$/), courseSetting('2026-11-22'));

describe('a lesson', () => {
  const [small] = lessonsOf('en', smallCourse);
  if (!small) throw new Error('the fixture is gone');

  test('can be found as a whole and by each section that has prose', () => {
    expect(lessonDocuments(small, 'en')).toEqual([
      {
        href: '/en/learn/11-14/deepfakes/',
        title: 'The class chat',
        label: 'Ages 11–14',
        text: 'A picture goes round.',
      },
      {
        href: '/en/learn/11-14/deepfakes/#what-it-is',
        title: 'What it is',
        within: 'The class chat',
        label: 'Ages 11–14',
        text: 'A deepfake is a realistic fake. I’m with you.',
      },
    ]);
  });

  test('that shows words of another language says which', () => {
    const shown = { ...small, locale: 'en' };
    for (const document of lessonDocuments(shown, 'fr')) {
      expect(document.lang).toBe('en');
      expect(document.href).toMatch(/^\/fr\//);
      expect(document.label).toBe('11–14 ans');
    }
  });
});

describe.each(['en', 'fr'])('the index in %s', (locale) => {
  const lessons = lessonsOf(localeOf(locale).id, realCourse);
  const index = searchIndex(locale, lessons);
  const all = JSON.stringify(index);

  test('has every lesson, term, country and page, each at an address of its own', () => {
    const hrefs = index.map(({ href }) => href);
    expect(new Set(hrefs).size).toBe(hrefs.length);
    for (const { audience, topic } of lessons)
      for (const way of ['learn', 'teach']) {
        expect(hrefs).toContain(`/${locale}/${way}/${audience}/${topic}/`);
      }
    expect(hrefs.filter((href) => /\/help\/\w\w\/$/.test(href))).toHaveLength(51);
    for (const page of [
      'teach/',
      'teach/parents/',
      'glossary/',
      'about/',
      'about/privacy/',
      'learn/7-10/',
      'glossary/#deepfake',
    ])
      expect(hrefs).toContain(`/${locale}/${page}`);
  });

  test('has words and no markup', () => {
    expect(index.filter(({ title }) => !title)).toEqual([]);
    expect(all).not.toMatch(/<\/?[a-z]|&#|\{\w+:/);
  });

  test('gives no feedback and no key of any quiz away', () => {
    const said = lessons.flatMap((lesson) =>
      lesson.sections.flatMap(({ items }) =>
        items.flatMap(({ options }) => options.map(({ feedback }) => feedback)),
      ),
    );
    expect(said.length).toBeGreaterThan(50);
    // What an author says in the prose as well, such as a good adult's answer, may be found there.
    const prose = lessons.flatMap(({ sections }) => sections.map(({ html }) => textOfHtml(html))).join(' ');
    const given = said.filter((feedback) => feedback.length > 12 && !prose.includes(feedback));
    expect(given.filter((feedback) => all.includes(feedback))).toEqual([]);
    expect(index.filter((document) => 'correct' in document || 'items' in document)).toEqual([]);
  });
});

test('a country can be found by its own name', () => {
  const index = searchIndex('en', []);
  expect(index.find(({ href }) => href === '/en/help/de/')).toMatchObject({
    title: 'Germany',
    names: [['de', 'Deutschland']],
  });
});
