/**
 * `npm run test:publish`: publishes that are killed, run out of disk or meet each other, and builds of one commit that
 * must be alike. Under an older installed Node it hands over to the one the project brings.
 */
import { fileURLToPath } from 'node:url';
import { ensureInstalled, projectNode, run } from './install.mjs';

await ensureInstalled();
const steps = fileURLToPath(new URL('../tests/publish/publish-steps.mjs', import.meta.url));
process.exit(await run(projectNode(), [steps, ...process.argv.slice(2)]));
