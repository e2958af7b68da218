/**
 * A step of the build: writes each locale's copy and the list of them into the built site. Reads files, knows no words;
 * the same site gives the same bytes.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { gzipSync } from 'node:zlib';
import { addressOf, COPY_FILE, isInCopy, makeCopy, WORDS_FILE } from './copy-files.ts';
import type { CopyList, Listed } from './copy-list.ts';

/** As hard as browsers compress what they keep. */
const LEVEL = 6;

/** The files of a built site by address, in an order that no disk decides. */
function filesIn(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file): [string, string] => [addressOf(relative(folder, file).split(sep).join('/')), file]);
  return new Map(files.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Writes the copies of these locales. */
export function makeCopies(folder: string, locales: readonly string[]): void {
  const copies: Record<string, Listed> = {};
  const files = filesIn(folder);
  for (const locale of locales) {
    const target = join(folder, locale, COPY_FILE);
    const words = files.get(`${locale}/${WORDS_FILE}`);
    if (!words || !existsSync(words))
      throw new Error(`${folder} has no ${locale}/${WORDS_FILE}. Build it again.`);
    const { date } = JSON.parse(readFileSync(words, 'utf8')) as { date: string };
    const inCopy = [...files].filter(([path]) => isInCopy(path, locale));
    const contents = new Map(inCopy.map(([path, file]) => [path, new Uint8Array(readFileSync(file))]));
    const text = JSON.stringify(makeCopy(locale, date, contents));
    writeFileSync(target, text);
    copies[locale] = {
      sum: createHash('sha256').update(text).digest('hex'),
      bytes: Buffer.byteLength(text),
      size: gzipSync(text, { level: LEVEL }).length,
      date,
    };
  }
  writeFileSync(join(folder, COPY_FILE), `${JSON.stringify({ format: 1, copies } satisfies CopyList)}\n`);
}

/** Takes copies out of a built site that is to offer none. */
export function dropCopies(folder: string, locales: readonly string[]): void {
  for (const place of [...locales, '']) rmSync(join(folder, place, COPY_FILE), { force: true });
}
