import { describe, expect, it } from 'vitest';
import { checkFacts, type FactUse, oncePerFact } from '../../src/facts/check-facts.ts';
import { factAudience } from '../../src/facts/fact-audience.ts';
import { nearestId } from '../../src/facts/nearest-id.ts';
import { claim, claimsOf } from './claim.ts';

const use = (changes: Partial<FactUse> = {}): FactUse => ({
  id: 'a-fact',
  audience: '11-14',
  file: 'lessons/11-14/deepfakes/lesson.yaml',
  line: 12,
  ...changes,
});
const today = '2026-11-22';

describe('facts that a lesson names', () => {
  it('pass when they exist, are meant for the age and have been checked', () => {
    expect(checkFacts([use()], claimsOf(claim()), today)).toEqual({ problems: [], warnings: [] });
  });

  it('are refused when they do not exist, with the id that was probably meant', () => {
    const known = claimsOf(claim({ id: 'deepfake-harm-is-real' }), claim({ id: 'iot-what' }));
    const { problems } = checkFacts([use({ id: 'deepfake-harm-real' })], known, today);
    expect(problems).toMatchObject([{ file: use().file, line: 12, id: 'deepfake-harm-real' }]);
    expect(problems[0]?.remedy).toContain('"deepfake-harm-is-real"');
  });

  it('are refused at an age they are not meant for', () => {
    const adult = claimsOf(claim({ audience: ['parents', 'educators'] }));
    expect(checkFacts([use()], adult, today).problems[0]?.message).toContain('children-11-14');
    expect(checkFacts([use({ audience: '/teach/' })], adult, today).problems).toEqual([]);
  });

  it('warn, and do not stop the build, while they have not been checked', () => {
    const { problems, warnings } = checkFacts(
      [use()],
      claimsOf(claim({ confidence: 'general-knowledge' })),
      today,
    );
    expect(problems).toEqual([]);
    expect(warnings).toHaveLength(1);
  });

  it('warn from the day after they were to be checked again', () => {
    const known = claimsOf(claim({ recheck_by: '2026-12-15' }));
    expect(checkFacts([use()], known, '2026-12-15').warnings).toEqual([]);
    expect(checkFacts([use()], known, '2026-12-16').warnings[0]?.message).toContain('2026-12-15');
  });

  it('warn once, however often they are used', () => {
    const known = claimsOf(claim({ confidence: 'general-knowledge' }));
    expect(checkFacts([use(), use({ line: 20 })], known, today).warnings).toHaveLength(1);
  });

  it('warn once in several checks, but of everything', () => {
    const known = claimsOf(claim({ confidence: 'general-knowledge', recheck_by: '2026-01-01' }));
    const { warnings } = checkFacts([use()], known, today);
    expect(warnings).toHaveLength(2);
    expect(oncePerFact([...warnings, ...warnings])).toEqual(warnings);
  });

  it('warn behind a mark, whoever reads it there', () => {
    const known = claimsOf(claim({ confidence: 'general-knowledge', audience: ['educators'] }));
    const { problems, warnings } = checkFacts([use({ audience: null })], known, today);
    expect(problems).toEqual([]);
    expect(warnings).toHaveLength(1);
  });
});

describe('the readers of the site', () => {
  it('have their own name in the fact base', () => {
    expect((['7-10', '11-14', '15-18', 'parents', '/teach/'] as const).map(factAudience)).toEqual([
      'children-7-10',
      'children-11-14',
      'teens-15-18',
      'parents',
      'educators',
    ]);
  });
});

describe('the nearest id', () => {
  it('is the one spelt most alike', () => {
    expect(nearestId('secret-rule', ['iot-what', 'secrets-rule', 'xr-what'])).toBe('secrets-rule');
  });

  it('does not exist where nothing is known', () => {
    expect(nearestId('x', [])).toBeNull();
  });
});
