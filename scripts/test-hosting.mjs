/**
 * `npm run test:hosting`: serves dist/ through nginx, Caddy and Apache with the generated files, and grades what
 * they answer. Under an older installed Node it hands over to the one the project brings.
 */
import { fileURLToPath } from 'node:url';
import { ensureInstalled, projectNode, run } from './install.mjs';

await ensureInstalled();
const steps = fileURLToPath(new URL('../tests/publish/hosting/steps.mjs', import.meta.url));
process.exit(await run(projectNode(), [steps, ...process.argv.slice(2)]));
