/** Builds a claim for tests: only what a test is about has to be said. */
import type { Claim } from '../../src/facts/claim.schema.ts';

/** A claim that anyone may be shown, checked and still good. */
export const claim = (changes: Partial<Claim> = {}): Claim => ({
  id: 'a-fact',
  topic: 'deepfakes',
  statement_en: 'A statement.',
  statement_fr: 'Un énoncé.',
  source_title: 'A source',
  source_publisher: 'A publisher',
  source_year: 2025,
  source_url: 'https://example.org/',
  where: 'page 1',
  confidence: 'verified-stored-copy',
  audience: ['children-7-10', 'children-11-14', 'teens-15-18', 'parents', 'educators'],
  notes: '',
  ...changes,
});

/** Claims by id. */
export const claimsOf = (...list: Claim[]): Map<string, Claim> =>
  new Map(list.map((each) => [each.id, each]));
