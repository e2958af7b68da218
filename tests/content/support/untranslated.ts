/**
 * Finds words that a translation has left in the source language: sentences that are the same in both,
 * and small English words that no other language uses.
 */
import { sentencesOf } from './sentences.ts';
import { withoutMarks } from './text.ts';

/** Small words of English that are none of another language on the site. */
const ENGLISH =
  /(?<![\p{L}'’-])(the|and|you|your|with|they|this|that|which|would|should|because|there|about|when|what)(?![\p{L}'’-])/giu;

const plain = (text: string): string =>
  withoutMarks(text)
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim();

/** True when a sentence is nothing but words that are the same everywhere: names, OK, quiz. */
function isSameEverywhere(sentence: string, same: ReadonlySet<string>): boolean {
  const whole = plain(sentence);
  if (same.has(whole)) return true;
  return whole.split(' ').every((word) => !/\p{L}/u.test(word) || same.has(word));
}

/** The sentences of `text` that stand in `source` in the same words. */
export function leftInSource(
  text: string,
  locale: string,
  source: readonly string[],
  same: ReadonlySet<string>,
): string[] {
  const originals = new Set(source.flatMap((each) => sentencesOf(each, locale)).map(plain));
  return sentencesOf(text, locale).filter(
    (sentence) => originals.has(plain(sentence)) && !isSameEverywhere(sentence, same),
  );
}

/** Small English words in a text of another language; `names` such as “Take It Down” are passed over. */
export function englishWordsIn(text: string, names: readonly string[]): string[] {
  const left = names.reduce((rest, name) => rest.replaceAll(name, ' '), text);
  return [...left.matchAll(ENGLISH)].map(([word]) => word);
}
