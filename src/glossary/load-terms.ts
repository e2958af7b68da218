/**
 * Reads the glossary's YAML texts and joins terms with one locale's words. Pure: does not know where
 * the texts come from, nor how a glossary looks.
 */
import type { z } from 'astro/zod';
import { AUDIENCES, type Audience } from '../course.ts';
import type { Problem } from '../i18n/problem.ts';
import { wordsIn } from '../prose/read-yaml.ts';
import { schemaFault } from '../prose/say-fault.ts';
import { type Terms, type TermWords, termsSchema, termWordsSchema } from './term.schema.ts';

/** Where the terms stand, as messages name it. */
export const TERMS_FILE = 'src/glossary/terms.yaml';
/** Where a locale's words stand, as messages name it. */
export const wordsFile = (locale: string): string => `locales/${locale}/glossary.yaml`;

/** What was read; empty where it could not be. */
export interface Loaded<T> {
  data: T;
  problems: readonly Problem[];
}

/** One explanation and the audiences who read it. */
export interface Wording {
  audiences: readonly Audience[];
  text: string;
}

/** One term as the glossary page shows it. */
export interface GlossaryEntry {
  /** Id of the term, and anchor on the page. */
  id: string;
  /** Its name in the page's language. */
  term: string;
  wordings: readonly Wording[];
}

/** The line (from 1) on which a term begins; terms stand at the start of a line. */
export const lineOfTerm = (text: string, id: string): number | null =>
  text.split('\n').findIndex((line) => line.startsWith(`${id}:`)) + 1 || null;

function load<T extends object>(text: string, file: string, schema: z.ZodType<T>): Loaded<T> {
  const nothing = {} as T;
  const { value, problem } = wordsIn(file, text);
  if (problem) return { data: nothing, problems: [problem] };
  const parsed = schema.safeParse(value);
  if (parsed.success) return { data: parsed.data, problems: [] };
  const problems = parsed.error.issues.map((issue) => {
    const { path } = issue;
    const id = String(path[0] ?? '');
    const { message, remedy } = schemaFault(issue, 'Write the entry like the ones around it.');
    return {
      file,
      line: lineOfTerm(text, id),
      id,
      message: `${path.join('.') || 'file'}: ${message}`,
      remedy,
    };
  });
  return { data: nothing, problems };
}

/** The terms in a YAML text. */
export const parseTerms = (text: string, file: string = TERMS_FILE): Loaded<Terms> =>
  load(text, file, termsSchema);

/** One locale's words in a YAML text. */
export const parseTermWords = (text: string, file: string): Loaded<TermWords> =>
  load(text, file, termWordsSchema);

/** The audiences for which a term exists, youngest first. */
export const audiencesOf = (terms: Terms, id: string): Audience[] =>
  AUDIENCES.filter((audience) => terms[id]?.[audience] !== undefined);

/** What a term means, for one audience; null where there are no words. */
export function wordingFor(words: TermWords, id: string, audience: Audience): string | null {
  const wordings = words[id]?.wordings;
  return wordings?.[audience] ?? wordings?.default ?? null;
}

/** Terms and words as entries in alphabetical order; audiences who read the same share one wording. */
export function glossaryEntries(terms: Terms, words: TermWords, locale: string): GlossaryEntry[] {
  const { compare } = new Intl.Collator(locale, { sensitivity: 'base' });
  return Object.keys(terms)
    .flatMap((id) => {
      const name = words[id]?.term;
      if (name === undefined) return [];
      const byText = Map.groupBy(audiencesOf(terms, id), (audience) => wordingFor(words, id, audience));
      const wordings = [...byText].flatMap(([text, audiences]) => (text === null ? [] : { text, audiences }));
      return { id, term: name, wordings };
    })
    .sort((a, b) => compare(a.term, b.term));
}
