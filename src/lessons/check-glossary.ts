/**
 * Checks the words of the glossary as every other word is checked. Pure: files come in as text.
 */
import { parseTermWords } from '../glossary/load-terms.ts';
import { checkFile, unlessFound, unreadable } from '../i18n/check-file.ts';
import type { Problem } from '../i18n/problem.ts';
import { lineOf } from '../prose/read-yaml.ts';
import { NO_MARKS, plainFaults } from '../prose/words.ts';

function problemsOf(file: string, text: string, knownNumbers: ReadonlySet<string>): Problem[] {
  const whole = checkFile(file, text);
  if (!whole.isReadable) return whole.problems;
  const { data, problems } = parseTermWords(text, file);
  const ofWords = Object.entries(data).flatMap(([id, { term, wordings }]) => {
    const strings = Object.entries(wordings).map(
      ([reader, words]) => [[id, 'wordings', reader], words] as const,
    );
    return [[[id, 'term'], term] as const, ...strings].flatMap(([path, words]) =>
      plainFaults(words, NO_MARKS, knownNumbers).map((fault) => ({
        file,
        line: lineOf(text, path),
        id: path.join('.'),
        ...fault,
      })),
    );
  });
  const found = [...problems, ...ofWords];
  return [...found, ...unlessFound(whole.problems, found)];
}

/** What must be mended in the glossaries: path (`locales/fr/glossary.yaml`) → text. */
export function checkGlossary(
  files: ReadonlyMap<string, string>,
  knownNumbers: ReadonlySet<string>,
): Problem[] {
  return [...files].flatMap(([file, text]) => {
    try {
      return problemsOf(file, text, knownNumbers);
    } catch (error) {
      return [unreadable(file, error)];
    }
  });
}
