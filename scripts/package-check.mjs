/** `npm run package:check`: makes every package of every language and format, and looks for faults in all of them. */
import { build } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { runSteps } from './report.mjs';
import { journeys } from './suites.mjs';

await ensureInstalled();
process.exit(
  await runSteps([
    { name: 'Production build', work: () => build('dist') },
    {
      name: 'Every package',
      work: () => journeys({ CAIRN_PACKAGES: 'all' }, 'tests/lms/packages.spec.ts', '--project=editions'),
    },
  ]),
);
