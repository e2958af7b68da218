/** What the reports of the test runners say of each test that did not pass: one line a test, to stand at the end of a run. */

import { stripVTControlCharacters } from 'node:util';

/** Signs of a message that are shown. */
const LONGEST = 300;

/** What a message says before the code is shown, on one line of a length that can be read. */
const inShort = (message = '') => {
  const lines = stripVTControlCharacters(message)
    .split('\n')
    .map((line) => line.trim());
  const end = lines.findIndex((line) => /^(?:at |(?:> )?\d+ \|)/.test(line));
  const text = (end < 0 ? lines : lines.slice(0, end)).join(' ').replace(/\s+/g, ' ').trim();
  return text.length > LONGEST ? `${text.slice(0, LONGEST)} …` : text || 'no message';
};

/**
 * @param {any} report what Vitest's `json` reporter writes
 * @param {string} root the project's folder, taken off file names
 * @returns {string[]} `file · name: the message in short`, also for a file that could not be read
 */
export const failuresOfVitest = (report, root) =>
  report.testResults.flatMap(({ name, message, status, assertionResults }) => {
    const file = name.replace(`${root}/`, '');
    const tests = assertionResults
      .filter((test) => test.status !== 'passed')
      .map((test) => `${file} · ${test.fullName}: ${inShort(test.failureMessages?.[0] ?? test.status)}`);
    return tests.length === 0 && status === 'failed' ? [`${file}: ${inShort(message)}`] : tests;
  });

const specsOf = (suite) => [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specsOf)];

/** The tests of a report that ended in one of the given ways, each `file:line · project · title: the message in short`. */
const endedOf = (report, ways) =>
  report.suites.flatMap(specsOf).flatMap(({ file, line, title, tests }) =>
    tests
      .filter(({ status }) => ways.includes(status))
      .map(({ projectName, status, results }) => {
        const message = results.flatMap(({ errors }) => errors ?? [])[0]?.message ?? status;
        return `${file}:${line} · ${projectName} · ${title}: ${inShort(message)}`;
      }),
  );

/**
 * @param {any} report what Playwright's `json` reporter writes
 * @returns {string[]} a line for each test that failed or was left out, and for what kept any test from starting
 */
export const failuresOfPlaywright = (report) => [
  ...(report.errors ?? []).map(({ message }) => inShort(message)),
  ...endedOf(report, ['unexpected', 'skipped']),
];

/**
 * @param {any} report what Playwright's `json` reporter writes
 * @returns {string[]} a line for each test that passed only when it was tried again, with what went wrong at first
 */
export const unsteadyOfPlaywright = (report) => endedOf(report, ['flaky']);
