/** The command as a host runs it: what it says, and whether it lets a site be published. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { loadServices } from '../../src/help/load-services.ts';
import type { HelpData } from '../../src/help/service.schema.ts';

const folder = mkdtempSync(join(tmpdir(), 'cairn-check-'));
afterAll(() => rmSync(folder, { recursive: true }));

const own = loadServices(readFileSync('src/help/services.yaml', 'utf8'), 'services.yaml').data as HelpData;
const toVerify = Object.values(own.countries)
  .flatMap(({ services }) => services)
  .filter(({ phone, sms, kinds, caution }) => ((phone ?? sms) && !kinds.includes('emergency')) || caution);
const daysAgo = (days: number): string => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);

/** A host's file in which everything was verified so many days ago, or never (null), but what `others` says. */
function overlay(name: string, days: number, others: Record<string, number | null> = {}): string {
  const lines = toVerify.flatMap(({ id }) => {
    const age = id in others ? others[id] : days;
    if (age === null || age === undefined) return [];
    return [`  ${id}: { action: show, verified_on: '${daysAgo(age)}', verified_by: nurse, method: called }`];
  });
  const file = join(folder, name);
  writeFileSync(file, `overrides:\n${lines.join('\n')}\n`);
  return file;
}

const run = (script: string, args: string[], file: string) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    encoding: 'utf8',
    env: { ...process.env, CAIRN_HELP_OVERLAY: file, NODE_OPTIONS: '' },
  });
  return { code: status, said: stdout + stderr };
};
const check = (file: string) => run('scripts/publish-check.mjs', [], file);

describe('npm run publish:check', () => {
  test('refuses while the host has verified nothing, and says what to do', () => {
    const { code, said } = check('');
    expect(code).toBe(1);
    expect(said).toMatch(
      /Not to be published: \d{3} help services need you first\. docs\/hosting\.md says how\./,
    );
    expect(said).toContain('src/site.config.ts → helpOverlay (not set yet)');
    expect(said).toContain('its number is shown, and you have never verified it.');
    expect(said).toContain('→ Call, write or look at its own site; then write verified_on');
  });

  test('refuses when one number was never verified, and names it', () => {
    const file = overlay('one.yaml', 10, { 'fr-3018': null });
    const { code, said } = check(file);
    expect(code).toBe(1);
    expect(said).toContain(`${file} [fr-3018]`);
    expect(said).toContain('Not to be published: 1 help services need you first.');
  });

  test('refuses when one verification is older than 365 days', () => {
    const { code, said } = check(overlay('old.yaml', 10, { 'fr-3018': 367 }));
    expect(code).toBe(1);
    expect(said).toContain('[fr-3018]');
    expect(said).toContain(`verified on ${daysAgo(367)}, more than 365 days ago.`);
    expect(said).toContain('→ Verify it again and write the new day.');
  });

  test('warns after 180 days, and lets the site be published', () => {
    const { code, said } = check(overlay('stale.yaml', 10, { 'fr-3018': 182 }));
    expect(code).toBe(0);
    expect(said).toContain('[warning]');
    expect(said).toContain(`verified on ${daysAgo(182)}, more than 180 days ago.`);
    expect(said).toContain('The help services may be published (1 to be verified again soon).');
  });

  test('says nothing but that the site may be published when all is verified', () => {
    const { code, said } = check(overlay('good.yaml', 10));
    expect([code, said]).toEqual([0, 'The help services may be published (0 to be verified again soon).\n']);
  });

  test('refuses when the host’s file is not there, or holds a mistake', () => {
    const missing = check(join(folder, 'nowhere.yaml'));
    expect([missing.code, missing.said]).toEqual([1, expect.stringContaining('is not there.')]);
    writeFileSync(join(folder, 'broken.yaml'), 'overrides:\n  fr-nobody: { action: hide }\n');
    const broken = check(join(folder, 'broken.yaml'));
    expect(broken.code).toBe(1);
    expect(broken.said).toContain('broken.yaml:2 [fr-nobody]\n    There is no help service "fr-nobody".');
  });
});

test('npm run publish refuses what the check refuses, and writes nothing', () => {
  const to = join(folder, 'www');
  const { code, said } = run('scripts/publish.mjs', ['--to', to], overlay('late.yaml', 400));
  expect(code).toBe(1);
  expect(said).toContain('Not to be published:');
  expect(existsSync(to)).toBe(false);
});
