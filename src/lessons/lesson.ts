/**
 * What a lesson is once facts and words are joined. Types only.
 */
import type { Root } from 'mdast';
import type { Audience, Clause, Topic } from '../course.ts';
import type { Problem } from '../i18n/problem.ts';
import type { Item } from '../quiz/item.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { LessonFacts, LessonHead, SectionKind } from './lesson.schema.ts';

/** `complete` can be shown; `incomplete` has gaps; `missing` has no file at all. */
export type LessonState = 'complete' | 'incomplete' | 'missing';

/** One section's prose, read and checked. */
export interface ProseWords {
  heading: string;
  root: Root;
}

/** Everything people read of a lesson, in one locale. */
export interface LessonWords {
  head: LessonHead;
  /** Prose by section id. */
  parts: ReadonlyMap<string, ProseWords>;
  /** Items by id. */
  items: ReadonlyMap<string, Item>;
  /** The branching story, null where the lesson has none. */
  scenario: Scenario | null;
}

/** A lesson as its folder holds it. */
export interface LessonSource {
  /** `lessons/11-14/deepfakes` */
  folder: string;
  facts: LessonFacts;
  /** Words of the locales in which the lesson is complete. */
  words: ReadonlyMap<string, LessonWords>;
  /** How far each locale of the site is. */
  states: ReadonlyMap<string, LessonState>;
}

/** Something found while reading words. */
export interface Finding extends Problem {
  /** True when words are only missing, so that the lesson can be shown in the source language instead. */
  isGap: boolean;
}

/** All lessons, and what must, should or could be mended. */
export interface Course {
  /** In the order of audiences and topics. */
  lessons: readonly LessonSource[];
  /** These stop the build. */
  problems: readonly Problem[];
  /** What locales that are not published still lack: said, and it stops nothing. */
  gaps: readonly Problem[];
  /** Facts that should be checked, or checked again: said as well. */
  warnings: readonly Problem[];
}

/** One section as a page shows it. */
export interface Section {
  id: string;
  kind: SectionKind;
  /** The section's own heading, or null when the kind's usual one serves. */
  heading: string | null;
  /** Rendered prose; empty when the section has none. */
  html: string;
  items: readonly Item[];
  /** True where a field to write in stands below the prose. */
  writing: boolean;
  /** The branching story, in the section of kind story. */
  scenario: Scenario | null;
  facts: readonly string[];
  clauses: readonly Clause[];
  /** What depends on the country in this section, e.g. `law:deepfake`. */
  marks: readonly string[];
}

/** A lesson as a page shows it. */
export interface Lesson {
  id: string;
  audience: Audience;
  topic: Topic;
  minutes: number;
  revised: string;
  review: LessonFacts['review'];
  /** Kinds of help service for the help card. */
  help: readonly string[];
  /** The section for somebody to whom it is happening now, null where a lesson has none. */
  urgent: string | null;
  /** The locale the words are in: the page's own, or the source locale. */
  locale: string;
  title: string;
  summary: string;
  objectives: readonly { id: string; text: string }[];
  sections: readonly Section[];
}
