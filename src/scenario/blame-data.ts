/** The project's own phrases that blame, read once. */
import { blamePhrasesIn } from './read-blame.ts';

const files = import.meta.glob<string>('../../locales/*/blame.yaml', {
  eager: true,
  query: '?raw',
  import: 'default',
});

/** The text of every file of phrases, for checks: path from the project's root → text. */
export const blameFiles: ReadonlyMap<string, string> = new Map(
  Object.entries(files).map(([path, text]) => [path.replace('../../', ''), text]),
);

/** The phrases that blame, by locale. */
export const blamePhrases = blamePhrasesIn(blameFiles);
