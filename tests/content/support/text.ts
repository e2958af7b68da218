/**
 * A piece of what people read, with the place where it stands, so that every rule can look at words
 * without knowing files. Knows no rule.
 */
import type { Audience } from '../../../src/course.ts';
import type { Problem } from '../../../src/i18n/problem.ts';

/** Who reads a text: one audience of the course, the adults of pages that are not lessons, or everyone. */
export type Reader = Audience | 'adults' | 'everyone';

/**
 * How a text is meant: `told` by the course itself, `said` by somebody in a story, `offered` as a choice
 * that need not be a good one, or a `name`.
 */
export type Voice = 'told' | 'said' | 'offered' | 'name';

/** One paragraph, heading, string or option, without Markdown. */
export interface Text {
  file: string;
  /** Line counted from 1. */
  line: number;
  /** The section of prose, or the path of keys: `friend-asks.options.wait.text`. */
  id: string;
  locale: string;
  reader: Reader;
  voice: Voice;
  text: string;
}

/** A problem at the place of a text. */
export const problemAt = ({ file, line, id }: Text, message: string, remedy: string): Problem => ({
  file,
  line,
  id,
  message,
  remedy,
});

/** A text for tests of a rule; says only what matters there. */
export const aText = (text: string, rest: Partial<Text> = {}): Text => ({
  file: 'lessons/11-14/example/en.md',
  line: 1,
  id: 'example',
  locale: 'en',
  reader: '11-14',
  voice: 'told',
  ...rest,
  text,
});

/** The text with something in place of its marks, `{law:deepfake}` and `{{count}}`, which hold no words of their own. */
export const withoutMarks = (text: string, instead = ''): string =>
  text.replace(/\{\{?[^{}]*\}\}?/g, instead);

/** The beginning of a text, for messages. */
export const shorten = (text: string, length = 90): string =>
  text.length <= length ? text : `${text.slice(0, length).replace(/\s+\S*$/, '')} …`;
