import { describe, expect, it } from 'vitest';
import { AUDIENCES, CLAUSES, TOPICS } from '../../src/course.ts';
import { clauseMatrix, type LessonSection, splitCell, topicsToCome } from '../../src/facts/article-6.ts';

const section = (changes: Partial<LessonSection> = {}): LessonSection => ({
  audience: '11-14',
  topic: 'deepfakes',
  locales: [
    { id: 'en', state: 'complete' },
    { id: 'fr', state: 'complete' },
  ],
  section: 'what-it-is',
  heading: 'What it is',
  clauses: ['art6-c'],
  path: '/en/learn/11-14/deepfakes/#what-it-is',
  ...changes,
});

const cell = (rows: ReturnType<typeof clauseMatrix>, clause: string, audience: string, topic: string) =>
  rows
    .find((row) => row.clause === clause)
    ?.audiences.find((each) => each.audience === audience)
    ?.topics.find((each) => each.topic === topic);

describe('the matrix of Article 6', () => {
  it('has every clause, audience and topic, in the order of the course', () => {
    const rows = clauseMatrix([]);
    expect(rows.map(({ clause }) => clause)).toEqual(CLAUSES);
    for (const { audiences } of rows) {
      expect(audiences.map(({ audience }) => audience)).toEqual(AUDIENCES);
      for (const { topics } of audiences) expect(topics.map(({ topic }) => topic)).toEqual(TOPICS);
    }
  });

  it('links to each section that meets a clause', () => {
    const second = section({ section: 'quiz', heading: 'Quiz', path: '/en/learn/11-14/deepfakes/#quiz' });
    const met = cell(clauseMatrix([section(), second]), 'art6-c', '11-14', 'deepfakes');
    expect(met?.state).toBe('met');
    expect(met?.links.map(({ heading }) => heading)).toEqual(['What it is', 'Quiz']);
  });

  it('shows a gap where a lesson has no section for a clause', () => {
    expect(cell(clauseMatrix([section()]), 'art6-f', '11-14', 'deepfakes')?.state).toBe('gap');
  });

  it('shows a lesson that does not exist yet as coming, not as a gap', () => {
    expect(cell(clauseMatrix([section()]), 'art6-c', '7-10', 'consent')?.state).toBe('coming');
  });

  it('names the languages in which the lesson is not complete', () => {
    const half = section({
      locales: [
        { id: 'en', state: 'complete' },
        { id: 'fr', state: 'incomplete' },
      ],
    });
    expect(cell(clauseMatrix([half, half]), 'art6-c', '11-14', 'deepfakes')?.missingIn).toEqual(['fr']);
  });

  it('counts a clause as met by another page, and as open when nothing meets it', () => {
    const rows = clauseMatrix([], [{ clause: 'art6-j', title: 'About', path: '/en/about/' }]);
    expect(rows.filter(({ isMet }) => isMet).map(({ clause }) => clause)).toEqual(['art6-j']);
    expect(rows.at(-1)?.pages).toHaveLength(1);
  });

  it('shows no gap in a lesson where the site as a whole meets the clause, but what a lesson does for it all the same', () => {
    const pages = [{ clause: 'art6-b', title: 'Learn', path: '/en/learn/' }] as const;
    const state = (clauses: LessonSection['clauses']) =>
      cell(clauseMatrix([section({ clauses })], pages), 'art6-b', '11-14', 'deepfakes')?.state;
    expect(state(['art6-c'])).toBe('whole');
    expect(state(['art6-b'])).toBe('met');
  });

  it('says once which topics are to come for everybody', () => {
    expect(topicsToCome(clauseMatrix([section()]))).toEqual(['consent', 'sharenting', 'connected-devices']);
  });

  it('tells apart what is met, missing and coming in one cell', () => {
    const rows = clauseMatrix([section(), section({ topic: 'consent', clauses: [] })]);
    const topics = rows.find(({ clause }) => clause === 'art6-c')?.audiences[1]?.topics ?? [];
    const { met, gaps, coming } = splitCell(topics, []);
    expect(met.map(({ topic }) => topic)).toEqual(['deepfakes']);
    expect(gaps).toEqual(['consent']);
    expect(coming).toEqual(['sharenting', 'connected-devices']);
    expect(splitCell(topics, ['sharenting']).coming).toEqual(['connected-devices']);
  });
});
