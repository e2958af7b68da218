import { dump } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { CLAUSES } from '../../src/course.ts';
import { claims } from '../../src/facts/data.ts';
import { parseClaims } from '../../src/facts/load-claims.ts';
import { claim } from './claim.ts';

describe('reading the fact base', () => {
  it('keeps everything an entry says', () => {
    const entry = claim({ recheck_by: '2027-02-01', notes: 'a limit' });
    expect(parseClaims(dump([entry]))).toEqual({ claims: new Map([['a-fact', entry]]), problems: [] });
  });

  it('names the line, the id and the field of an entry that does not fit', () => {
    const broken = { ...claim({ id: 'second' }), confidence: 'quite sure' };
    const { claims: good, problems } = parseClaims(`# a comment\n${dump([claim(), broken])}`, 'facts.yaml');
    expect([...good.keys()]).toEqual(['a-fact']);
    const line = `# a comment\n${dump([claim(), broken])}`.split('\n').indexOf('- id: second') + 1;
    expect(problems).toMatchObject([{ file: 'facts.yaml', line, id: 'second' }]);
    expect(problems[0]?.message).toContain('confidence');
  });

  it('refuses a second entry with the same id', () => {
    const { claims: kept, problems } = parseClaims(dump([claim(), claim({ statement_en: 'Another.' })]));
    expect(kept.get('a-fact')?.statement_en).toBe('A statement.');
    expect(problems).toMatchObject([{ id: 'a-fact', message: 'Another entry has the same id.' }]);
  });

  it('refuses a field it does not know, so that a misspelt "recheck_by" is not lost', () => {
    const { problems } = parseClaims(dump([{ ...claim(), recheck: '2027-01-01' }]));
    expect(problems).toHaveLength(1);
  });

  it('says on which line the YAML cannot be read', () => {
    const { problems } = parseClaims('- id: x\n  notes: "open\n');
    expect(problems).toHaveLength(1);
    expect(problems[0]?.line).toBeGreaterThan(1);
  });

  it('refuses a file that is not a list', () => {
    expect(parseClaims('id: x').problems).toHaveLength(1);
  });
});

describe('the fact base of the project', () => {
  it('holds all of its claims, each once', () => {
    expect(claims.size).toBeGreaterThanOrEqual(193);
  });

  it('has a claim for every clause of Article 6', () => {
    for (const clause of CLAUSES) expect(claims.get(clause)?.topic).toBe('law');
  });

  it('says the same in both languages: no statement is left in English', () => {
    for (const { statement_en, statement_fr } of claims.values()) expect(statement_fr).not.toBe(statement_en);
  });

  it('gives an address for every source, but for professional practice', () => {
    for (const { source_url, where } of claims.values())
      if (source_url === null) expect(where).toBe('professional practice');
  });
});
