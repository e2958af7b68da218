/** `npm run build`: the site into dist/, or into the folder named by `--out`. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureInstalled, projectNode, root, run } from './install.mjs';

/**
 * Builds the site.
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
  return run(projectNode(), [astro, 'build', '--outDir', out], { env: { CAIRN_CACHE: cache, ...env } });
}

if (import.meta.filename === process.argv[1] || process.argv[1]?.endsWith('build.mjs')) {
  const { values } = parseArgs({ options: { out: { type: 'string', default: 'dist' } } });
  await ensureInstalled();
  process.exit(await build(values.out));
}
