/**
 * Which locales there are, which must be complete, and what becomes of the gaps of the others: they are said, and stop
 * nothing. Knows nothing of what is missing.
 */
import type { Problem } from './problem.ts';

/** The locales of a check, by id. */
export interface LocaleSetting {
  /** Those that may have files. */
  locales: readonly string[];
  /** Those whose gaps stop the build; the source locale's always do. */
  publishedLocales: readonly string[];
  sourceLocale: string;
}

/** What was found in the words of all locales. */
export interface LocaleReport {
  /** These stop the build. */
  problems: Problem[];
  /** What locales that are not published still lack. */
  gaps: Problem[];
}

/** True for a locale in which a gap stops the build. */
export const mustBeComplete = (locale: string, { publishedLocales, sourceLocale }: LocaleSetting): boolean =>
  locale === sourceLocale || publishedLocales.includes(locale);

/** The gaps of every locale, sorted by what they do. */
export function sortGaps(setting: LocaleSetting, gapsOf: (locale: string) => Problem[]): LocaleReport {
  const all = new Set([setting.sourceLocale, ...setting.publishedLocales, ...setting.locales]);
  const byDuty = Map.groupBy(all, (locale) => mustBeComplete(locale, setting));
  return {
    problems: (byDuty.get(true) ?? []).flatMap(gapsOf),
    gaps: (byDuty.get(false) ?? []).flatMap(gapsOf),
  };
}

/** What is the matter with a file, or a folder, whose name begins with a locale that is not known. */
export const unknownLocale = (file: string, locale: string, locales: readonly string[]): Problem => ({
  file,
  line: null,
  id: locale,
  message: 'This locale is not known.',
  remedy: `Known locales: ${locales.join(', ')}. A new one is a line in src/i18n/locales.ts.`,
});

/** The folders of `locales/` that hold one of these files and are no known locale: none of their words is ever shown. */
export function unknownFolders(files: Iterable<string>, locales: readonly string[]): Problem[] {
  const folders = new Set(Array.from(files, (file) => file.split('/')[1] as string));
  return [...folders]
    .filter((folder) => !locales.includes(folder))
    .map((folder) => unknownLocale(`locales/${folder}/`, folder, locales));
}
