/**
 * Finds what belongs to one country in words that every country reads: its help services, by name, and
 * its institutions and laws, by list.
 */

/** What belongs to one country. */
export interface CountryWord {
  word: string;
  country: string;
}

/** The part of a service's name that is a name: without numbers, brackets and what follows a dash. */
export function nameIn(service: string): string | null {
  const name = service
    .replace(/\(.*?\)/g, '')
    .split(/ [–-] | \/ /)
    .map((part) => part.replace(/[\d.\s-]{3,}$|^[\d.\s-]{3,}/g, '').trim())
    .find((part) => /\p{L}{3}/u.test(part));
  return name ?? null;
}

/** The country's words in a text, as they are written: capitals count, so that « le point de contact » may stand. */
export function countryWordsIn(text: string, words: readonly CountryWord[]): CountryWord[] {
  return words.filter(({ word }) => {
    let at = text.indexOf(word);
    while (at !== -1) {
      const around = `${text[at - 1] ?? ' '}${text[at + word.length] ?? ' '}`;
      if (!/[\p{L}\d]/u.test(around)) return true;
      at = text.indexOf(word, at + 1);
    }
    return false;
  });
}
