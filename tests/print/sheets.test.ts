/** What stands on the sheets of every real lesson, in every language. */
import { describe, expect, it } from 'vitest';
import { courseSetting } from '../../src/lessons/course-setting.ts';
import type { Lesson } from '../../src/lessons/lesson.ts';
import { lessonFor } from '../../src/lessons/lesson-for.ts';
import { readCourse } from '../../src/lessons/read-course.ts';
import { resolveMark } from '../../src/lessons/resolve-mark.ts';
import {
  answersOf,
  letterOnSheet,
  SHEETS,
  sheetsOf,
  storyOf,
  takeHomeOf,
  taskOf,
  worksheetOf,
} from '../../src/print/sheets.ts';
import type { Item } from '../../src/quiz/item.ts';
import { siteConfig } from '../../src/site.config.ts';
import { readFolder } from '../read-content.ts';

const { lessons: sources } = readCourse(readFolder('lessons', /\.(md|yaml)$/), courseSetting('2026-11-22'));
const lessons: Lesson[] = siteConfig.publishedLocales.flatMap((locale) =>
  sources.map((source) =>
    lessonFor(source, {
      locale,
      resolve: (mark, words) => resolveMark(mark, words, locale),
      lessons: sources,
    }),
  ),
);
const quizOf = ({ sections }: Lesson): readonly Item[] =>
  sections.filter(({ kind }) => kind === 'quiz').flatMap(({ items }) => items);

it('there is every lesson in every language to look at', () => {
  expect(sources.length).toBeGreaterThanOrEqual(16);
  expect(lessons).toHaveLength(sources.length * siteConfig.publishedLocales.length);
});

describe.each(lessons.map((lesson) => [`${lesson.id} in ${lesson.locale}`, lesson] as const))(
  '%s',
  (_, lesson) => {
    const { tasks, sentence } = worksheetOf(lesson);
    const answers = answersOf(lesson);

    it('has every sheet', () => {
      expect(sheetsOf(lesson)).toEqual(SHEETS);
      expect(storyOf(lesson)?.scenes.length).toBeGreaterThan(1);
    });

    it('puts the whole quiz on the worksheet, in its order, and a sentence to write', () => {
      expect(tasks.map(({ id }) => id)).toEqual(quizOf(lesson).map(({ id }) => id));
      for (const [index, { boxes, stem }] of tasks.entries()) {
        const item = quizOf(lesson)[index] as Item;
        expect(stem).toBe(item.stem);
        expect(boxes.map(({ text }) => text)).toEqual(item.options.map(({ text }) => text));
      }
      expect(sentence?.task.kind).toBe('opinion');
    });

    it('gives the worksheet no key and no feedback', () => {
      const told = JSON.stringify({ tasks, sentence });
      const secrets = quizOf(lesson).flatMap(({ options }) => options.map(({ feedback }) => feedback));
      expect(secrets.length).toBeGreaterThan(5);
      expect(secrets.filter((feedback) => told.includes(JSON.stringify(feedback).slice(1, -1)))).toEqual([]);
      for (const task of tasks)
        expect(Object.keys(task).sort()).toEqual(['boxes', 'id', 'kind', 'letters', 'stem']);
    });

    it('says on the answer key what fits and what to say to every answer', () => {
      expect(answers.map(({ item }) => item.id)).toEqual(
        [...tasks, ...(sentence ? [sentence.task] : [])].map(({ id }) => id),
      );
      for (const { item, hasKey, rows } of answers) {
        expect(new Set(rows.map(({ feedback }) => feedback))).toEqual(
          new Set(item.options.map(({ feedback }) => feedback)),
        );
        expect(rows.some(({ state }) => state === 'right')).toBe(hasKey);
      }
    });

    it('names right sides on the key by the letters of the worksheet', () => {
      for (const { item, rows } of answers.filter(({ item }) => item.type === 'match')) {
        const { letters } = taskOf(item);
        for (const { belongs } of rows) {
          expect(letters).toContainEqual({ letter: letterOnSheet(item, belongs), text: belongs });
        }
      }
    });

    it('tells families what it was about and what to talk about', () => {
      const { summary, objectives, home } = takeHomeOf(lesson);
      expect(summary).toMatch(/\S/);
      expect(objectives.length).toBeGreaterThan(1);
      expect(home?.html).toMatch(/<(?:p|ul)>/);
    });
  },
);

it('an item is printed as its kind is answered on paper', () => {
  const item = (type: Item['type'], matches?: Item['matches']): Item => ({
    id: 'one',
    type,
    stem: 'What fits?',
    options: [{ id: 'a', text: 'This', feedback: 'Because' }],
    ...(matches && { matches }),
    key: ['a'],
  });
  expect(taskOf(item('true-false')).kind).toBe('one');
  expect(taskOf(item('multiple-choice')).kind).toBe('many');
  expect(taskOf(item('confidence')).kind).toBe('opinion');
  expect(taskOf(item('order')).letters).toEqual([]);
  expect(taskOf(item('match', [{ id: 'x', text: 'That' }])).letters).toEqual([{ letter: 'A', text: 'That' }]);
});
