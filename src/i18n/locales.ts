/**
 * The languages this build knows. A new language is one line here and its folder in locales/.
 * Knows nothing of translations or of which lessons are ready.
 */

/** A language as the site knows it. */
export interface Locale {
  /** BCP 47, e.g. `pt-BR`. */
  id: string;
  /** The language's own name. */
  name: string;
  /** Writing direction. */
  dir: 'ltr' | 'rtl';
}

/** The locale written first; what shows, marked, when words are missing in another. */
export const sourceLocale = 'en';

/** A generated locale, longer than English and right-to-left: it exposes untranslated text and one-sided layout. */
export const pseudoLocale: Locale = { id: 'ar-XB', name: 'Pseudo', dir: 'rtl' };

/** The languages people speak, whatever this build shows. */
export const realLocales: readonly Locale[] = [
  { id: 'en', name: 'English', dir: 'ltr' },
  { id: 'fr', name: 'Français', dir: 'ltr' },
];

/** True in the tests' own build, which shows the pseudo-locale beside the source locale. */
export const isPseudoBuild = process.env.CAIRN_PSEUDO === '1';

/** The locales of this build, in the order in which they are offered. */
export const locales: readonly Locale[] = isPseudoBuild
  ? [...realLocales.filter(({ id }) => id === sourceLocale), pseudoLocale]
  : realLocales;

/** The locales that readers and search engines are told about: never the pseudo-locale. */
export const listedLocales: readonly Locale[] = locales.filter(({ id }) => id !== pseudoLocale.id);

/**
 * The locale with this id.
 * @throws if this build has no such locale.
 */
export function localeOf(id: string): Locale {
  const locale = locales.find((each) => each.id === id);
  if (!locale) throw new Error(`There is no locale "${id}". Add it to src/i18n/locales.ts.`);
  return locale;
}
