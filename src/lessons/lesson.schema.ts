/**
 * What `lesson.yaml` may say, and the frontmatter of `<locale>.md`. The shapes only: whether ids
 * fit together is checked where the files are joined.
 */
import { z } from 'astro/zod';
import { AUDIENCES, CLAUSES, TOPICS } from '../course.ts';

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id is lower-case words joined by hyphens');
const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a date is written in quotes as YYYY-MM-DD');

/** The kinds of section a lesson is made of. */
export const SECTION_KINDS = [
  'opener',
  'recall',
  'prose',
  'story',
  'say-the-words',
  'quiz',
  'talk-at-home',
  'help',
] as const;
/** One kind of section. */
export type SectionKind = (typeof SECTION_KINDS)[number];

const sectionFacts = z.strictObject({
  id,
  kind: z.enum(SECTION_KINDS),
  /** Items shown in this section: own ids, or `topic/item` of an earlier lesson in a recall section. */
  items: z.array(z.string()).default([]),
  /** True where the prose asks the reader to write: a field that nothing keeps stands below it. */
  writing: z.boolean().default(false),
  /** Facts the section rests on. */
  facts: z.array(z.string()).default([]),
  /** Clauses of Article 6 the section meets. */
  clauses: z.array(z.enum(CLAUSES)).default([]),
});

/** The facts of a lesson: one copy for every language. */
export const lessonFactsSchema = z.strictObject({
  id: z.string(),
  topic: z.enum(TOPICS),
  audience: z.enum(AUDIENCES),
  /** How long a learner needs, in minutes. */
  minutes: z.int().min(5).max(60),
  /** Date of the last change of meaning. */
  revised: date,
  /** Who has reviewed the lesson, by role, and when; empty while nobody has. */
  review: z.array(z.strictObject({ by: z.string(), on: date })),
  objectives: z.array(id).min(1),
  /** Kinds of help service the help card shows after the emergency number. */
  help: z.array(z.string()).min(1),
  /** The section that somebody needs first to whom it is happening now: links above the lesson and on the help pages lead there. */
  urgent: id.optional(),
  sections: z.array(sectionFacts).min(1),
});
/** The facts of a lesson, as read. */
export type LessonFacts = z.infer<typeof lessonFactsSchema>;
/** The facts of one section, as read. */
export type SectionFacts = LessonFacts['sections'][number];

const text = z.string().trim().min(1);

/** The words at the head of `<locale>.md`. */
export const lessonHeadSchema = z.strictObject({
  title: text,
  summary: text,
  objectives: z.record(z.string(), text),
});
/** The words at the head of `<locale>.md`, as read. */
export type LessonHead = z.infer<typeof lessonHeadSchema>;
