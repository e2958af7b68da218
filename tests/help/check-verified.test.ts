import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkVerified } from '../../src/help/check-verified.ts';
import { loadServices } from '../../src/help/load-services.ts';
import { applyOverlay } from '../../src/help/overlay.ts';
import type { HelpData } from '../../src/help/service.schema.ts';

const own = loadServices(readFileSync('src/help/services.yaml', 'utf8'), 'services.yaml').data as HelpData;
const withNumbers = Object.values(own.countries)
  .flatMap(({ services }) => services)
  .filter(({ phone, sms, kinds }) => (phone ?? sms) && !kinds.includes('emergency'));
/** Those, and what else the data has a doubt about. */
const toVerify = Object.values(own.countries)
  .flatMap(({ services }) => services)
  .filter((service) => withNumbers.includes(service) || service.caution);
/** The host has verified every number, and every doubt, on a day, but `other`. */
const verifiedOn = (day: string, other: Record<string, string> = {}): HelpData => {
  const lines = toVerify
    .filter(({ id }) => other[id] !== 'never')
    .map(
      ({ id }) =>
        `  ${id}: { action: show, verified_on: '${other[id] ?? day}', verified_by: nurse, method: called }`,
    );
  return applyOverlay(own, `overrides:\n${lines.join('\n')}`, 'overlay.yaml').data as HelpData;
};
const check = (data: HelpData, today: string) => checkVerified(data, today, 'overlay.yaml');

describe('the help services may be published', () => {
  test('not while the host has verified nothing, and the doubtful ones are named first', () => {
    const { problems } = check(own, '2026-12-01');
    expect(problems.length).toBeGreaterThan(100);
    expect(withNumbers.find(({ id }) => id === problems[0]?.id)?.review_priority).toBe('high');
  });

  test('when the host has verified every number that is shown', () => {
    expect(check(verifiedOn('2026-12-01'), '2026-12-01')).toEqual({ problems: [], warnings: [] });
  });

  test('not when one number was never verified', () => {
    const { problems } = check(verifiedOn('2026-12-01', { 'fr-3018': 'never' }), '2026-12-01');
    expect(problems.map(({ id }) => id)).toEqual(['fr-3018']);
  });

  test('when unverified numbers give way to links', () => {
    const { data } = applyOverlay(own, 'unverified: link-only', 'overlay.yaml');
    expect(check(data as HelpData, '2026-12-01').problems).toEqual([]);
  });

  test('without a verification of emergency numbers, which nobody may call to try', () => {
    expect(check(own, '2026-12-01').problems.map(({ id }) => id)).not.toContain('fr-emergency-112');
  });

  test('with a warning where a doubt is left about what has no number, or one that nobody may try', () => {
    const data = verifiedOn('2026-12-01', { 'md-emergency-112': 'never', 'rs-net-patrola': 'never' });
    const { problems, warnings } = check(data, '2026-12-01');
    expect(problems).toEqual([]);
    expect(warnings.map(({ id }) => id)).toEqual(['md-emergency-112', 'rs-net-patrola']);
  });
});

describe('a verification grows old', () => {
  const at = (today: string) => check(verifiedOn('2026-12-01', { 'fr-3018': '2026-01-01' }), today);

  test('without a word for 180 days', () => {
    const { problems, warnings } = check(verifiedOn('2026-01-01'), '2026-06-30');
    expect([problems, warnings]).toEqual([[], []]);
  });

  test('with a warning after 180 days', () => {
    expect(check(verifiedOn('2026-01-01'), '2026-07-01').problems).toEqual([]);
    expect(check(verifiedOn('2026-01-01'), '2026-07-01').warnings.length).toBeGreaterThan(100);
  });

  test('and stops publication after 365 days', () => {
    expect(at('2027-01-01').warnings.map(({ id }) => id)).toEqual(['fr-3018']);
    expect(at('2027-01-02').problems.map(({ id }) => id)).toEqual(['fr-3018']);
  });

  test('but is not believed when its day is yet to come', () => {
    expect(check(verifiedOn('2027-12-01'), '2026-12-01').problems.length).toBeGreaterThan(100);
  });
});
