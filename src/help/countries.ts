/**
 * The countries a reader can choose from, in the reader's language, and the one a locale begins with. No country
 * is ever guessed from the reader.
 */
import { regionName } from '../i18n/formats.ts';
import { locales } from '../i18n/locales.ts';
import { translator } from '../i18n/translate.ts';
import { siteConfig } from '../site.config.ts';
import { helpServices } from './services.ts';

/** A country in the list. */
export interface CountryChoice {
  /** Lower-case ISO code, as in the address; `zz` is international. */
  code: string;
  /** In the reader's language. */
  name: string;
  /** In the country's own languages; empty for `zz` and where it would only repeat `name`. */
  ownNames: { lang: string; text: string }[];
}

/** The country whose services a locale's cards begin with: the host's setting, else `zz`. */
export function countryOfLocale(locale: string): string {
  return (siteConfig.countryOfLocale[locale] ?? 'ZZ').toLowerCase();
}

/** A country's name in a locale: `countryName('FR', 'en')` → `France`. */
export function countryName(code: string, locale: string): string {
  if (code.toUpperCase() === 'ZZ') return translator(locale)('help:country.zz');
  return regionName(code, locale);
}

function choice(code: string, locale: string): CountryChoice {
  const name = countryName(code, locale);
  const own = Object.entries(helpServices.countries[code]?.names ?? {}).map(([lang, text]) => ({
    lang,
    text,
  }));
  const isNew = own.some(({ text }) => text !== name);
  return { code: code.toLowerCase(), name, ownNames: code === 'ZZ' || !isNew ? [] : own };
}

/** Every country, sorted as the locale sorts words, `zz` last. */
export function countries(locale: string): CountryChoice[] {
  const compare = new Intl.Collator(locale).compare;
  const codes = Object.keys(helpServices.countries).filter((code) => code !== 'ZZ');
  const named = codes.map((code) => choice(code, locale)).sort((a, b) => compare(a.name, b.name));
  return [...named, choice('ZZ', locale)];
}

/** The routes of all help pages: every locale of this build with every country. */
export const helpPaths = () =>
  locales.flatMap(({ id: locale }) =>
    Object.keys(helpServices.countries).map((code) => ({ params: { locale, country: code.toLowerCase() } })),
  );
