/**
 * Splits `<locale>.md` into its head and its sections. Knows the one line that begins a section,
 * `## [id] Heading`, and nothing else about Markdown.
 */

import type { Problem } from '../i18n/problem.ts';

/** One section's prose, as written. */
export interface ProsePart {
  id: string;
  heading: string;
  markdown: string;
  /** Line of the heading in the file, from 1. */
  line: number;
}

/** A prose file taken apart. */
export interface SplitProse {
  /** The YAML between the `---` lines, or null when there is none. */
  head: string | null;
  parts: ProsePart[];
  /** Lines that look like the beginning of a section and are none, and the first before all sections: their numbers, from 1. */
  stray: number[];
}

const SECTION = /^## \[([^\]]*)\] +(\S.*)$/;
/** What an editor or a translation program makes of it: another number of signs, a lost or a non-breaking space. */
const NEARLY_SECTION = /^## |^\s*#{1,6}\s*[[［][^\]］]*[\]］](?!\()/;
const FENCE = /^---\s*$/;

/** Takes the text of a prose file apart; never fails, strays are reported by line. */
export function splitProse(text: string): SplitProse {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const parts: ProsePart[] = [];
  const stray: number[] = [];
  let head: string | null = null;
  let from = 0;
  if (FENCE.test(lines[0] ?? '')) {
    const end = lines.findIndex((line, index) => index > 0 && FENCE.test(line));
    if (end > 0) {
      head = lines.slice(1, end).join('\n');
      from = end + 1;
    }
  }
  const bodies: string[][] = [];
  for (let index = from; index < lines.length; index += 1) {
    const line = lines[index] as string;
    const start = SECTION.exec(line);
    if (start) {
      parts.push({
        id: start[1] as string,
        heading: (start[2] as string).trimEnd(),
        markdown: '',
        line: index + 1,
      });
      bodies.push([]);
    } else if (NEARLY_SECTION.test(line)) {
      stray.push(index + 1);
    } else if (bodies.length > 0) {
      (bodies.at(-1) as string[]).push(line);
    } else if (line.trim() && stray.length === 0) {
      stray.push(index + 1);
    }
  }
  return {
    head,
    parts: parts.map((part, index) => ({ ...part, markdown: (bodies[index] as string[]).join('\n') })),
    stray,
  };
}

/** What is the matter with the form of a prose file: its head is not there, or text belongs to no section. */
export function formProblems(file: string, { head, stray }: SplitProse): Problem[] {
  if (head === null) {
    const message = 'The file does not begin with its head, or the head does not end.';
    const remedy =
      'Write three hyphens (---) alone on the first line and on the line after the head, as in the source language; a word processor makes a dash of them.';
    return [{ file, line: 1, id: '', message, remedy }];
  }
  const message = 'This text belongs to no section.';
  const remedy =
    'Begin a section with ## [id] Heading, from the start of the line: two signs, an ordinary space, the id of the source language in [ ], an ordinary space, the heading.';
  return stray.map((line) => ({ file, line, id: '', message, remedy }));
}
