/**
 * What a check says about content. Addressed to the person who can fix it: where, what, and how to mend it.
 */

/** One thing in a content file that must be mended. */
export interface Problem {
  /** Path from the project's root. */
  file: string;
  /** Line counted from 1, or null when the file itself is missing. */
  line: number | null;
  /** The id the problem is about, or an empty string. */
  id: string;
  /** What is the matter. */
  message: string;
  /** What to do about it. */
  remedy: string;
}

/** What is the matter with some words, wherever they stand, and what to do. */
export type WordsFault = Pick<Problem, 'message' | 'remedy'>;

/** One problem as the lines a person reads in the terminal. */
export function formatProblem({ file, line, id, message, remedy }: Problem): string {
  const place = line === null ? file : `${file}:${line}`;
  return `${place}${id ? ` [${id}]` : ''}\n    ${message}\n    → ${remedy}`;
}

/** Stops the build with all problems at once, so that an author mends them in one go. */
export class ContentError extends Error {
  /** @param problems at least one */
  constructor(problems: readonly Problem[]) {
    const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
    super(`${count} in the content:\n\n${problems.map(formatProblem).join('\n\n')}\n`);
    this.name = 'ContentError';
    // Where in the code it was found helps nobody who mends words, and would be the last thing that they see.
    this.stack = `${this.name}: ${this.message}`;
  }
}
