/** Puts files into a zip that depends on nothing but their names and contents: no clock, no owner, no order of a disk. */
import { unzipSync, zipSync } from 'fflate';

/** Files by their path in the package. */
export type Files = ReadonlyMap<string, Uint8Array>;

/** The date of every entry. A zip tells local time, so this is the same day and hour wherever it is written. */
const date = (): Date => new Date(2020, 0, 1, 12, 0, 0);
const HARDEST = 9;
/** Sealed already: another pass would make them longer. */
const SEALED = /\.(?:woff2|png|jpe?g|webp|avif|mp4)$/;
const NAME = /^\w[\w.-]*(?:\/\w[\w.-]*)*$/;

/**
 * The zip of these files.
 * @throws if a name has letters that some platforms cannot read.
 */
export function zipOf(files: Files): Uint8Array {
  const names = [...files.keys()].sort();
  const foreign = names.find((name) => !NAME.test(name));
  if (foreign) throw new Error(`${foreign}: file names in packages are letters, digits, dots and hyphens.`);
  const mtime = date();
  const entries = names.map((name) => {
    const content = files.get(name) ?? new Uint8Array();
    return [name, [content, { level: SEALED.test(name) ? 0 : HARDEST, mtime, os: 0, attrs: 0 }]] as const;
  });
  return zipSync(Object.fromEntries(entries) as Parameters<typeof zipSync>[0]);
}

/** The files of a zip. */
export const filesOf = (zip: Uint8Array): Files => new Map(Object.entries(unzipSync(zip)));
