/**
 * The piece of a text that shows why it was found, with the words that fit marked. Pure: gives
 * pieces of text, which the page draws as it likes.
 */
import { type Word, wordsIn } from './words-in.ts';

/** A run of text, with or without the mark. */
export interface Piece {
  text: string;
  isMarked: boolean;
}

/** How many words are shown, and how many of them before the first that fits. */
const SHOWN = 26;
const BEFORE = 6;

function mark(text: string, words: readonly Word[], from: number, to: number): Piece[] {
  const pieces: Piece[] = [];
  let at = from;
  const add = (end: number, isMarked: boolean) => {
    if (end > at) pieces.push({ text: text.slice(at, end), isMarked });
    at = end;
  };
  for (const { start, end } of words) {
    add(start, false);
    add(end, true);
  }
  add(to, false);
  return pieces;
}

/** The whole text with the words marked whose folded form is in `terms`. */
export function markWords(text: string, terms: ReadonlySet<string>, locale: string): Piece[] {
  const hits = wordsIn(text, locale).filter(({ term }) => terms.has(term));
  return mark(text, hits, 0, text.length);
}

/** Where the piece with the most different words begins, and among equals the first. */
function bestStart(words: readonly Word[], terms: ReadonlySet<string>): number {
  let best = { start: 0, count: 0 };
  for (const [index, { term }] of words.entries()) {
    if (!terms.has(term)) continue;
    const start = Math.max(0, index - BEFORE);
    const inside = words.slice(start, start + SHOWN).filter((word) => terms.has(word.term));
    const count = new Set(inside.map((word) => word.term)).size;
    if (count > best.count) best = { start, count };
  }
  return Math.min(best.start, Math.max(0, words.length - SHOWN));
}

/** The piece of a text around the words in `terms`, marked, cut only between words; its beginning when it has none. */
export function excerptOf(text: string, terms: ReadonlySet<string>, locale: string): Piece[] {
  const words = wordsIn(text, locale);
  const start = bestStart(words, terms);
  const shown = words.slice(start, start + SHOWN);
  const isEnd = start + SHOWN >= words.length;
  const from = start === 0 ? 0 : (shown[0]?.from ?? 0);
  const to = isEnd ? text.length : (shown.at(-1)?.end ?? text.length);
  const hits = shown.filter(({ term }) => terms.has(term));
  const pieces = mark(text, hits, from, to);
  if (from > 0) pieces.unshift({ text: '… ', isMarked: false });
  if (!isEnd) pieces.push({ text: ' …', isMarked: false });
  return pieces;
}
