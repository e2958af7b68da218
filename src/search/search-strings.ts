/**
 * The words that the search field says while somebody types: translated while the site is built, so
 * that the browser gets plain strings and no translation library.
 */
import { translator } from '../i18n/translate.ts';

/** How many results are shown at most: nobody reads further, and a narrower search helps more. */
export const MOST = 20;

/** The words of the search field. */
export interface SearchStrings {
  /** What is said for each number of results, from none to MOST. */
  found: readonly string[];
  /** When there are more than MOST. */
  many: string;
  /** When the field is empty, or holds no word yet. */
  empty: string;
  looking: string;
  /** When the index could not be had. */
  lost: string;
}

/** The words in a locale. */
export function searchStrings(locale: string): SearchStrings {
  const t = translator(locale);
  const found = Array.from({ length: MOST }, (_, index) => t('search:found', { count: index + 1 }));
  return {
    found: [t('search:none'), ...found],
    many: t('search:many', { count: MOST }),
    empty: t('search:empty'),
    looking: t('search:looking'),
    lost: t('search:lost'),
  };
}
