/**
 * The project's own glossary, read once per build: the only place that knows where its files are.
 */
import { pseudoLocale, sourceLocale } from '../i18n/locales.ts';
import { ContentError } from '../i18n/problem.ts';
import { pseudoTree } from '../i18n/pseudo.ts';
import { type GlossaryEntry, glossaryEntries, parseTerms, parseTermWords } from './load-terms.ts';
import type { TermWords } from './term.schema.ts';
import termsText from './terms.yaml?raw';

const files = import.meta.glob<string>('../../locales/*/glossary.yaml', {
  eager: true,
  query: '?raw',
  import: 'default',
});

/** The words of every locale as text, for checks: path from the project's root → text. */
export const glossaryFiles: ReadonlyMap<string, string> = new Map(
  Object.entries(files).map(([path, text]) => [path.replace('../../', ''), text]),
);

const loadedTerms = parseTerms(termsText);
const loadedWords = [...glossaryFiles].map(([file, text]) => {
  const locale = file.split('/').at(-2) ?? '';
  return { locale, ...parseTermWords(text, file) };
});
const problems = [loadedTerms, ...loadedWords].flatMap((loaded) => loaded.problems);
if (problems.length > 0) throw new ContentError(problems);

/** Every term with its audiences and facts. */
export const terms = loadedTerms.data;

/** The words of every locale that has a glossary. */
export const termWords: ReadonlyMap<string, TermWords> = new Map(
  loadedWords.map(({ locale, data }) => [locale, data]),
);

/** The glossary of a locale and the locale its words are in: the source locale's, where it has none of its own. */
export function glossaryOf(locale: string): { locale: string; entries: GlossaryEntry[] } {
  const source = termWords.get(sourceLocale) ?? {};
  // The words only: ids are anchors and must stay.
  if (locale === pseudoLocale.id)
    return { locale, entries: glossaryEntries(terms, pseudoTree(source), locale) };
  const words = termWords.get(locale);
  const shown = words ? locale : sourceLocale;
  return { locale: shown, entries: glossaryEntries(terms, words ?? source, shown) };
}
