/** Reads the real content as the build does, for tests of the content. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The files below a folder, path from the project's root → text. */
export function readFolder(folder: string, ending: RegExp): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true });
  return new Map(
    files
      .filter((file) => file.isFile() && ending.test(file.name))
      .map((file) => join(file.parentPath, file.name))
      .map((path) => [path, readFileSync(path, 'utf8')]),
  );
}
