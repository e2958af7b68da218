/**
 * Checks the glossary and every link to it: that the term exists, is meant for that age, and has words
 * in each locale. Pure: knows no files.
 */
import { AUDIENCES, type Audience } from '../course.ts';
import { sourceLocale } from '../i18n/locales.ts';
import type { Problem } from '../i18n/problem.ts';
import { audiencesOf, TERMS_FILE, wordingFor, wordsFile } from './load-terms.ts';
import type { Terms, TermWords } from './term.schema.ts';

/** One link to a term in the words of a lesson. */
export interface TermUse {
  /** Id of the term. */
  id: string;
  /** Who reads it there. */
  audience: Audience;
  /** Path from the project's root. */
  file: string;
  line: number | null;
}

/** Links to a term that does not exist, or not for that age. */
export function checkTermUses(uses: readonly TermUse[], terms: Terms): Problem[] {
  return uses.flatMap(({ id, audience, file, line }) => {
    const known = audiencesOf(terms, id);
    if (known.includes(audience)) return [];
    if (known.length > 0) {
      const message = `This term has no explanation for ${audience}, only for ${known.join(', ')}.`;
      const remedy = `Explain it in the sentence, or give ${TERMS_FILE} and the glossaries a wording for ${audience}.`;
      return [{ file, line, id, message, remedy }];
    }
    const forAudience = Object.keys(terms).filter((each) => audiencesOf(terms, each).includes(audience));
    const remedy = `Use one of ${forAudience.join(', ')}, or add it to ${TERMS_FILE}.`;
    return [{ file, line, id, message: 'The glossary has no term with this id.', remedy }];
  });
}

/** What is missing or left over in one locale's words; undefined where it has no file. */
export function checkTermWords(terms: Terms, words: TermWords | undefined, locale: string): Problem[] {
  const file = wordsFile(locale);
  if (!words) {
    const remedy = `Copy ${wordsFile(sourceLocale)} and translate its words.`;
    return [{ file, line: null, id: '', message: 'This file is missing.', remedy }];
  }
  const missing = Object.keys(terms).flatMap((id) => {
    if (!words[id]) {
      const message = 'This term has no words here.';
      return [{ file, line: null, id, message, remedy: 'Add its name and a default wording.' }];
    }
    return audiencesOf(terms, id)
      .filter((audience) => wordingFor(words, id, audience) === null)
      .map((audience) => {
        const message = `This term has no wording for ${audience}.`;
        return { file, line: null, id, message, remedy: `Add a wording for ${audience}, or a default one.` };
      });
  });
  const leftOver = Object.entries(words).flatMap(([id, { wordings }]) => {
    if (!terms[id]) {
      const message = 'No term has this id.';
      return [
        { file, line: null, id, message, remedy: `Take the words out, or add the id to ${TERMS_FILE}.` },
      ];
    }
    return AUDIENCES.filter((audience) => wordings[audience] && !terms[id]?.[audience]).map((audience) => {
      const message = `There is a wording for ${audience}, but the term does not exist for that age.`;
      return { file, line: null, id, message, remedy: `Take it out, or name ${audience} in ${TERMS_FILE}.` };
    });
  });
  return [...missing, ...leftOver];
}

/** Every place where the glossary rests on a fact, in the shape that the check of facts takes. */
export function termFactUses(terms: Terms): TermUse[] {
  return Object.entries(terms).flatMap(([term, byAudience]) =>
    AUDIENCES.flatMap((audience) =>
      (byAudience[audience] ?? []).map((id) => ({
        id,
        audience,
        file: `${TERMS_FILE} (${term})`,
        line: null,
      })),
    ),
  );
}
