/**
 * The step of the build that makes the site ready for offline use: `node src/offline/finish-offline.ts FOLDER`. The worker
 * is written in any case: where no copies are offered, one that removes an earlier one.
 */
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { locales } from '../i18n/locales.ts';
import { siteConfig } from '../site.config.ts';
import { dropCopies, makeCopies } from './make-copies.ts';

/** Its name in the site's root: its scope is the folder it lies in. */
const WORKER_FILE = 'worker.js';

/** The worker's script, as one file: the one that answers, or the one that only removes what was there. */
export async function workerScript(base: string, isOffered: boolean): Promise<string> {
  const entry = join(import.meta.dirname, isOffered ? 'worker.ts' : 'gone-worker.ts');
  const built = await build({
    configFile: false,
    envFile: false,
    publicDir: false,
    logLevel: 'error',
    base,
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      rollupOptions: { input: entry, output: { format: 'iife' } },
    },
  });
  const [output] = [built].flat();
  if (!output || !('output' in output)) throw new Error('The worker was not built.');
  return output.output[0].code;
}

/** Finishes the built site in `folder`. */
export async function finishOffline(folder: string): Promise<void> {
  const { base, offline } = siteConfig;
  const ids = locales.map(({ id }) => id);
  if (offline) makeCopies(folder, ids);
  else dropCopies(folder, ids);
  writeFileSync(join(folder, WORKER_FILE), await workerScript(base, offline));
}

if (import.meta.main) {
  const folder = process.argv[2];
  if (!folder) throw new Error('Name the folder of the built site.');
  await finishOffline(resolve(folder));
}
