/**
 * How days, numbers, lists and names are written in a locale. To make one of the platform's formats costs more than
 * to use it a hundred times, and every page needs some, so each is made once.
 */
import { siteConfig } from '../site.config.ts';

/** A locale with the country that its pages are for: days and lists are not written alike in London and New York. */
const withCountry = (locale: string): string => {
  const country = siteConfig.countryOfLocale[locale];
  if (country === undefined || country === 'ZZ' || new Intl.Locale(locale).region) return locale;
  return new Intl.Locale(locale, { region: country }).toString();
};

/** A function of a locale and a kind, answered once for each pair. */
function once<T>(make: (locale: string, kind: string) => T): (locale: string, kind?: string) => T {
  const made = new Map<string, T>();
  return (locale, kind = '') => {
    const name = `${locale} ${kind}`;
    const known = made.get(name) ?? make(withCountry(locale), kind);
    made.set(name, known);
    return known;
  };
}

const days = once((locale) => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }));
const weekdays = once((locale) => new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }));
const lists = once((locale, type) => new Intl.ListFormat(locale, { type: type as Intl.ListFormatType }));
const regions = once((locale) => new Intl.DisplayNames(locale, { type: 'region' }));
const languages = once((locale) => new Intl.DisplayNames(locale, { type: 'language', fallback: 'none' }));

/** Numbers as a locale writes them. */
export const numberFormat = once((locale) => new Intl.NumberFormat(locale));

/** `2026-03-01` → `1 March 2026`. @param day `YYYY-MM-DD` */
export const dayInWords = (day: string, locale: string): string => days(locale).format(new Date(day));

/** The name of a day of the week. @param index from Monday, 0 to 6; 1 January 2024 was a Monday */
export const weekdayInWords = (index: number, locale: string): string =>
  weekdays(locale).format(new Date(Date.UTC(2024, 0, 1 + index)));

/** `a, b and c`, or with `disjunction` `a, b or c`. */
export const listInWords = (
  items: readonly string[],
  locale: string,
  type: 'conjunction' | 'disjunction' = 'conjunction',
): string => lists(locale, type).format(items);

/** The name of a country in a locale; its code where the locale has none. @param code ISO, in either case */
export const regionName = (code: string, locale: string): string =>
  regions(locale).of(code.toUpperCase()) ?? code;

/** The name of a language in a locale, where it has one. @param code BCP 47 */
export const languageName = (code: string, locale: string): string | undefined => languages(locale).of(code);
