/**
 * Browser tests against the built site, in the Chromium that CAIRN_CHROMIUM names (scripts/tools.mjs finds one), or, where
 * a test needs no window, in the light one that CAIRN_LIGHT_CHROMIUM names.
 */
import { defineConfig } from '@playwright/test';
import type { SiteOptions } from './tests/journeys/support/test.ts';

const executablePath = process.env.CAIRN_LIGHT_CHROMIUM ?? process.env.CAIRN_CHROMIUM ?? '/usr/bin/chromium';
/** The built site; another folder while somebody else builds dist/. */
const dist = process.env.CAIRN_DIST ?? 'dist';
const report = process.env.PLAYWRIGHT_JSON_OUTPUT_NAME;

/** Everything a browser does on its own account: the tests count requests, and these are not the page's. */
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** What a person does, in any language. */
const journeys = /journeys\/[^/]+\.spec\.ts$/;
/** Accessibility of each kind of page: also where everything is longer and the other way round. */
const scans = /journeys\/scan\/[^/]+\.spec\.ts$/;
/** What may differ between two languages of the same script: words, their length, and what is found by them. */
const wordy = /journeys\/(every-page|finding-a-lesson|help|quiz|quiz-without-script|search)\.spec\.ts$/;
/** What is true of every page, and of files: needs no second language. */
const wholeSite = /(journeys\/whole-site|budgets)\/[^/]+\.spec\.ts$/;
/** Of what is true of every page, that which depends on how long words are, and where they begin. */
const longer = /journeys\/pseudo\/[^/]+\.spec\.ts$/;
/** What is made out of the site: copies to take away, packages for a learning platform, sheets of paper. */
const editions = /tests\/(lms|offline|print)\/.*\.spec\.ts$/;

export default defineConfig<object, SiteOptions>({
  testDir: 'tests',
  outputDir: '.cache/playwright',
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  // A machine that is busy with other things stalls a browser now and then. What passes only then is named when all is done.
  retries: 1,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: [[process.stdout.isTTY ? 'line' : 'dot'], ...(report ? [['json'] as const] : [])],
  use: {
    browserName: 'chromium',
    launchOptions: { executablePath, args },
    viewport: { width: 1280, height: 800 },
    serviceWorkers: 'block',
    trace: 'off',
  },
  projects: [
    {
      name: 'site',
      testMatch: [journeys, scans, wholeSite],
      use: { site: { folder: dist, base: '/' }, words: 'en', locale: 'en-GB' },
    },
    {
      name: 'french',
      testMatch: wordy,
      use: { site: { folder: dist, base: '/' }, words: 'fr', locale: 'fr-FR' },
    },
    {
      name: 'pseudo',
      testMatch: [journeys, scans, longer],
      use: { site: { folder: '.cache/pseudo', base: '/' }, words: 'ar-XB', locale: 'en-GB' },
    },
    {
      name: 'editions',
      testMatch: editions,
      use: { site: { folder: dist, base: '/' }, words: 'en', locale: 'en-GB' },
    },
    {
      name: 'sub-path',
      testMatch: /journeys\/sub-path\/.*\.spec\.ts$/,
      use: { site: { folder: '.cache/sub-path', base: '/a/sub-path/' }, words: 'en', locale: 'en-GB' },
    },
  ],
});
