/**
 * `npm run test:browsers`: the main journeys against dist/ in Firefox and in WebKit, which Playwright's
 * Chromium cannot stand for. Under an older installed Node it hands over to the one the project brings.
 */
import { fileURLToPath } from 'node:url';
import { ensureInstalled, projectNode, run } from './install.mjs';

await ensureInstalled();
const steps = fileURLToPath(new URL('./browser-steps.mjs', import.meta.url));
process.exit(await run(projectNode(), [steps, ...process.argv.slice(2)]));
