/** How long the policy may be that a server sends with every page of the site, in characters. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../journeys/support/test.ts';

/** What nginx takes as one parameter of its configuration. */
const PARAMETER = 4096;

test('the policy for all pages fits in the configuration of the servers that are told of', ({ site }) => {
  const policies = readFileSync(join(site.folder, '_headers'), 'utf8')
    .split('\n')
    .filter((line) => /^\s*content-security-policy:/i.test(line));
  expect(policies.length).toBeGreaterThan(0);
  expect(policies.filter((line) => line.length >= PARAMETER)).toEqual([]);
});
