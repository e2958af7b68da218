/**
 * The course of this build, read once from the lesson files: the door through which pages get
 * lessons. A problem in the content stops the build here.
 */
import { getCollection } from 'astro:content';
import { listedLocales, locales } from '../i18n/locales.ts';
import { ContentError, formatProblem } from '../i18n/problem.ts';
import { readContent } from './check-content.ts';
import { courseSetting } from './course-setting.ts';
import type { Course, Lesson, LessonSource } from './lesson.ts';
import { lessonFor } from './lesson-for.ts';
import { resolveMark } from './resolve-mark.ts';

/** The day of the build, `YYYY-MM-DD`: facts carry a day by which they must be checked again. */
export const today = (): string => new Date().toISOString().slice(0, 10);

async function load(): Promise<Course> {
  const files = await getCollection('lessonFiles');
  const texts = new Map(files.map(({ id, data }) => [id, data.text]));
  const course = readContent(texts, courseSetting(today()));
  if (course.problems.length > 0) throw new ContentError(course.problems);
  for (const warning of [...course.gaps, ...course.warnings])
    console.warn(`[warning] ${formatProblem(warning)}`);
  return course;
}

let loading: Promise<Course> | undefined;

/** The lessons as their folders hold them, in the order of the course. */
export async function lessonSources(): Promise<readonly LessonSource[]> {
  // While developing, every request reads anew, so that an author sees each change.
  if (import.meta.env.DEV) loading = undefined;
  loading ??= load();
  return (await loading).lessons;
}

const joined = new Map<string, { from: readonly LessonSource[]; lessons: readonly Lesson[] }>();

/** All lessons as the pages of a locale show them; joined once, however many pages ask. */
export async function allLessons(locale: string): Promise<readonly Lesson[]> {
  const lessons = await lessonSources();
  const known = joined.get(locale);
  if (known?.from === lessons) return known.lessons;
  const resolve = (mark: string, words: string) => resolveMark(mark, words, locale);
  const made = lessons.map((source) => lessonFor(source, { locale, resolve, lessons }));
  joined.set(locale, { from: lessons, lessons: made });
  return made;
}

/** The routes of all lesson pages, each with its lesson and the next stone of the same audience. */
export async function lessonPaths() {
  const paths = [];
  for (const { id: locale } of locales) {
    const lessons = await allLessons(locale);
    for (const [index, lesson] of lessons.entries()) {
      const after = lessons[index + 1];
      const next = after?.audience === lesson.audience ? after : null;
      const { audience, topic } = lesson;
      paths.push({ params: { locale, audience, topic }, props: { lesson, next } });
    }
  }
  return paths;
}

/** How far a lesson is in each listed locale, for the Article 6 page. */
export async function lessonStates() {
  const statesOf = new Map((await lessonSources()).map(({ facts, states }) => [facts.id, states]));
  return ({ id }: Lesson) => {
    const states = statesOf.get(id);
    return listedLocales.map((locale) => ({
      id: locale.id,
      state: states?.get(locale.id) ?? ('missing' as const),
    }));
  };
}
