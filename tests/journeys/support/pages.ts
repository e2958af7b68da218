/** The pages of a built folder, and one of each kind. Reads file names only. */
import { existsSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { AUDIENCES, TOPICS } from '../../../src/course.ts';

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
    .map((file) => ({
      file,
      path: relative(folder, file)
        .split(sep)
        .join('/')
        .replace(/index\.html$/, ''),
    }))
    .sort((a, b) => a.path.localeCompare(b.path));
}

/** The lesson pages of a built folder. */
export const lessonPagesOf = (folder: string): BuiltPage[] =>
  pagesOf(folder).filter(({ path }) => /^[^/]+\/learn\/[^/]+\/[^/]+\/$/.test(path));

/** One page of every kind, and all lessons, without the locale; empty for home. */
export const KINDS_OF_PAGE = [
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
  'teach/11-14/',
  'teach/11-14/deepfakes/',
  'teach/11-14/deepfakes/class/',
  'teach/11-14/deepfakes/sheets/',
  'teach/parents/consent/',
  'glossary/',
  'search/',
  'offline/',
  'about/',
  'about/article-6/',
  'about/sources/',
  'about/privacy/',
  'about/accessibility/',
  'about/legal/',
] as const;

const placeOf = (part: string): string => {
  if (AUDIENCES.some((audience) => audience === part)) return '<audience>';
  return TOPICS.some((topic) => topic === part) ? '<topic>' : part;
};

/** The kind of a page, from its path without the locale: `help/no/` → `help/<country>/`. */
export const kindOf = (path: string): string =>
  path
    .split('/')
    .map(placeOf)
    .join('/')
    .replace(/^help\/[a-z]{2}\//, 'help/<country>/');

/** The kinds of page that stand outside of every locale: the choice of a language, and what stands where nothing is. */
export const KINDS_WITHOUT_LOCALE = ['', '404.html'] as const;

/** One page of every kind, and all lessons, in a locale. */
export const kindsOfPage = (locale: string): string[] => [
  ...KINDS_WITHOUT_LOCALE,
  ...KINDS_OF_PAGE.map((path) => `${locale}/${path}`),
];

/** The built site that the tests of files look at. */
export const builtSite = process.env.CAIRN_DIST ?? 'dist';
