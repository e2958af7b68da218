/**
 * What stands for a mark such as `{law:deepfake}` on a page: the statement of the page's country, or
 * the name of its help service, in the words of a locale.
 */
import { isMark } from '../facts/choose-statement.ts';
import { statementFor } from '../facts/country-statement.ts';
import { MARKS } from '../facts/statement.schema.ts';
import { countryOfLocale } from '../help/countries.ts';
import { nameOfService, SERVICE_MARKS } from '../help/name-of-service.ts';
import { translator } from '../i18n/translate.ts';

/** Every mark the build can fill, without brackets. */
export const KNOWN_MARKS: ReadonlySet<string> = new Set([...MARKS, ...SERVICE_MARKS]);

/**
 * The words for a mark.
 * @param mark such as `law:deepfake` or `service:child-helpline`, one of KNOWN_MARKS
 * @param wordsLocale the locale of the sentence around it
 * @param pageLocale the locale of the page, which decides the country
 */
export function resolveMark(mark: string, wordsLocale: string, pageLocale: string): string {
  const country = countryOfLocale(pageLocale).toUpperCase();
  const t = translator(wordsLocale);
  return isMark(mark) ? statementFor(mark, country, t) : nameOfService(mark, country, t);
}
