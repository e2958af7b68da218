/**
 * Finds words that the project does not use, by the lists in tests/content/words/. Knows who reads a text
 * and who speaks in it; the lists know the words.
 */

import type { Audience } from '../../../src/course.ts';
import { parseYaml } from '../../../src/prose/parse-yaml.ts';
import { shorten, type Text, withoutMarks } from './text.ts';

/** One entry of a list of forbidden words. */
export interface ForbiddenRule {
  /** Phrases; `*` stands for any letters. */
  words: string[];
  /** What to write instead. */
  write: string;
  /** Only for these readers; for all when left out. */
  readers?: (Audience | 'adults')[];
  /** Phrases inside which the words are right: `["take it down"]`. */
  except?: string[];
  /** `adults` when texts for adults may cite it between quotation marks. */
  citable?: 'adults';
  /** Phrases that explain the word: where the same paragraph holds one, the word may stand. */
  explainedBy?: string[];
  /** True when somebody in a story may say it, or an option may offer it, so that it can be answered. */
  sayable?: boolean;
}

const QUOTED = /“[^”]*”|«[^»]*»/g;
const ADULTS = new Set(['parents', 'adults']);

const escaped = (phrase: string): string =>
  phrase
    .replaceAll('’', "'")
    .replace(/[.?()[\]+^$|\\]/g, '\\$&')
    .replaceAll('*', '\\p{L}*')
    .replace(/ /g, '\\s+');

const compiled = new Map<string, RegExp>();

/** Any of the phrases as whole words. Kept, because every text is held against every list. */
function anyOf(phrases: readonly string[]): RegExp {
  const source = `(?<![\\p{L}\\d])(?:${phrases.map(escaped).join('|')})(?![\\p{L}\\d])`;
  const pattern = compiled.get(source) ?? new RegExp(source, 'giu');
  compiled.set(source, pattern);
  // A kept pattern remembers where it stopped.
  pattern.lastIndex = 0;
  return pattern;
}

/** The rules in a list. */
export const readRules = (yaml: string): ForbiddenRule[] => parseYaml(yaml) as ForbiddenRule[];

/** The forbidden words in a text, each with what to write instead. */
export function forbiddenIn(text: Text, rules: readonly ForbiddenRule[]): { found: string; write: string }[] {
  const said = withoutMarks(text.text).replaceAll('’', "'");
  return rules.flatMap(({ words, write, readers, except, citable, explainedBy, sayable }) => {
    if (readers && !readers.some((reader) => reader === text.reader)) return [];
    if (sayable && (text.voice === 'said' || text.voice === 'offered')) return [];
    if (explainedBy && anyOf(explainedBy).test(said)) return [];
    const mayBeCited = sayable || (citable === 'adults' && ADULTS.has(text.reader));
    let left = mayBeCited ? said.replace(QUOTED, '“”') : said;
    if (except) left = left.replace(anyOf(except), '·');
    return [...left.matchAll(anyOf(words))].map(([found]) => ({ found, write }));
  });
}

/** Sentences that shout about danger: they end with an exclamation mark and hold one of the words. */
export function shoutsIn({ text }: Text, dangers: readonly string[]): string[] {
  return [...text.matchAll(/[^.!?…“”«»]*\s?!/g)]
    .map(([sentence]) => sentence.trim())
    .filter((sentence) => anyOf(dangers).test(sentence))
    .map((sentence) => shorten(sentence));
}
