/** The steps of `npm test`, run by the project's own Node. */
import { build } from './build.mjs';
import { runSteps } from './report.mjs';
import { journeys, lint, types, unit } from './suites.mjs';
import { findChromium, findJava, findLightChromium } from './tools.mjs';
import { validateHtml } from './validate-html.mjs';

const all = process.argv.includes('--all');

/** A second site for the tests only: the pseudo-locale beside English. */
const PSEUDO = { CAIRN_PSEUDO: '1' };
/** A third, under a sub-path, by a host who has verified some numbers. */
const SUB_PATH = { CAIRN_BASE: '/a/sub-path/', CAIRN_HELP_OVERLAY: 'tests/help/fixture/overlay.yaml' };

const browser = async () => {
  const chromium = await findChromium();
  if (!chromium) return { passed: 0, failed: 1 };
  const light = findLightChromium() ?? chromium;
  return journeys({
    CAIRN_CHROMIUM: chromium,
    CAIRN_LIGHT_CHROMIUM: light,
    CAIRN_SCAN: all ? 'all' : 'each-kind',
  });
};

process.exit(
  await runSteps([
    { name: 'Formatting and lint', work: lint },
    { name: 'Types', work: types },
    { name: 'Unit and content tests', work: () => unit() },
    { name: 'Production build', work: () => build('dist') },
    { name: 'Build in the pseudo-locale', work: () => build('.cache/pseudo', PSEUDO) },
    { name: 'Build under a sub-path', work: () => build('.cache/sub-path', SUB_PATH) },
    { name: 'HTML validity', work: () => validateHtml('dist', findJava()) },
    { name: 'Browser tests', work: browser },
  ]),
);
