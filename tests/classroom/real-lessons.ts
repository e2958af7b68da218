/** Every real lesson as a locale's pages show it, for tests of what is made out of lessons. */
import { courseSetting } from '../../src/lessons/course-setting.ts';
import type { Lesson } from '../../src/lessons/lesson.ts';
import { lessonFor } from '../../src/lessons/lesson-for.ts';
import { readCourse } from '../../src/lessons/read-course.ts';
import { resolveMark } from '../../src/lessons/resolve-mark.ts';
import { readFolder } from '../read-content.ts';

const { lessons: sources } = readCourse(readFolder('lessons', /\.(yaml|md)$/), courseSetting('2026-11-22'));

/** The lessons of a locale, in the order of the course. */
export const realLessons = (locale: string): Lesson[] =>
  sources.map((source) =>
    lessonFor(source, {
      locale,
      lessons: sources,
      resolve: (mark, words) => resolveMark(mark, words, locale),
    }),
  );
