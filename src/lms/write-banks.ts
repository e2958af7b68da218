/**
 * Writes the question banks, out of the lessons' own files. Keys are not in the built site, so the build's own tool reads
 * them here.
 */
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { runnerImport } from 'vite';
import { sweepAsides, writeWhole } from '../commands/write-whole.ts';
import type { Audience, Topic } from '../course.ts';
import { realLocales } from '../i18n/locales.ts';
import { BANK_FORMATS, type BankFormat } from './formats.ts';
import type { Written } from './write-packages.ts';

const root = join(import.meta.dirname, '..', '..');

/** Which banks are wanted; what is not said means all. */
export interface BanksWanted {
  locale?: string | undefined;
  audience?: string | undefined;
  topic?: string | undefined;
  format?: BankFormat | undefined;
}

/** The text of every lesson file: path from the project's root → text. */
function lessonFiles(): Map<string, string> {
  const folder = join(root, 'lessons');
  return new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((file) => file.isFile() && /\.(?:md|yaml)$/.test(file.name) && file.parentPath !== folder)
      .map((file) => join(file.parentPath, file.name))
      .map((file) => [relative(root, file).replaceAll('\\', '/'), readFileSync(file, 'utf8')]),
  );
}

/** Writes the banks into `folder`, telling of each one as it is there. @returns how many there are */
export async function writeBanks(
  { locale, audience, topic, format }: BanksWanted,
  folder: string,
  tell: (written: Written) => void,
): Promise<number> {
  const { module } = await runnerImport<typeof import('./bank-files.ts')>(
    join(import.meta.dirname, 'bank-files.ts'),
    { configFile: false, root, logLevel: 'error' },
  );
  const files = lessonFiles();
  const today = new Date().toISOString().slice(0, 10);
  mkdirSync(folder, { recursive: true });
  sweepAsides(folder);
  let count = 0;
  for (const { id } of realLocales) {
    if (locale !== undefined && locale !== id) continue;
    // A name that means nothing finds no lesson.
    const wish = {
      locale: id,
      audience: audience as Audience | undefined,
      topic: topic as Topic | undefined,
      today,
    };
    const lessons = module.lessonsForBanks(files, wish);
    for (const kind of format ? [format] : BANK_FORMATS)
      for (const { name, text } of module.bankFiles(lessons, { ...wish, format: kind })) {
        writeWhole(folder, name, text);
        count += 1;
        tell({ file: name, bytes: Buffer.byteLength(text) });
      }
  }
  return count;
}
