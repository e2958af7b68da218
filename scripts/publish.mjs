/** `npm run publish -- --to FOLDER`: checks, builds aside, and shows the new site in one step. */
import { fileURLToPath } from 'node:url';
import { ensureInstalled, projectNode, run } from './install.mjs';

await ensureInstalled();
const steps = fileURLToPath(new URL('./publish-steps.mjs', import.meta.url));
process.exit(await run(projectNode(), [steps, ...process.argv.slice(2)]));
