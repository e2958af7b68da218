/**
 * What must hold for a content file as a whole before anything in it is read: a size that can be read at once, and
 * nothing hidden, not even in a comment or a key, where it would mislead whoever reviews the file.
 */
import { hiddenFaults } from './hidden-signs.ts';
import type { Problem } from './problem.ts';

/** Longer files and lines are no lesson; reading them could take minutes. */
const LONGEST_FILE = 200_000;
const LONGEST_LINE = 5_000;
/** Lists in lists in quotes: each level makes reading slower, and no reader follows so far. */
const TOO_DEEP = /^[ \t]{60}|^(?:[ \t]*(?:>|[-+*?](?=[ \t])|\d{1,9}[.)](?=[ \t]))){9}/;

/** What stands for letters of another encoding: Windows' own, or UTF-16, in which every other sign is empty. */
const NOT_UTF_8 = /[\0\ufffd]/;

/** A text without the byte order mark that some editors put at its start. */
export const withoutByteOrderMark = (text: string): string => text.replace(/^\ufeff/, '');

const SPLIT = 'Split it: one paragraph, one line; one lesson, one file.';
const SAVE_AS_UTF_8 =
  'Save it again as UTF-8, and type anew each letter that is shown as �. Editors offer it under “Save as” or “Encoding”.';

/** What is the matter with a file's text; `isReadable` is false when it must not even be parsed. */
export function checkFile(file: string, text: string): { isReadable: boolean; problems: Problem[] } {
  const refuse = (
    line: number,
    message: string,
    remedy = SPLIT,
  ): { isReadable: false; problems: Problem[] } => ({
    isReadable: false,
    problems: [{ file, line, id: '', message, remedy }],
  });
  const foreign = text.search(NOT_UTF_8);
  if (foreign >= 0) {
    const line = text.slice(0, foreign).split('\n').length;
    return refuse(line, 'The file is not saved as UTF-8, so its letters cannot be read.', SAVE_AS_UTF_8);
  }
  if (text.length > LONGEST_FILE) return refuse(1, `The file has more than ${LONGEST_FILE} signs.`);
  const lines = withoutByteOrderMark(text).split('\n');
  const long = lines.findIndex((line) => line.length > LONGEST_LINE);
  if (long >= 0) return refuse(long + 1, `This line has more than ${LONGEST_LINE} signs.`);
  const deep = lines.findIndex((line) => TOO_DEEP.test(line));
  if (deep >= 0) return refuse(deep + 1, 'This line is nested too deep.');
  const problems = lines.flatMap((line, index) =>
    hiddenFaults(line).map((fault) => ({ file, line: index + 1, id: '', ...fault })),
  );
  return { isReadable: true, problems };
}

/** The problems of a file's text that are not among those already found on the same line. */
export function unlessFound(problems: readonly Problem[], found: readonly Problem[]): Problem[] {
  const placeOf = ({ file, line, message }: Problem) => `${file}:${line} ${message}`;
  const known = new Set(found.map(placeOf));
  return problems.filter((problem) => !known.has(placeOf(problem)));
}

/** A problem in place of an exception that nobody foresaw: the author still learns which file it was. */
export function unreadable(file: string, error: unknown): Problem {
  const said = error instanceof Error ? error.message.split('\n')[0] : String(error);
  const message = `This file cannot be read: ${said}`;
  return { file, line: 1, id: '', message, remedy: 'Undo the last change, or compare with another lesson.' };
}
