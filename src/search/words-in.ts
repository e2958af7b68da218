/**
 * What counts as a word when searching: the same for the index, for what is typed and for what is
 * marked, so that every result shows why it was found. Knows no index and no page.
 */

/** One word of a text. */
export interface Word {
  /** The word folded: lower case, without diacritics, in the singular where a plain s makes the plural. */
  term: string;
  /** Where it begins and ends in the text. */
  start: number;
  end: number;
  /** Where a text may be cut before it: at the article that is tied to it, `l’image`. */
  from: number;
}

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’][\p{L}\p{N}\p{M}]+)*/gu;

/** Short words that lose their vowel and are tied to the next word, by language. */
const ELISIONS: Readonly<Record<string, RegExp>> = {
  fr: /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)['’]/i,
};

/** Letters that are not a plain letter with a mark. */
const LETTERS: Readonly<Record<string, string>> = {
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
};

/** Searching for “photos” must find “photo”; a wrong singular harms nobody, since nobody sees it. */
const PLURAL = /(\p{L}{2}[^s])s$/u;

const fold = (word: string): string =>
  word
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\p{M}'’]/gu, '')
    .replace(/[œæßøłđı]/g, (letter) => LETTERS[letter] ?? letter)
    .replace(PLURAL, '$1');

/** The words of a text, in order: `wordsIn('L’école', 'fr')` has one, “ecole”. Single Latin letters are left out. */
export function wordsIn(text: string, locale: string): Word[] {
  const elision = ELISIONS[locale.split('-')[0] ?? ''];
  const words: Word[] = [];
  for (const { 0: whole, index: from } of text.matchAll(WORD)) {
    const tied = elision?.exec(whole)?.[0].length ?? 0;
    const term = fold(whole.slice(tied));
    if (/^[a-z0-9]?$/.test(term)) continue;
    words.push({ term, start: from + tied, end: from + whole.length, from });
  }
  return words;
}
