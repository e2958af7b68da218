/**
 * Compressed copies beside the files that gain from them, so that a server sends them as they lie there. The best
 * compression is slow, so copies are kept, by the sum of what they were made from, for the next build.
 */
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { sha256 } from './site-files.ts';

const TEXT = /\.(?:html|css|js|mjs|json|svg|xml|txt|webmanifest)$/;
/** Below this a packet is not saved, and the coding's own header weighs more than it wins. */
const LEAST = 512;
/** From here on the best compression takes seconds and wins a few per cent. */
const LARGE = 1_000_000;
const GOOD = 9;
/** Copies that were not asked for are kept for so long: other builds share them. */
const KEPT_FOR = 14 * 86_400_000;

const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);

/** The brotli and gzip copies of a text; null where a copy would not be smaller. */
export async function compressed(content: Buffer): Promise<{ br: Buffer | null; gz: Buffer | null }> {
  if (content.length < LEAST) return { br: null, gz: null };
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: content.length < LARGE ? constants.BROTLI_MAX_QUALITY : GOOD,
    [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
  };
  const [br, gz] = await Promise.all([toBrotli(content, { params }), toGzip(content, { level: 9 })]);
  // The header of gzip names the system that packed it; "unknown" keeps builds alike everywhere.
  gz[9] = 255;
  const smaller = (copy: Buffer): Buffer | null => (copy.length < content.length ? copy : null);
  return { br: smaller(br), gz: smaller(gz) };
}

/** A copy that was kept, or a new one that is kept from now on. */
async function keptCopies(store: string, content: Buffer): Promise<{ br: Buffer | null; gz: Buffer | null }> {
  const kept = (ending: string): string => join(store, `${sha256(content)}.${ending}`);
  try {
    const [br, gz] = await Promise.all([readFile(kept('br')), readFile(kept('gz'))]);
    const now = new Date();
    await Promise.all([utimes(kept('br'), now, now), utimes(kept('gz'), now, now)]).catch(() => null);
    return { br, gz };
  } catch {
    const copies = await compressed(content);
    for (const [ending, copy] of Object.entries(copies)) {
      if (!copy) continue;
      // Written aside first: a build that is stopped here must not leave half a copy to the next one.
      const aside = `${kept(ending)}.${process.pid}`;
      await writeFile(aside, copy);
      await rename(aside, kept(ending));
    }
    return copies;
  }
}

/** Removes copies that no build has asked for in a while. */
async function forgetUnused(store: string): Promise<void> {
  for (const name of await readdir(store)) {
    const file = join(store, name);
    const used = await stat(file).catch(() => null);
    if (used && used.mtimeMs < Date.now() - KEPT_FOR) await rm(file, { force: true });
  }
}

/** Writes compressed copies of the texts among `paths`; `store` keeps them from one build to the next. */
export async function compressFiles(folder: string, paths: readonly string[], store: string): Promise<void> {
  await mkdir(store, { recursive: true });
  const texts = paths.filter((path) => TEXT.test(path))[Symbol.iterator]();
  const worker = async (): Promise<void> => {
    for (const path of texts) {
      const file = join(folder, path);
      const content = await readFile(file);
      const copies = await keptCopies(store, content);
      if (copies.br) await writeFile(`${file}.br`, copies.br);
      if (copies.gz) await writeFile(`${file}.gz`, copies.gz);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() * 2 }, worker));
  await forgetUnused(store);
}
