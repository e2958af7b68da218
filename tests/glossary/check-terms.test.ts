import { describe, expect, it } from 'vitest';
import { checkTermUses, checkTermWords, type TermUse, termFactUses } from '../../src/glossary/check-terms.ts';
import type { Terms, TermWords } from '../../src/glossary/term.schema.ts';

const terms: Terms = { metadata: { '11-14': ['sharenting-metadata'], parents: ['sharenting-metadata'] } };
const words = (wordings: TermWords[string]['wordings']): TermWords => ({
  metadata: { term: 'metadata', wordings },
});
const use = (changes: Partial<TermUse> = {}): TermUse => ({
  id: 'metadata',
  audience: '11-14',
  file: 'lessons/11-14/sharenting/en.md',
  line: 7,
  ...changes,
});

describe('a link to a term', () => {
  it('is fine when the term exists for that age', () => {
    expect(checkTermUses([use()], terms)).toEqual([]);
  });

  it('is refused when the term does not exist', () => {
    const [problem] = checkTermUses([use({ id: 'metadatas' })], terms);
    expect(problem).toMatchObject({ file: use().file, line: 7, id: 'metadatas' });
    expect(problem?.remedy).toContain('metadata');
  });

  it('is refused at an age for which the term is not explained', () => {
    expect(checkTermUses([use({ audience: '7-10' })], terms)[0]?.message).toContain('11-14, parents');
  });
});

describe('the words of a glossary', () => {
  it('are complete when every age has its own wording or the one for everybody', () => {
    expect(checkTermWords(terms, words({ default: 'Hidden data.' }), 'fr')).toEqual([]);
    expect(checkTermWords(terms, words({ '11-14': 'Hidden.', parents: 'Hidden.' }), 'fr')).toEqual([]);
  });

  it('are reported when a term has none, or none for an age', () => {
    expect(checkTermWords(terms, {}, 'fr')).toMatchObject([
      { file: 'locales/fr/glossary.yaml', id: 'metadata' },
    ]);
    expect(checkTermWords(terms, words({ parents: 'Hidden.' }), 'fr')[0]?.message).toContain('11-14');
  });

  it('are reported once when there is no file at all', () => {
    expect(checkTermWords(terms, undefined, 'fr')).toMatchObject([
      { file: 'locales/fr/glossary.yaml', line: null, id: '' },
    ]);
  });

  it('are reported when nobody can read them', () => {
    expect(checkTermWords({}, words({ default: 'Hidden data.' }), 'fr')).toHaveLength(1);
    const forNobody = words({ default: 'Hidden data.', '7-10': 'Hidden.' });
    expect(checkTermWords(terms, forNobody, 'fr')[0]?.message).toContain('7-10');
  });
});

describe('the facts behind the terms', () => {
  it('are listed for each age, for the check of facts', () => {
    expect(termFactUses(terms).map(({ id, audience }) => [id, audience])).toEqual([
      ['sharenting-metadata', '11-14'],
      ['sharenting-metadata', 'parents'],
    ]);
  });
});
