/**
 * What the pages of a locale lack, or have too many, beside those of the source locale: files and their sections.
 * Pure: knows sections by their ids, and no words.
 */
import type { Problem } from '../i18n/problem.ts';
import type { ProsePart } from '../prose/split-prose.ts';

/** A section as the comparison knows it. */
export type PageSection = Pick<ProsePart, 'id' | 'line'>;

/** The sections of every page: path (`locales/fr/pages/about.md`) → sections, or null where it could not be read. */
export type PageSections = ReadonlyMap<string, readonly PageSection[] | null>;

/** The sections of one page against those of the source, whose file is called `source`. */
function sectionGaps(
  file: string,
  own: readonly PageSection[],
  source: string,
  originals: readonly PageSection[],
): Problem[] {
  const missing = originals.flatMap(({ id, line }, index): Problem[] => {
    if (own.some((section) => section.id === id)) return [];
    // Where it belongs: at the nearest section above it that the translation has.
    const above = originals.slice(0, index).findLast((each) => own.some((section) => section.id === each.id));
    const place = own.find((section) => section.id === above?.id)?.line ?? 1;
    const remedy = `Add "## [${id}] …" and its words: they are in ${source}:${line}.`;
    return [{ file, line: place, id, message: 'This section is missing.', remedy }];
  });
  const leftOver = own.flatMap(({ id, line }): Problem[] => {
    if (originals.some((section) => section.id === id)) return [];
    const remedy = `Mend the id, or take the section out. Sections there: ${originals.map((each) => each.id).join(', ')}.`;
    return [{ file, line, id, message: `${source} has no such section.`, remedy }];
  });
  return [...missing, ...leftOver];
}

/** What must be mended before the pages of a locale say all that those of the source locale say. */
export function pageGaps(pages: PageSections, locale: string, sourceLocale: string): Problem[] {
  const folder = `locales/${locale}/pages/`;
  const sourceFolder = `locales/${sourceLocale}/pages/`;
  const ofSource = [...pages].filter(([file]) => file.startsWith(sourceFolder));
  const compared = ofSource.flatMap(([source, originals]): Problem[] => {
    const file = source.replace(sourceFolder, folder);
    const own = pages.get(file);
    // What cannot be read has been reported, and nobody knows its sections.
    if (own && originals) return sectionGaps(file, own, source, originals);
    if (own !== undefined) return [];
    const remedy = `Copy ${source} and translate its words.`;
    return [{ file, line: null, id: '', message: 'This file is missing.', remedy }];
  });
  const strays = [...pages.keys()].filter(
    (file) => file.startsWith(folder) && !pages.has(file.replace(folder, sourceFolder)),
  );
  return [
    ...compared,
    ...strays.map((file) => ({
      file,
      line: null,
      id: '',
      message: `No page shows this file: there is no ${file.replace(folder, sourceFolder)}.`,
      remedy: 'Mend the name of the file, or take it out.',
    })),
  ];
}
