/** `npm run dev`: serves the site and follows changes. What is said after `--` goes to Astro: `npm run dev -- --port 4400`. */
import { join } from 'node:path';
import { ensureInstalled, projectNode, root, run } from './install.mjs';

await ensureInstalled();
const astro = join(root, 'node_modules', 'astro', 'bin', 'astro.mjs');
process.exit(await run(projectNode(), [astro, 'dev', ...process.argv.slice(2)]));
