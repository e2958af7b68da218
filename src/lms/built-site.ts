/** Reads the built site from which packages are made: its course, its pages, its files. The only part that knows the disk. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CourseEntry } from '../lessons/course-json.ts';
import type { PackageWords } from './package-words.ts';

/** The built site. */
export interface BuiltSite {
  lessons: readonly CourseEntry[];
  /** The text of a file; throws if there is none. */
  text: (path: string) => string;
  /** The content of a file, or null. */
  content: (path: string) => Uint8Array | null;
  words: (locale: string) => PackageWords;
  /** The paths of all pages about help in a locale. */
  helpPages: (locale: string) => string[];
}

/**
 * The site in a folder.
 * @throws if it was not built there, or before packages were thought of.
 */
export function builtSite(folder: string): BuiltSite {
  const read = (path: string): string => {
    const file = join(folder, path);
    if (!existsSync(file)) throw new Error(`${file} is missing. Build the site first: npm run build`);
    return readFileSync(file, 'utf8');
  };
  return {
    lessons: JSON.parse(read('course.json')).lessons as CourseEntry[],
    text: read,
    content: (path) =>
      existsSync(join(folder, path)) ? new Uint8Array(readFileSync(join(folder, path))) : null,
    words: (locale) => JSON.parse(read(`${locale}/lms.json`)) as PackageWords,
    helpPages: (locale) => {
      const help = join(folder, locale, 'help');
      const countries = readdirSync(help, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => `${locale}/help/${name}/`);
      return [`${locale}/help/`, ...countries.sort()];
    },
  };
}
