/**
 * How hard a text is to read: a formula made for the language where there is one, and the length of
 * sentences everywhere. Gives figures and compares them with the ceilings of an audience.
 */
import { languageOf, sentencesOf, wordsOf } from './sentences.ts';
import { syllablesOf } from './syllables.ts';

/** A formula whose outcome says how easy a text is: 100 is very easy, 0 is very hard. */
interface Formula {
  name: string;
  ease: (wordsPerSentence: number, syllablesPerWord: number) => number;
}

/**
 * Formulas by language. A new language needs its formula here and its vowels in syllables.ts; until then
 * its texts are measured by the length of their sentences alone.
 */
const FORMULAS: Readonly<Record<string, Formula>> = {
  en: { name: 'Flesch', ease: (words, syllables) => 206.835 - 1.015 * words - 84.6 * syllables },
  fr: { name: 'Kandel-Moles', ease: (words, syllables) => 207 - 1.015 * words - 73.6 * syllables },
};

/** What an audience can be asked to read. */
export interface Ceiling {
  /** The lowest ease, by language: formulas differ by some points. */
  ease: Readonly<Record<string, number>>;
  /** The highest average of words per sentence. */
  average: number;
  /** The longest single sentence, in words; null where one may take its time. */
  longest: number | null;
}

/** The figures of one lesson in one language. */
export interface Reading {
  /** Null where the language has no formula here. */
  ease: number | null;
  /** Name of the formula, or null. */
  formula: string | null;
  /** Words per sentence, on average. */
  average: number;
}

const round = (value: number): number => Math.round(value * 10) / 10;

/** True for what ends like a sentence: headings and options of two words would make every text look easy. */
const isWhole = (sentence: string): boolean => /[.!?…][”»’)\s]*$/.test(sentence);

/** The figures of a number of texts, read as one; only whole sentences count. */
export function readingOf(texts: readonly string[], locale: string): Reading {
  const formula = FORMULAS[languageOf(locale)] ?? null;
  const sentences = texts.flatMap((text) => sentencesOf(text, locale)).filter(isWhole);
  const words = sentences.flatMap((sentence) => wordsOf(sentence, locale));
  if (words.length === 0) return { ease: null, formula: null, average: 0 };
  const average = words.length / sentences.length;
  const language = languageOf(locale);
  const syllables = formula ? words.reduce((sum, word) => sum + syllablesOf(word, language), 0) : 0;
  return {
    ease: formula && round(formula.ease(average, syllables / words.length)),
    formula: formula?.name ?? null,
    average: round(average),
  };
}

/** Sentences of a text that are longer than a ceiling, with their number of words. */
export function longSentences(
  text: string,
  locale: string,
  longest: number,
): { sentence: string; words: number }[] {
  return sentencesOf(text, locale)
    .map((sentence) => ({ sentence, words: wordsOf(sentence, locale).length }))
    .filter(({ words }) => words > longest);
}

/** What the figures ask to be mended, as message and remedy. */
export function readingFaults({ ease, formula, average }: Reading, ceiling: Ceiling, locale: string) {
  const floor = ceiling.ease[languageOf(locale)];
  const faults: { message: string; remedy: string }[] = [];
  if (ease !== null && floor !== undefined && ease < floor) {
    faults.push({
      message: `This lesson is too hard to read: ${formula} ${ease}, at least ${floor} is needed.`,
      remedy: 'Use shorter words and shorter sentences; begin with the longest ones.',
    });
  }
  if (average > ceiling.average) {
    faults.push({
      message: `Sentences are too long: ${average} words on average, at most ${ceiling.average}.`,
      remedy: 'Make two sentences of the longest ones.',
    });
  }
  return faults;
}
