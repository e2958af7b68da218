/** A folder's files as the rest of this room sees them: path from its root with `/`, contents, sums. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Sums } from './manifest.ts';

/** The paths of all files under a folder, sorted, so that nothing depends on the order of a disk. */
export function pathsIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/** A sum in hexadecimal. */
export const sha256 = (content: Uint8Array | string): string =>
  createHash('sha256').update(content).digest('hex');

/** The sums of all files under a folder. */
export const sumsIn = (folder: string): Sums =>
  Object.fromEntries(pathsIn(folder).map((path) => [path, sha256(readFileSync(join(folder, path)))]));

/** The texts of all pages under a folder. */
export const pagesIn = (folder: string): string[] =>
  pathsIn(folder)
    .filter((path) => path.endsWith('.html'))
    .map((path) => readFileSync(join(folder, path), 'utf8'));
