/** The pages of a built folder, and one of each kind. Reads file names only. */
import { existsSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** A built page: its address without the base path, and its file. */
export interface BuiltPage {
  path: string;
  file: string;
}

/** Every page of a built folder; empty when it has not been built, which the tests report. */
export function pagesOf(folder: string): BuiltPage[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.html'))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({ file, path: relative(folder, file).split(sep).join('/').replace(/index\.html$/, '') }))
    .sort((a, b) => a.path.localeCompare(b.path));
}

/** The lesson pages of a built folder. */
export const lessonPagesOf = (folder: string): BuiltPage[] =>
  pagesOf(folder).filter(({ path }) => /^[^/]+\/learn\/[^/]+\/[^/]+\/$/.test(path));

/** One page of every kind, and all lessons, in a locale. */
export const kindsOfPage = (locale: string): string[] => [
  '',
  '404.html',
  ...[
    '',
    'learn/',
    'learn/11-14/',
    'learn/7-10/deepfakes/',
    'learn/11-14/deepfakes/',
    'learn/15-18/deepfakes/',
    'learn/parents/deepfakes/',
    'help/',
    'help/fr/',
    'teach/',
    'glossary/',
    'search/',
    'about/',
    'about/article-6/',
    'about/sources/',
    'about/privacy/',
    'about/accessibility/',
    'about/legal/',
  ].map((path) => `${locale}/${path}`),
];
