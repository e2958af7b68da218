/** Runs a command that makes something out of the built site; the site is built first where there is none. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';
import { ensureInstalled, projectNode, root, run } from './install.mjs';

/**
 * Ends the process with the command's exit code.
 * @param {string[]} module the parts of its path, from the project's root; it gets this process's own options
 */
export async function runOnSite(...module) {
  const args = process.argv.slice(2);
  const isOwnSite = !args.some((each) => /^(?:--site|--help|-h)\b/.test(each));
  await ensureInstalled();
  if (isOwnSite && !existsSync(join(root, 'dist', 'course.json'))) {
    const code = await build('dist');
    if (code !== 0) process.exit(code);
  }
  process.exit(await run(projectNode(), [join(root, ...module), ...args]));
}
