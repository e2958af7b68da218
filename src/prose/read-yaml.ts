/**
 * Reads YAML into checked data. When something is the matter, and only then, it looks up the line,
 * because the parser that knows lines is ten times slower than the one that does not.
 */
import type { z } from 'astro/zod';
import { isMap, LineCounter, parseDocument } from 'yaml';
import type { Problem } from '../i18n/problem.ts';
import { parseYaml, tooDeepLine } from './parse-yaml.ts';

/** A place inside a document: `['sections', 2, 'kind']`. */
export type DocumentPath = readonly (string | number)[];

/** Checked data of one file, or what is the matter with it. */
export type Reading<T> = { data: T; problems: [] } | { data: null; problems: Problem[] };

let lastRead: { text: string; lines: LineCounter; document: ReturnType<typeof parseDocument> } | undefined;

/** The document with its lines; problems come file by file, so the last one read is kept. */
function withLines(text: string) {
  if (lastRead?.text !== text) {
    const lines = new LineCounter();
    // What is nested too deep to be parsed has no places.
    const readable = tooDeepLine(text) === null ? text : '';
    lastRead = { text, lines, document: parseDocument(readable, { lineCounter: lines, stringKeys: true }) };
  }
  return lastRead;
}

/**
 * The line (from 1) on which the value at `path` begins; the nearest line above when the path ends
 * early. `offset` is the number of lines that stand before the YAML in its file.
 */
export function lineOf(text: string, path: DocumentPath, offset = 0): number {
  const { lines, document } = withLines(text);
  for (let depth = path.length; depth > 0; depth -= 1) {
    const parent = document.getIn(path.slice(0, depth - 1), true) ?? (depth === 1 ? document.contents : null);
    const key = path[depth - 1];
    if (isMap(parent)) {
      const pair = parent.items.find((item) => String(item.key) === String(key));
      const start = (pair?.key as { range?: [number, number, number] } | null)?.range?.[0];
      if (start !== undefined) return lines.linePos(start).line + offset;
    }
    const node = document.getIn(path.slice(0, depth), true) as
      | { range?: [number, number, number] }
      | undefined;
    if (node?.range) return lines.linePos(node.range[0]).line + offset;
  }
  return 1 + offset;
}

/** Reads and checks YAML text from `file`. */
export function readYaml<T>(file: string, text: string, schema: z.ZodType<T>, offset = 0): Reading<T> {
  let raw: unknown;
  try {
    raw = parseYaml(text);
  } catch (error) {
    const { message, linePos } = error as Error & { linePos?: [{ line: number }] };
    return {
      data: null,
      problems: [
        {
          file,
          line: (linePos?.[0].line ?? 1) + offset,
          id: '',
          message: `This is not valid YAML: ${message.split('\n')[0]}`,
          remedy: 'Put words in double quotes and indent with two spaces.',
        },
      ],
    };
  }
  const result = schema.safeParse(raw);
  if (result.success) return { data: result.data, problems: [] };
  return {
    data: null,
    problems: result.error.issues.map((issue) => {
      const path = issue.path.filter((part) => typeof part !== 'symbol');
      return {
        file,
        line: lineOf(text, path, offset),
        id: path.join('.'),
        message: issue.message,
        remedy: 'Compare with the format in lessons/README.md.',
      };
    }),
  };
}
