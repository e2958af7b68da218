/**
 * `npm test`: everything a change must pass, from a fresh clone. `--all` adds the scans of every
 * page in every form. Under an older installed Node it hands over to the one the project brings.
 */
import { fileURLToPath } from 'node:url';
import { ensureInstalled, projectNode, run } from './install.mjs';

await ensureInstalled();
const steps = fileURLToPath(new URL('./test-steps.mjs', import.meta.url));
process.exit(await run(projectNode(), [steps, ...process.argv.slice(2)]));
