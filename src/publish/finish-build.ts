/**
 * The last step of a build: what servers need beside the pages, compressed copies, and the manifest over all
 * of it. Run by the build as `node src/publish/finish-build.ts FOLDER`.
 */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { siteConfig } from '../site.config.ts';
import { htaccess } from './apache-files.ts';
import { compressFiles } from './compress.ts';
import { sitePolicy } from './headers.ts';
import { headersFile } from './hosting-files.ts';
import { isForServer, MANIFEST, manifestText } from './manifest.ts';
import { SBOM_FILE, sbomText } from './sbom.ts';
import { pagesIn, pathsIn, sumsIn } from './site-files.ts';

/** Finishes the built site in `folder`; doing it twice changes nothing. `store` keeps compressed copies. */
export async function finishBuild(folder: string, base: string, store: string): Promise<void> {
  for (const path of pathsIn(folder).filter(isForServer)) rmSync(join(folder, path));
  rmSync(join(folder, MANIFEST), { force: true });
  const policy = sitePolicy(pagesIn(folder));
  await compressFiles(folder, pathsIn(folder), store);
  writeFileSync(join(folder, '_headers'), headersFile(policy, base));
  writeFileSync(join(folder, '.htaccess'), htaccess(policy, base));
  writeFileSync(join(folder, MANIFEST), manifestText(sumsIn(folder)));
}

if (import.meta.main) {
  const folder = process.argv[2];
  if (!folder) throw new Error('Name the folder of the built site.');
  const root = join(import.meta.dirname, '..', '..');
  const lockfile = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  writeFileSync(join(resolve(folder), SBOM_FILE), sbomText(lockfile));
  await finishBuild(resolve(folder), siteConfig.base, join(root, '.cache', 'compressed'));
}
