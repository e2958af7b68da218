/**
 * Splits `<locale>.md` into its head and its sections. Knows the one line that begins a section,
 * `## [id] Heading`, and nothing else about Markdown.
 */

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
  /** Lines of text that belong to no section: their numbers, from 1. */
  stray: number[];
}

const SECTION = /^## \[([^\]]*)\] +(\S.*)$/;
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
    } else if (bodies.length > 0 && !/^## /.test(line)) {
      (bodies.at(-1) as string[]).push(line);
    } else if (line.trim()) {
      stray.push(index + 1);
    }
  }
  return {
    head,
    parts: parts.map((part, index) => ({ ...part, markdown: (bodies[index] as string[]).join('\n') })),
    stray,
  };
}
