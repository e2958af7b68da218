/**
 * The course of one audience as its teacher sees it: the sessions in order, what each asks again, and the questions
 * that are asked before the first and after the last. A pure function of lessons.
 */
import type { Audience } from '../course.ts';
import { type KeyedItem, keyed } from '../lessons/keyed-item.ts';
import type { Lesson } from '../lessons/lesson.ts';
import type { Item } from '../quiz/item.ts';
import { planOf, type RecallItem } from './plan.ts';

/** One session of the course. */
export interface Session {
  number: number;
  lesson: Lesson;
  /** What it asks again, by the lesson that asked it first. */
  again: readonly { from: Lesson; items: readonly Item[] }[];
}

/** An item of a lesson that is asked before and after the course. */
export interface KitItem extends KeyedItem {
  lesson: Lesson;
}

/** The course of one audience. */
export interface TeachingCourse {
  audience: Audience;
  sessions: readonly Session[];
  /** One item of each lesson, in order. */
  kit: readonly KitItem[];
}

const carriedOver = (recall: readonly RecallItem[]): Session['again'] =>
  [...Map.groupBy(recall, ({ from }) => from)].flatMap(([from, items]) =>
    from ? [{ from, items: items.map(({ item }) => item) }] : [],
  );

/**
 * The item of a lesson that can be answered with one letter before anybody knows the story: the first of its quiz with
 * one right answer among several, else the first that has a key.
 */
function kitItem({ sections }: Lesson): Item | undefined {
  const items = sections.filter(({ kind }) => kind === 'quiz').flatMap((section) => section.items);
  return items.find(({ type }) => type === 'single-choice') ?? items.find(({ key }) => key !== null);
}

/** The course of an audience, from all lessons of a locale. */
export function courseOf(audience: Audience, lessons: readonly Lesson[]): TeachingCourse {
  const own = lessons.filter((lesson) => lesson.audience === audience);
  return {
    audience,
    sessions: own.map((lesson, index) => ({
      number: index + 1,
      lesson,
      again: carriedOver(planOf(lesson, lessons).recall?.items ?? []),
    })),
    kit: own.flatMap((lesson) => {
      const item = kitItem(lesson);
      return item ? [{ ...keyed(item), lesson }] : [];
    }),
  };
}
