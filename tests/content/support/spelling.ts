/**
 * Spelling by dictionary, with the project's own lists. Knows words, not their meaning: names of people
 * in a story come from the caller.
 */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { decodeTrie } from 'cspell-trie-lib';
import { languageOf, sentencesOf } from './sentences.ts';
import { type Text, withoutMarks } from './text.ts';

/** The dictionary of a language, in its package; a new one is installed and named here. */
const DICTIONARIES: Readonly<Record<string, string>> = {
  en: 'dict-en-gb/en_GB.trie.gz',
  fr: 'dict-fr-fr/fr-fr.trie.gz',
};

/** True for words that exist. */
export type Knows = (word: string) => boolean;

const opened = new Map<string, Knows>();

/** The dictionary of a locale, or null where there is none. Opened once: it takes a second. */
export function dictionaryOf(locale: string): Knows | null {
  const path = DICTIONARIES[locale] ?? DICTIONARIES[languageOf(locale)];
  if (!path) return null;
  const known = opened.get(path);
  if (known) return known;
  const file = new URL(`../../../node_modules/@cspell/${path}`, import.meta.url);
  const trie = decodeTrie(gunzipSync(readFileSync(file)));
  const knows: Knows = (word) => trie.hasWord(word, true);
  opened.set(path, knows);
  return knows;
}

/** The words of a list: one per line, `#` begins a comment. */
export const wordList = (text: string): Set<string> =>
  new Set(
    text
      .split('\n')
      .map((line) => line.replace(/#.*/, '').trim())
      .filter(Boolean),
  );

// Words with a digit in them (8B, 19h) and addresses are no matter of spelling.
const WORD = /(?<![\p{L}\p{M}\d@/.])\p{L}[\p{L}\p{M}]*(?:['’-][\p{L}\p{M}]+)*(?![\p{L}\d@/]|\.\p{L})/gu;
const ELISION = /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quelqu|presqu|quoiqu|entr)'(?=.)/i;
/** What may follow a verb after a hyphen in French, and letters put between: parles-en, a-t-il. */
const isJoint = (part: string): boolean => part.length === 1;

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** The ways in which a word may stand in a dictionary: as it is, at the start of a sentence, in capitals. */
function formsOf(word: string): string[] {
  const lower = word.toLowerCase();
  if (word === lower) return [word];
  return word === word.toUpperCase() ? [word, lower, capital(lower)] : [word, lower];
}

/** The words of a text that nobody knows. */
export function unknownWords(text: string, knows: Knows): string[] {
  const isKnown = (word: string): boolean => {
    if (formsOf(word).some(knows)) return true;
    const stem = word.replace(/'s?$/, '');
    if (stem !== word) return isKnown(stem);
    if (ELISION.test(word)) return isKnown(word.replace(ELISION, ''));
    return word.includes('-') && word.split('-').every((part) => isJoint(part) || isKnown(part));
  };
  const words = withoutMarks(text, ' ').match(WORD) ?? [];
  return [...new Set(words.map((word) => word.replaceAll('’', "'")).filter((word) => !isKnown(word)))];
}

const letters = (text: string): string[] => text.match(/\p{L}[\p{L}\p{M}-]*/gu) ?? [];

/**
 * The names in a number of texts: of everyone who speaks, and every word with a capital that does not
 * begin its sentence. People, places and products need not be listed by hand.
 */
export function namesIn(texts: readonly Text[]): Set<string> {
  return new Set(
    texts.flatMap(({ voice, text, locale }) =>
      voice === 'name'
        ? letters(text)
        : sentencesOf(text, locale).flatMap((sentence) =>
            letters(sentence)
              .slice(1)
              .filter((word) => /^\p{Lu}/u.test(word)),
          ),
    ),
  );
}

/** What is known in a text: the dictionary, the lists, and names; in a story also words as children type them. */
export function knowing(dictionary: Knows, own: ReadonlySet<string>, chat: ReadonlySet<string>) {
  return ({ voice }: Text, names: ReadonlySet<string>): Knows => {
    const known: Knows = (word) => dictionary(word) || own.has(word) || names.has(word);
    const isTyped = voice === 'said' || voice === 'offered';
    return isTyped ? (word) => known(word) || chat.has(word) || known(capital(word)) : known;
  };
}
