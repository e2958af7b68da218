/** `npm run build`: the site into dist/, or into the folder named by `--out`. */
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureInstalled, projectNode, root, run } from './install.mjs';

/** The day of the commit that is built; empty outside of a repository. */
function commitDay() {
  const shown = spawnSync('git', ['log', '-1', '--format=%cs'], { cwd: root, encoding: 'utf8' });
  return shown.status === 0 ? shown.stdout.trim() : '';
}

/**
 * Builds the site, then adds what servers need: their files, compressed copies, the manifest.
 * @param {string} out folder, from the project's root
 * @param {Record<string, string>} env overrides: CAIRN_BASE, CAIRN_PSEUDO, CAIRN_LESSONS …
 * @returns {Promise<number>} the exit code
 */
export async function build(out, env = {}) {
  const cache = join(root, '.cache', 'astro', out.replaceAll(/\W+/g, '-'));
  // The content store outlives the content it was made from; a build begins from the files alone.
  rmSync(cache, { recursive: true, force: true });
  rmSync(join(root, '.astro', 'data-store.json'), { force: true });
  const astro = join(root, 'node_modules', 'astro', 'bin', 'astro.mjs');
  const all = { CAIRN_DAY: commitDay(), CAIRN_CACHE: cache, ...env };
  const astroCode = await run(projectNode(), [astro, 'build', '--outDir', out], { env: all });
  if (astroCode !== 0) return astroCode;
  // The copies hold the pages, and the manifest holds the copies.
  for (const step of [join('offline', 'finish-offline.ts'), join('publish', 'finish-build.ts')]) {
    const code = await run(projectNode(), [join(root, 'src', step), resolve(root, out)], { env: all });
    if (code !== 0) return code;
  }
  return 0;
}

if (import.meta.filename === process.argv[1] || process.argv[1]?.endsWith('build.mjs')) {
  const { values } = parseArgs({ options: { out: { type: 'string', default: 'dist' } } });
  await ensureInstalled();
  process.exit(await build(values.out));
}
