/**
 * What is true of packages as files: whole, valid, small, the same each time. One lesson in each format; all lessons and
 * courses in all languages with `npm run package:check`. Needs the built site and no browser.
 */

import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { nameOf, type PackagePlan } from '../../src/lms/formats.ts';
import { makePackage } from '../../src/lms/make-package.ts';
import { packageCommand, workshopFor } from '../../src/lms/package-command.ts';
import { planPackages } from '../../src/lms/write-packages.ts';
import { filesOf, zipOf } from '../../src/lms/zip-files.ts';
import { builtSite } from '../journeys/support/pages.ts';
import { packageFaults } from './support/package-faults.ts';
import { manifestFaults } from './support/schemas.ts';

const MOST_BYTES = 600 * 1024;
const isAll = process.env.CAIRN_PACKAGES === 'all';
const workshop = workshopFor(builtSite);
const plans = async (): Promise<PackagePlan[]> => {
  const { site } = await workshop;
  const all = planPackages(site, { report: 'completion' });
  expect(all.length).toBeGreaterThan(100);
  const some = all.filter(
    ({ locale, audience, topic }) => locale === 'fr' && audience === '11-14' && topic === 'deepfakes',
  );
  const course = all.filter(
    ({ locale, audience, topic }) => locale === 'en' && audience === 'parents' && topic === null,
  );
  return isAll ? all : [...some, ...course.slice(0, 1)];
};

test('every package is whole, valid, and small enough', async () => {
  test.setTimeout(600_000);
  for (const plan of await plans()) {
    const name = nameOf(plan);
    const files = makePackage(plan, await workshop);
    expect(packageFaults(files, plan.format), name).toEqual([]);
    const manifest = new TextDecoder().decode(files.get('imsmanifest.xml'));
    if (plan.format === 'scorm12' || plan.format === 'scorm2004')
      expect(await manifestFaults(plan.format, manifest), name).toEqual([]);
    expect(files.has('cmi5.xml'), name).toBe(plan.format === 'cmi5');
    if (plan.topic) expect(zipOf(files).length, name).toBeLessThanOrEqual(MOST_BYTES);
  }
});

test('a package that lacks something is found out', async () => {
  const [plan] = await plans();
  if (!plan) throw new Error('There is no package.');
  const files = new Map(makePackage(plan, await workshop));
  const [style = ''] = [...files.keys()].filter((name) => name.endsWith('.css'));
  files.delete(style);
  files.set('more.txt', new Uint8Array());
  expect(packageFaults(files, plan.format)).toEqual(
    expect.arrayContaining([expect.stringContaining('which is not there'), 'more.txt is used by nothing']),
  );
});

test('the command writes what was asked for, with the same bytes each time, and leaves nothing beside it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'packages-'));
  try {
    const run = (to: string) =>
      packageCommand(
        [
          '--locale',
          'fr',
          '--audience',
          '11-14',
          '--topic',
          'deepfakes',
          '--site',
          builtSite,
          '--to',
          join(folder, to),
        ],
        '.',
      );
    expect([await run('one'), await run('two')]).toEqual([0, 0]);
    const names = readdirSync(join(folder, 'one')).sort();
    const zips = ['cmi5', 'html5', 'scorm12', 'scorm2004'].map(
      (format) => `fr-11-14-deepfakes-${format}.zip`,
    );
    const banks = ['gift.txt', 'moodle.xml'].map((ending) => `cairn-fr-11-14-deepfakes.${ending}`);
    expect(names).toEqual([...banks, ...zips]);
    for (const name of names) {
      const [one, two] = ['one', 'two'].map((to) => readFileSync(join(folder, to, name)));
      expect(one?.equals(two ?? Buffer.alloc(0)), name).toBe(true);
      if (zips.includes(name)) expect([...filesOf(new Uint8Array(one ?? [])).keys()]).toContain('index.html');
    }
    await expect(packageCommand(['--format', 'h5p', '--site', builtSite], '.')).rejects.toThrow(
      /choose one of scorm12/,
    );
    await expect(packageCommand(['--locale', 'xx', '--site', builtSite], '.')).rejects.toThrow(/No lesson/);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
