/** The real lessons, pages and strings, read once for all checks on the words. */
import { readFileSync } from 'node:fs';
import { ContentError, type Problem } from '../../../src/i18n/problem.ts';
import { siteConfig } from '../../../src/site.config.ts';
import { readFolder } from '../../read-content.ts';
import { type Files, readTexts } from './read-texts.ts';
import type { Text } from './text.ts';

/** Every file with words, and the facts beside them. */
export const files: Files = new Map([
  ...readFolder('lessons', /\.(md|yaml)$/),
  ...readFolder('locales', /\.(md|yaml|json)$/),
]);

/** Everything people read. */
export const texts: readonly Text[] = readTexts(files);

/** The locales that readers are offered. */
export const publishedLocales: readonly string[] = siteConfig.publishedLocales;

/** The folders of all lessons: `lessons/11-14/deepfakes`. */
export const lessonFolders: readonly string[] = [...files.keys()]
  .filter((file) => file.endsWith('/lesson.yaml'))
  .map((file) => file.slice(0, -'/lesson.yaml'.length))
  .sort();

/** One of the lists in tests/content/words/, or an empty text where a locale has none. */
export function listOf(name: string): string {
  try {
    return readFileSync(new URL(`../words/${name}`, import.meta.url), 'utf8');
  } catch {
    return '';
  }
}

/** Fails with every problem at once, so that an author reads file, line, id and remedy. */
export function expectNone(problems: readonly Problem[]): void {
  if (problems.length > 0) throw new ContentError(problems);
}
