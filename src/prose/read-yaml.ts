/**
 * Reads YAML into checked data. When something is the matter, and only then, it looks up the line.
 */
import type { z } from 'astro/zod';
import type { Problem } from '../i18n/problem.ts';
import { parseYaml, YamlError } from './parse-yaml.ts';
import { schemaFault, yamlRemedy } from './say-fault.ts';
import { misquotedLine, placesOf, type YamlPlace } from './yaml-places.ts';

/** A place inside a document: `['sections', 2, 'kind']`. */
export type DocumentPath = readonly PropertyKey[];

/** Checked data of one file, or what is the matter with it. */
export type Reading<T> = { data: T; problems: [] } | { data: null; problems: Problem[] };

/** What a file says, or why nobody can tell. */
export type Value = { value: unknown; problem: null } | { value: null; problem: Problem };

/** What to do about a file of words that is not YAML. */
const QUOTE_WORDS = 'Put words in double quotes and indent with two spaces.';

/** One name for a path; a key may hold any sign but this one. */
const nameOf = (path: DocumentPath): string => path.map(String).join('\u001f');

let lastRead: { text: string; lines: Map<string, number> } | undefined;

/** The line of each path; problems come file by file, so the last one read is kept. */
function linesOf(text: string): Map<string, number> {
  if (lastRead?.text === text) return lastRead.lines;
  let places: YamlPlace[] = [];
  try {
    places = placesOf(text);
  } catch {
    // What cannot be parsed has no places; that it cannot is said elsewhere.
  }
  lastRead = { text, lines: new Map(places.map(({ path, line }) => [nameOf(path), line])) };
  return lastRead.lines;
}

/**
 * The line (from 1) on which the value at `path` begins; the nearest line above when the path ends
 * early. `offset` is the number of lines that stand before the YAML in its file.
 */
export function lineOf(text: string, path: DocumentPath, offset = 0): number {
  const lines = linesOf(text);
  for (let depth = path.length; depth > 0; depth -= 1) {
    const line = lines.get(nameOf(path.slice(0, depth)));
    if (line !== undefined) return line + offset;
  }
  return 1 + offset;
}

/**
 * What the YAML text of `file` says, unchecked, or the problem that it is not YAML, with the `remedy` that helps whoever
 * writes such a file. `offset` is the number of lines that stand before the YAML in its file.
 */
export function valueIn(file: string, text: string, remedy: string, offset = 0): Value {
  try {
    return { value: parseYaml(text), problem: null };
  } catch (error) {
    if (!(error instanceof YamlError)) throw error;
    const message = `This is not valid YAML: ${error.message}`;
    return { value: null, problem: { file, line: error.line + offset, id: '', message, remedy } };
  }
}

/** The same for a file of words: it also says what to do, by the reason, and refuses words without their quotes. */
export function wordsIn(file: string, text: string, offset = 0): Value {
  const read = valueIn(file, text, QUOTE_WORDS, offset);
  if (read.problem) {
    const remedy = yamlRemedy(read.problem.message) ?? read.problem.remedy;
    return { value: null, problem: { ...read.problem, remedy } };
  }
  const line = misquotedLine(text);
  if (line === null) return read;
  const message =
    'Straight double quotes are missing around these words: readers would see the mark that is there.';
  const remedy =
    'Write "…" on both sides, from the keyboard; a word processor makes typographic marks of them.';
  return { value: null, problem: { file, line: line + offset, id: '', message, remedy } };
}

/** Reads and checks YAML text from `file`. */
export function readYaml<T>(file: string, text: string, schema: z.ZodType<T>, offset = 0): Reading<T> {
  const { value, problem } = wordsIn(file, text, offset);
  if (problem) return { data: null, problems: [problem] };
  const result = schema.safeParse(value);
  if (result.success) return { data: result.data, problems: [] };
  return {
    data: null,
    problems: result.error.issues.map((issue) => {
      const path = issue.path.filter((part) => typeof part !== 'symbol');
      return {
        file,
        line: lineOf(text, path, offset),
        id: path.join('.'),
        ...schemaFault(
          issue,
          'Compare with the format in lessons/README.md, or with the same file in another language.',
        ),
      };
    }),
  };
}

/** The same for the head of a prose file. That there is none is said by the form of the file (`formProblems`). */
export const readHead = <T>(file: string, head: string | null, schema: z.ZodType<T>): Reading<T> =>
  head === null ? { data: null, problems: [] } : readYaml(file, head, schema, 1);
