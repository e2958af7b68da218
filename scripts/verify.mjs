/** `npm run verify -- URL-or-folder`: says whether a copy of the site is unmodified, and names any file that is not. */
import { join } from 'node:path';
import { ensureInstalled, projectNode, root, run } from './install.mjs';

await ensureInstalled();
const command = join(root, 'src', 'publish', 'verify-command.ts');
process.exit(await run(projectNode(), [command, ...process.argv.slice(2)]));
