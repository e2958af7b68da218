/**
 * What the real course is read against: the project's locales, facts, terms, marks and numbers.
 */

import { claims, countryStatements } from '../facts/data.ts';
import { terms } from '../glossary/data.ts';
import { countryOfLocale } from '../help/countries.ts';
import { helpNumbers } from '../help/help-numbers.ts';
import { isPseudoBuild, pseudoLocale, realLocales, sourceLocale } from '../i18n/locales.ts';
import { blamePhrases } from '../scenario/blame-data.ts';
import { siteConfig } from '../site.config.ts';
import type { CourseSetting } from './read-course.ts';
import { KNOWN_MARKS } from './resolve-mark.ts';

/** The setting for a build or a check made today (`YYYY-MM-DD`). */
export const courseSetting = (today: string): CourseSetting => ({
  locales: realLocales.map(({ id }) => id),
  publishedLocales: siteConfig.publishedLocales,
  sourceLocale,
  pseudoLocale: isPseudoBuild ? pseudoLocale.id : null,
  claims,
  terms,
  statements: countryStatements,
  countryOf: countryOfLocale,
  knownMarks: KNOWN_MARKS,
  knownNumbers: helpNumbers,
  blame: blamePhrases,
  today,
});
