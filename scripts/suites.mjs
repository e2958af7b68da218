/** The steps that checks and tests are put together from; each gives an exit code, or totals with what failed. */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { failuresOfPlaywright, failuresOfVitest, unsteadyOfPlaywright } from './failures.mjs';
import { projectNode, root, run } from './install.mjs';

const module = (path) => join(root, 'node_modules', path);
const node = (path, ...args) => run(projectNode(), [module(path), ...args]);

/** Formatting and lint of code, styles and prose. */
export const lint = async () => {
  const biome = await node('@biomejs/biome/bin/biome', 'ci', '--error-on-warnings', '.');
  const prettier = await node(
    'prettier/bin/prettier.cjs',
    '--check',
    '--log-level',
    'warn',
    '**/*.{astro,md}',
  );
  return biome || prettier;
};

/** Types of every module, page and island. */
export const types = () => node('astro/bin/astro.mjs', 'check', '--minimumFailingSeverity', 'warning');

/** Reads a JSON report that a runner wrote; a runner that died before writing counts as one failure. */
const totalsFrom = (file, read) => {
  if (!existsSync(file)) return { passed: 0, failed: 1 };
  const totals = read(JSON.parse(readFileSync(file, 'utf8')));
  return totals.passed + totals.failed === 0 ? { passed: 0, failed: 1 } : totals;
};

/** Unit and content tests, or those under the given folders. */
export const unit = async (...folders) => {
  const report = join(root, '.cache', 'vitest.json');
  rmSync(report, { force: true });
  const args = ['run', '--reporter=dot', '--reporter=json', `--outputFile.json=${report}`, ...folders];
  const code = await node('vitest/vitest.mjs', ...args);
  const totals = totalsFrom(report, (json) => ({
    passed: json.numPassedTests,
    failed: json.numFailedTests + json.numPendingTests,
    failures: failuresOfVitest(json, root),
  }));
  return code !== 0 && totals.failed === 0 ? { ...totals, failed: 1 } : totals;
};

/** Browser tests against the built site; `env` selects what they look at. */
export const journeys = async (env, ...args) => {
  const report = join(root, '.cache', 'playwright.json');
  rmSync(report, { force: true });
  const cli = module('@playwright/test/cli.js');
  const code = await run(projectNode(), [cli, 'test', ...args], {
    env: { ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: report },
  });
  const totals = totalsFrom(report, (json) => ({
    passed: json.stats.expected + json.stats.flaky,
    failed: json.stats.unexpected + json.stats.skipped,
    failures: failuresOfPlaywright(json),
    unsteady: unsteadyOfPlaywright(json),
  }));
  return code !== 0 && totals.failed === 0 ? { ...totals, failed: 1 } : totals;
};
