/**
 * Reads the phrases by which a language blames (`locales/<locale>/blame.yaml`). Without them nothing proves that a story in
 * that language blames nobody. Pure: files come in as text.
 */
import { z } from 'astro/zod';
import { checkFile, unlessFound } from '../i18n/check-file.ts';
import { type LocaleReport, type LocaleSetting, sortGaps } from '../i18n/locale-gaps.ts';
import type { Problem } from '../i18n/problem.ts';
import { readYaml } from '../prose/read-yaml.ts';

const REMEDY =
  'Write a list of the phrases by which this language blames a child or a parent, one a line: - "you should have".';

const phrasesSchema = z.array(z.string().trim().min(1)).min(1);

/** Where a locale's phrases stand, as messages name it. */
export const blameFile = (locale: string): string => `locales/${locale}/blame.yaml`;

function readPhrases(file: string, text: string): { phrases: string[]; problems: Problem[] } {
  const whole = checkFile(file, text);
  if (!whole.isReadable) return { phrases: [], problems: whole.problems };
  const { data, problems } = readYaml(file, text, phrasesSchema);
  const told = problems.map((problem) => ({ ...problem, remedy: REMEDY }));
  return { phrases: data ?? [], problems: [...told, ...unlessFound(whole.problems, told)] };
}

/**
 * The phrases of each locale that has some.
 * @param files `locales/<locale>/blame.yaml` → text
 */
export const blamePhrasesIn = (files: ReadonlyMap<string, string>): ReadonlyMap<string, readonly string[]> =>
  new Map(
    [...files].flatMap(([file, text]) => {
      const { phrases } = readPhrases(file, text);
      return phrases.length > 0 ? [[file.split('/').at(-2) as string, phrases] as const] : [];
    }),
  );

/** What must be mended in these files, and the locales that have none. */
export function checkBlameFiles(files: ReadonlyMap<string, string>, setting: LocaleSetting): LocaleReport {
  const missing = sortGaps(setting, (locale) =>
    files.has(blameFile(locale))
      ? []
      : [
          {
            file: blameFile(locale),
            line: null,
            id: '',
            message: 'This file is missing: nothing shows whether a story in this language blames.',
            remedy: REMEDY,
          },
        ],
  );
  const unreadable = [...files].flatMap(([file, text]) => readPhrases(file, text).problems);
  return { problems: [...unreadable, ...missing.problems], gaps: missing.gaps };
}
