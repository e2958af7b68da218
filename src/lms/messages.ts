/** What the frame of a package and the page inside it say to each other. Shapes alone; every message is checked. */
import type { LessonPlace } from './place.ts';

/** From a page inside: a lesson is open; its place has changed; it is finished; the course of the lessons is open. */
export type FromPage =
  | { lms: 'opened'; lesson: string }
  | { lms: 'moved'; lesson: string; place: Omit<LessonPlace, 'isFinished'> }
  | { lms: 'finished'; lesson: string }
  | { lms: 'course' };

/**
 * From the frame: where this lesson was left, null where it was not begun or nothing is known; to a course, which of its
 * lessons are finished.
 */
export type FromFrame =
  | { lms: 'place'; place: LessonPlace | null }
  | { lms: 'course'; finished: readonly string[] };

const isMessage = (value: unknown): value is { lms: string } =>
  value !== null && typeof value === 'object' && typeof (value as { lms?: unknown }).lms === 'string';

/** The message of a page inside, or null for any other. */
export const readFromPage = (value: unknown): FromPage | null =>
  isMessage(value) && ['opened', 'moved', 'finished', 'course'].includes(value.lms)
    ? (value as FromPage)
    : null;

/** The message of the frame, or null for any other. */
export const readFromFrame = (value: unknown): FromFrame | null =>
  isMessage(value) && ['place', 'course'].includes(value.lms) ? (value as FromFrame) : null;
