import { expect, test } from 'vitest';
import { firstStepsIn } from '../../src/lessons/first-steps.ts';
import type { Lesson } from '../../src/lessons/lesson.ts';
import { lessonFor } from '../../src/lessons/lesson-for.ts';
import { readCourse } from '../../src/lessons/read-course.ts';
import { goodFile, lessonFiles, setting } from './lesson-files.ts';

const HREF = '/fr/learn/11-14/deepfakes/#what-it-is';

/** The course of one lesson, shown in French, with what it names as urgent, and some files replaced. */
function lessonsWith(urgent: string, changes: Record<string, string | null> = {}): readonly Lesson[] {
  const facts = goodFile('lesson.yaml').replace('sections:', `${urgent}sections:`);
  const published = { publishedLocales: ['en'] };
  const { lessons, problems } = readCourse(
    lessonFiles({ 'lesson.yaml': facts, ...changes }),
    setting(published),
  );
  expect(problems).toEqual([]);
  return lessons.map((source) => lessonFor(source, { locale: 'fr', resolve: (_, words) => words, lessons }));
}

test('the section that a lesson names is linked by its heading', () => {
  expect(firstStepsIn(lessonsWith('urgent: what-it-is\n'), 'fr')).toEqual([
    { audience: '11-14', href: HREF, heading: 'Ce que c’est', marks: {} },
  ]);
});

test('a lesson that names none gives no link', () => {
  expect(firstStepsIn(lessonsWith(''), 'fr')).toEqual([]);
});

test('a heading in another language than the page’s is marked', () => {
  expect(firstStepsIn(lessonsWith('urgent: what-it-is\n', { 'fr.md': null }), 'fr')).toEqual([
    { audience: '11-14', href: HREF, heading: 'What it is', marks: { lang: 'en', dir: 'ltr' } },
  ]);
});

test('one audience stands after the other, in the order of the course', () => {
  const [lesson] = lessonsWith('urgent: what-it-is\n') as [Lesson];
  const parents: Lesson = { ...lesson, audience: 'parents' };
  expect(firstStepsIn([parents, lesson], 'fr').map(({ audience }) => audience)).toEqual(['11-14', 'parents']);
});
