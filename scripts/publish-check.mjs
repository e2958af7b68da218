/** `npm run publish:check`: whether the host has verified, recently enough, every help service that is shown. */
import { join } from 'node:path';
import { ensureInstalled, projectNode, root, run } from './install.mjs';

await ensureInstalled();
process.exit(await run(projectNode(), [join(root, 'src', 'publish', 'check-command.ts')]));
