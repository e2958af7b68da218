/**
 * `npm run check`: formatting, lint, types and the content, without building the site. The content's tests also say what
 * languages that are not published still lack.
 */
import { ensureInstalled } from './install.mjs';
import { runSteps } from './report.mjs';
import { lint, types, unit } from './suites.mjs';

await ensureInstalled();
process.exit(
  await runSteps([
    { name: 'Formatting and lint', work: lint },
    { name: 'Types', work: types },
    { name: 'Content', work: () => unit('tests/content') },
  ]),
);
