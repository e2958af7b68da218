/**
 * Rules for every string of lessons, pages and glossary: those that hold for all words, and marks that
 * are closed and known.
 */
import { markdownFaults, wordsFaults } from '../i18n/check-words.ts';
import type { WordsFault } from '../i18n/problem.ts';

/** Marks for what depends on the country: `{law:deepfake}`. */
export const MARK = /\{(law|institution|frame|service):([a-z-]+)\}/g;

/** The marks in a text, without brackets, each with its line from 1. */
export function marksIn(text: string): { mark: string; line: number }[] {
  if (!text.includes('{')) return [];
  return text
    .split('\n')
    .flatMap((words, index) =>
      [...words.matchAll(MARK)].map(([, kind, key]) => ({ mark: `${kind}:${key}`, line: index + 1 })),
    );
}

/** For words that stand where no country is known, such as titles and the glossary: there no mark is filled. */
export const NO_MARKS: ReadonlySet<string> = new Set();

/** The faults of one string; `knownMarks` are the marks the build can fill, e.g. `law:deepfake`. */
export function faultsOf(
  text: string,
  knownMarks: ReadonlySet<string>,
  knownNumbers: ReadonlySet<string>,
): WordsFault[] {
  const faults = wordsFaults(text, knownNumbers);
  if (!/[{}]/.test(text)) return faults;
  for (const mark of text.matchAll(MARK)) {
    if (knownMarks.size === 0) {
      faults.push({
        message: `No mark can stand here, for nothing fills it: ${mark[0]}.`,
        remedy: 'Say it without the mark, or move it into a sentence of the lesson or page.',
      });
    } else if (!knownMarks.has(`${mark[1]}:${mark[2]}`)) {
      faults.push({
        message: `There is no mark ${mark[0]}.`,
        remedy: `Known marks: ${[...knownMarks].map((known) => `{${known}}`).join(', ')}.`,
      });
    }
  }
  if (/[{}]/.test(text.replace(MARK, ''))) {
    faults.push({
      message: 'A curly bracket stands alone: the placeholder is not balanced, or not one the build knows.',
      remedy: 'Write marks as {law:deepfake}, with both brackets and no spaces.',
    });
  }
  return faults;
}

/** The same for a string that is not Markdown: a title, an option, a line of a story. */
export const plainFaults = (...all: Parameters<typeof faultsOf>): WordsFault[] => [
  ...faultsOf(...all),
  ...markdownFaults(all[0]),
];

/** The text with each mark replaced by what `resolve` gives for it. */
export function fillMarks(text: string, resolve: (mark: string) => string): string {
  return text.includes('{') ? text.replace(MARK, (_, kind, key) => resolve(`${kind}:${key}`)) : text;
}
