/**
 * What a device may keep: which lessons are finished, and how pages look. Reads, writes and joins it as text, with a
 * version and a checksum. Pure; there is no place in it for an answer.
 */
import { checksum } from './checksum.ts';

/** How a reader wants pages to look. */
export type Theme = 'dark' | 'light';

/** All that is ever kept. */
export interface Progress {
  /** Ids of finished lessons, e.g. `11-14/deepfakes`, sorted. A lesson that is not named is not finished. */
  done: readonly string[];
  /** Null follows the system. */
  theme: Theme | null;
}

/** What a text says. A text of a newer version may be good, but this version does not understand it. */
export type Reading =
  | { state: 'kept'; progress: Progress }
  | { state: 'none' }
  | { state: 'damaged' }
  | { state: 'newer' };

/** The version that this code reads and writes. */
export const VERSION = 1;

/** Nothing finished, nothing preferred. */
export const NOTHING: Progress = { done: [], theme: null };

/** Far more than there are lessons, and short enough for every storage. */
const MOST_LESSONS = 200;
const MOST_LETTERS = 20_000;
const LESSON = /^[a-z0-9-]{1,40}\/[a-z0-9-]{1,40}$/;

const isTheme = (value: unknown): value is Theme | null =>
  value === null || value === 'dark' || value === 'light';
const isLessons = (value: unknown): value is string[] =>
  Array.isArray(value) &&
  value.length <= MOST_LESSONS &&
  value.every((each) => typeof each === 'string' && LESSON.test(each));

/** The lessons once each, in an order that does not tell which came first. */
const tidy = (lessons: readonly string[]): string[] => [...new Set(lessons)].sort();

/** True for something that can be the id of a lesson. */
export const isLessonId = (id: string): boolean => LESSON.test(id);

const signed = ({ done, theme }: Progress) => {
  const content = { version: VERSION, done: tidy(done), theme };
  return { ...content, sum: checksum(JSON.stringify(content)).toString(16) };
};

/** The text that is kept, and saved as a file. */
export const writeProgress = (progress: Progress): string => JSON.stringify(signed(progress));

/** What a text says; null stands for no text at all. Never fails, whatever the text holds. */
export function readProgress(text: string | null): Reading {
  if (text === null) return { state: 'none' };
  if (text.length > MOST_LETTERS) return { state: 'damaged' };
  let found: unknown;
  try {
    found = JSON.parse(text);
  } catch {
    return { state: 'damaged' };
  }
  if (found === null || typeof found !== 'object' || Array.isArray(found)) return { state: 'damaged' };
  // Own fields only: a text must not be able to speak through the prototype.
  const { version, done, theme, sum } = Object.assign(Object.create(null), found) as Record<string, unknown>;
  if (Number.isInteger(version) && (version as number) > VERSION) return { state: 'newer' };
  if (version !== VERSION || !isLessons(done) || !isTheme(theme)) return { state: 'damaged' };
  const progress = { done: tidy(done), theme };
  return sum === signed(progress).sum ? { state: 'kept', progress } : { state: 'damaged' };
}

/** Both together: what is finished in either stays finished; the look is the second's where it has one. */
export const mergeProgress = (one: Progress, other: Progress): Progress => ({
  done: tidy([...one.done, ...other.done]),
  theme: other.theme ?? one.theme,
});
