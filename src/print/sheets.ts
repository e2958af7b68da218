/**
 * What stands on which sheet of a lesson. Pure functions of a lesson: everything is taken from its own files, and
 * what the worksheet gets holds no key. Knows no words and no markup.
 */
import { type KeyedItem, keyed } from '../lessons/keyed-item.ts';
import type { SectionKind } from '../lessons/lesson.schema.ts';
import type { Lesson, Section } from '../lessons/lesson.ts';
import type { Item } from '../quiz/item.ts';
import { hasRows } from '../quiz/mark.ts';
import { letterOf } from '../scenario/passages.ts';
import type { Scenario } from '../scenario/scenario.ts';

/** The sheets of a lesson, in the order of the page; each is the id of its part there. */
export const SHEETS = ['worksheet', 'answer-key', 'story', 'take-home'] as const;
/** One sheet. */
export type SheetId = (typeof SHEETS)[number];

/** What is asked for: tick one, tick all that fit, tick what you think, number the steps, write a letter. */
export type TaskKind = 'one' | 'many' | 'opinion' | 'order' | 'match';

/** One item as it stands on paper, without its key. */
export interface Task {
  id: string;
  kind: TaskKind;
  stem: string;
  /** One box each, before the words. */
  boxes: readonly { id: string; text: string }[];
  /** What the letters in a match item stand for; empty otherwise. */
  letters: readonly { letter: string; text: string }[];
}

/** The worksheet: what to tick, and the item that asks for a sentence. */
export interface Worksheet {
  tasks: readonly Task[];
  /** "Say the words": its heading where the lesson gives one, its item, or null where the lesson has none. */
  sentence: { heading: string | null; task: Task } | null;
}

/** The take-home sheet: what is told at home, and about what. */
export interface TakeHome {
  summary: string;
  objectives: readonly string[];
  /** "Talk about it at home", or null where the lesson has none. */
  home: Pick<Section, 'heading' | 'html'> | null;
}

const KINDS: Record<Item['type'], TaskKind> = {
  'single-choice': 'one',
  'true-false': 'one',
  'multiple-choice': 'many',
  order: 'order',
  match: 'match',
  confidence: 'opinion',
  opinion: 'opinion',
};

const sectionOf = ({ sections }: Lesson, kind: SectionKind): Section | undefined =>
  sections.find((section) => section.kind === kind);

const itemsOf = (lesson: Lesson, kind: SectionKind): readonly Item[] => sectionOf(lesson, kind)?.items ?? [];

/** An item for paper: its words and boxes, and nothing that tells the key. */
export function taskOf({ id, type, stem, options, matches = [] }: Item): Task {
  return {
    id,
    kind: KINDS[type],
    stem,
    boxes: options.map((option) => ({ id: option.id, text: option.text })),
    letters: matches.map(({ text }, index) => ({ letter: letterOf(index + 1), text })),
  };
}

/** The worksheet of a lesson. */
export function worksheetOf(lesson: Lesson): Worksheet {
  const [sentence] = itemsOf(lesson, 'say-the-words');
  const heading = sectionOf(lesson, 'say-the-words')?.heading ?? null;
  return {
    tasks: itemsOf(lesson, 'quiz').map(taskOf),
    sentence: sentence ? { heading, task: taskOf(sentence) } : null,
  };
}

/** The answer key: the items of the worksheet in the same order, with what to say to every answer. */
export const answersOf = (lesson: Lesson): readonly KeyedItem[] =>
  [...itemsOf(lesson, 'quiz'), ...itemsOf(lesson, 'say-the-words').slice(0, 1)].map(keyed);

/** The letter that a right side has on the worksheet; null in items without letters. */
export function letterOnSheet({ matches, type }: Item, belongs: string | null): string | null {
  if (!hasRows({ type }) || !matches) return null;
  const place = matches.findIndex(({ text }) => text === belongs);
  return place < 0 ? null : letterOf(place + 1);
}

/** The branching story, or null where the lesson has none. */
export const storyOf = (lesson: Lesson): Scenario | null => sectionOf(lesson, 'story')?.scenario ?? null;

/** The take-home sheet of a lesson. */
export function takeHomeOf(lesson: Lesson): TakeHome {
  const home = sectionOf(lesson, 'talk-at-home');
  return {
    summary: lesson.summary,
    objectives: lesson.objectives.map(({ text }) => text),
    home: home ? { heading: home.heading, html: home.html } : null,
  };
}

/** The sheets that a lesson has: without a story there is no paper game. */
export const sheetsOf = (lesson: Lesson): readonly SheetId[] =>
  SHEETS.filter((id) => id !== 'story' || storyOf(lesson) !== null);
