/**
 * A lesson as the adult who leads a session needs it: minutes, pauses, keys, and what stands beside it in the course.
 * A pure function of lessons: nothing is added that the lesson's own files do not say.
 */
import { AUDIENCES, type Audience, CLAUSES, type Clause } from '../course.ts';
import { type KeyedItem, keyed } from '../lessons/keyed-item.ts';
import type { SectionKind } from '../lessons/lesson.schema.ts';
import type { Lesson } from '../lessons/lesson.ts';
import type { Item } from '../quiz/item.ts';
import { hasRows } from '../quiz/mark.ts';
import { type ClassStory, classStory } from './plan-story.ts';
import { type Pace, pacesOf } from './plan-time.ts';

/** An item asked again, and the lesson it was first asked in. */
export interface RecallItem extends KeyedItem {
  /** Null where that lesson cannot be found. */
  from: Lesson | null;
}

/** What a step takes from the lesson: prose to read out, and items with their keys. */
export interface PlanPart<Kind extends KeyedItem = KeyedItem> {
  /** Empty where the lesson has no prose there. */
  html: string;
  items: readonly Kind[];
}

/** A short text of the lesson, to read out or to leave for reading alone. */
export interface ShortText {
  id: string;
  heading: string | null;
}

/** The plan of one session. */
export interface LessonPlan {
  lesson: Lesson;
  /** Which session of the course it is, from 1, and how many there are. */
  session: { number: number; of: number };
  /** The clauses of Article 6 that its sections meet, in order. */
  clauses: readonly Clause[];
  /** Minute by minute, once for each usual length. */
  paces: readonly Pace[];
  /** How many cards each person needs for every vote of the session; none where nothing is voted on. */
  cards: number;
  /** The lesson's short texts, which the steps do not quote. */
  texts: readonly ShortText[];
  opener: PlanPart | null;
  /** Null in the first session of a course. */
  recall: PlanPart<RecallItem> | null;
  /** With the prose that stands before it. */
  story: (ClassStory & { html: string }) | null;
  /** "Say the words": the items are sentences to practise, their feedback an adult's good answers. */
  pairs: PlanPart | null;
  quiz: PlanPart | null;
  /** "Talk at home"; empty where the lesson has none. */
  home: string;
  /** The lessons before and after it in the course of the same audience. */
  before: Lesson | null;
  next: Lesson | null;
  /** The same topic for the age below and above; for parents, what each age gets. */
  younger: Lesson | null;
  older: Lesson | null;
  children: readonly Lesson[];
}

/** The ages at school; parents are an audience of their own. */
const AGES: readonly Audience[] = AUDIENCES.filter((audience) => audience !== 'parents');

/** All that a lesson has of one kind, or null. */
function partOf(lesson: Lesson, kind: SectionKind): PlanPart | null {
  const sections = lesson.sections.filter((section) => section.kind === kind);
  if (sections.length === 0) return null;
  return {
    html: sections.map(({ html }) => html).join(''),
    items: sections.flatMap(({ items }) => items.map(keyed)),
  };
}

/** The lesson, among those that come before, that first asked an item. */
function firstAskedIn(item: Item, earlier: readonly Lesson[]): Lesson | null {
  const asks = ({ sections }: Lesson) =>
    sections.some(
      ({ kind, items }) =>
        kind !== 'recall' && items.some(({ id, stem }) => id === item.id && stem === item.stem),
    );
  return earlier.find(asks) ?? null;
}

/** True where a class answers with cards: there is one letter to choose, and it is no sentence to practise. */
export const takesCards = (kind: SectionKind, item: Item): boolean =>
  kind !== 'say-the-words' && !hasRows(item);

/** The most options of any vote, in the questions as in the story. */
function cardsFor({ sections }: Lesson): number {
  const options = sections.flatMap(({ kind, items, scenario }) => [
    ...items.filter((item) => takesCards(kind, item)).map((item) => item.options.length),
    ...(scenario?.scenes ?? []).map(({ choices }) => choices.length),
  ]);
  return Math.max(0, ...options);
}

/** The plan of a lesson; `lessons` are all that the locale has, in the order of the course. */
export function planOf(lesson: Lesson, lessons: readonly Lesson[]): LessonPlan {
  const course = lessons.filter(({ audience }) => audience === lesson.audience);
  const place = course.findIndex(({ id }) => id === lesson.id);
  const twin = (audience: Audience | undefined): Lesson | null =>
    lessons.find((each) => each.audience === audience && each.topic === lesson.topic) ?? null;
  const age = AGES.indexOf(lesson.audience);
  const story = lesson.sections.find(({ scenario }) => scenario !== null);
  const recall = partOf(lesson, 'recall');
  const earlier = course.slice(0, Math.max(place, 0));
  const met = new Set(lesson.sections.flatMap(({ clauses }) => clauses));
  return {
    lesson,
    session: { number: place + 1, of: course.length },
    clauses: CLAUSES.filter((clause) => met.has(clause)),
    paces: pacesOf(lesson),
    cards: cardsFor(lesson),
    texts: lesson.sections.filter(({ kind }) => kind === 'prose').map(({ id, heading }) => ({ id, heading })),
    opener: partOf(lesson, 'opener'),
    recall: recall && {
      ...recall,
      items: recall.items.map((each) => ({ ...each, from: firstAskedIn(each.item, earlier) })),
    },
    story: story?.scenario ? { ...classStory(story.scenario), html: story.html } : null,
    pairs: partOf(lesson, 'say-the-words'),
    quiz: partOf(lesson, 'quiz'),
    home: partOf(lesson, 'talk-at-home')?.html ?? '',
    before: course[place - 1] ?? null,
    next: course[place + 1] ?? null,
    younger: age > 0 ? twin(AGES[age - 1]) : null,
    older: age >= 0 ? twin(AGES[age + 1]) : null,
    children: age < 0 ? AGES.flatMap((each) => twin(each) ?? []) : [],
  };
}
