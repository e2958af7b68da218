/**
 * Puts what depends on the country into words: laws, institutions, the frame of sexuality education.
 * Does not know which country a page has, nor help services.
 */
import type { Translate } from '../i18n/translate.ts';
import { type ChosenStatement, chooseStatement, placesOf } from './choose-statement.ts';
import { countryStatements } from './data.ts';
import type { Mark } from './statement.schema.ts';

const wordsOf = (mark: Mark, place: string, t: Translate): string =>
  // The places come from data, so the compiler cannot know the key; a test proves that each has words.
  t(`country:${mark.replace(':', '.')}.${place}` as 'country:law.deepfake.neutral');

/** The words that stand for a mark on a page of this country: its own, its group's, or neutral ones. */
export function statementFor(mark: Mark, country: string, t: Translate): string {
  return wordsOf(mark, chooseStatement(countryStatements, mark, country).place, t);
}

/** Whose words those are, and the facts they rest on: for the sources page. */
export function statementBehind(mark: Mark, country: string): ChosenStatement {
  return chooseStatement(countryStatements, mark, country);
}

/** Every country or group with words of its own for a mark, in words: for pages that compare. */
export function statementsByPlace(mark: Mark, t: Translate): { place: string; text: string }[] {
  return placesOf(countryStatements, mark).map((place) => ({ place, text: wordsOf(mark, place, t) }));
}
