import { describe, expect, it } from 'vitest';
import { type FactPlace, isToCheck, sourcesUsed, statementIn } from '../../src/facts/sources.ts';
import { claim, claimsOf } from './claim.ts';

const place = (changes: Partial<FactPlace> = {}): FactPlace => ({
  id: 'a-fact',
  audience: '15-18',
  title: 'Fake image, real harm: The law',
  path: '/en/learn/15-18/deepfakes/#law',
  ...changes,
});
const today = '2026-11-22';

describe('the sources in use', () => {
  it('leave out facts that nothing uses', () => {
    const entries = sourcesUsed([place()], claimsOf(claim(), claim({ id: 'unused' })), today);
    expect(entries.flatMap(({ facts }) => facts.map(({ id }) => id))).toEqual(['a-fact']);
  });

  it('stand once, with all of their facts', () => {
    const known = claimsOf(claim(), claim({ id: 'another-fact' }), claim({ id: 'third', source_year: 2020 }));
    const uses = [place(), place({ id: 'another-fact' }), place({ id: 'third' })];
    expect(sourcesUsed(uses, known, today).map(({ year, facts }) => [year, facts.length])).toEqual([
      [2025, 2],
      [2020, 1],
    ]);
  });

  it('name each place once, although it rests on a fact twice', () => {
    const [entry] = sourcesUsed([place(), place()], claimsOf(claim()), today);
    expect(entry?.facts[0]?.places).toEqual([
      { audience: '15-18', title: place().title, path: place().path },
    ]);
  });

  it('are in order of publisher and title', () => {
    const known = claimsOf(
      claim({ id: 'z', source_publisher: 'Zed' }),
      claim({ id: 'b', source_publisher: 'Alpha', source_title: 'B' }),
      claim({ id: 'a', source_publisher: 'Alpha', source_title: 'A' }),
    );
    const entries = sourcesUsed(
      ['z', 'b', 'a'].map((id) => place({ id })),
      known,
      today,
    );
    expect(entries.map(({ title }) => title)).toEqual(['A', 'B', 'A source']);
  });

  it('mark facts that still have to be checked, or checked again', () => {
    const known = claimsOf(
      claim(),
      claim({ id: 'unchecked', confidence: 'general-knowledge' }),
      claim({ id: 'old', recheck_by: '2026-11-01' }),
    );
    const [entry] = sourcesUsed(
      ['a-fact', 'unchecked', 'old'].map((id) => place({ id })),
      known,
      today,
    );
    expect(entry?.facts.map(isToCheck)).toEqual([false, true, true]);
    expect(entry?.facts[2]?.overdueSince).toBe('2026-11-01');
  });
});

describe('a statement', () => {
  it('is shown in the language of the page, and elsewhere in English, marked as such', () => {
    expect(statementIn(claim(), 'fr')).toEqual({ text: 'Un énoncé.', locale: 'fr' });
    expect(statementIn(claim(), 'en')).toEqual({ text: 'A statement.', locale: 'en' });
    expect(statementIn(claim(), 'ar-XB')).toEqual({ text: 'A statement.', locale: 'en' });
  });
});
