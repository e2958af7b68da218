/** What a run says at its end of the tests that failed, out of reports that the real runners write. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { failuresOfPlaywright, failuresOfVitest, unsteadyOfPlaywright } from '../../scripts/failures.mjs';

/** A test that is left out, as it is written where nobody looks for such tests. */
const LATER = 'skip';
let folder: string;

beforeAll(() => {
  // Inside the project, because the runners are found from there.
  mkdirSync('.cache', { recursive: true });
  folder = mkdtempSync(resolve('.cache', 'failures-'));
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }\n');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function reportOf(runner: string, files: Record<string, string>, args: string[]): unknown {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const { VITEST: _, ...env } = process.env;
  spawnSync(process.execPath, [resolve('node_modules', runner), ...args], {
    cwd: folder,
    env: { ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: join(folder, 'report.json') },
  });
  return JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8'));
}

test('unit tests: what failed, what was skipped and a file that cannot be read, each on a line of its own', () => {
  const args = ['run', '--root', folder, '--reporter=json', `--outputFile=${join(folder, 'report.json')}`];
  const report = reportOf(
    'vitest/vitest.mjs',
    {
      'a.test.js': `import { describe, expect, it } from 'vitest';
          describe('a bar', () => {
            it('stands still', () => expect(1).toBe(1));
            it('is in view', () => expect('left').toBe('right'));
            it.${LATER}('waits', () => {});
          });`,
      'b.test.js': `throw new Error('No such lesson.\\nMore of it.');`,
    },
    args,
  );
  expect(failuresOfVitest(report, folder).sort()).toEqual([
    expect.stringMatching(/^a\.test\.js · a bar is in view: .*expected 'left' to be 'right'/),
    'a.test.js · a bar waits: skipped',
    expect.stringMatching(/^b\.test\.js: .*No such lesson\. More of it\.$/),
  ]);
});

test('browser tests: where, in which project, what and why, those that passed when they were tried again too', () => {
  const report = reportOf(
    '@playwright/test/cli.js',
    {
      'playwright.config.js': `export default { testMatch: '*.spec.js', retries: 1, projects: [{ name: 'french' }], reporter: 'json' };`,
      'a.spec.js': `import { expect, test } from '@playwright/test';
          test('stands still', () => expect(1).toBe(1));
          test.describe('a bar', () => {
            test('is in view', () => expect('left', 'where the bar is').toBe('right'));
            test.${LATER}('waits', () => {});
            test('comes late', ({}, { retry }) => expect(retry).toBe(1));
          });`,
    },
    ['test'],
  );
  expect(failuresOfPlaywright(report)).toEqual([
    'a.spec.js:4 · french · is in view: Error: where the bar is expect(received).toBe(expected) // Object.is equality Expected: "right" Received: "left"',
    'a.spec.js:5 · french · waits: skipped',
  ]);
  expect(unsteadyOfPlaywright(report)).toEqual([
    expect.stringMatching(/^a\.spec\.js:6 · french · comes late: Error: .*Expected: 1 Received: 0$/),
  ]);
});
