import { describe, expect, test } from 'vitest';
import { pacesOf, STEPS } from '../../src/classroom/plan-time.ts';
import type { Audience } from '../../src/course.ts';
import type { Section } from '../../src/lessons/lesson.ts';

const KINDS = [
  'opener',
  'recall',
  'prose',
  'story',
  'say-the-words',
  'quiz',
  'talk-at-home',
  'help',
] as const;
const section = (kind: Section['kind']): Section => ({
  id: kind,
  kind,
  heading: null,
  html: '',
  items: [],
  writing: false,
  scenario: null,
  facts: [],
  clauses: [],
  marks: [],
});
const paces = (audience: Audience, kinds: readonly Section['kind'][] = KINDS) =>
  pacesOf({ audience, sections: kinds.map(section) });
const minutesOf = (audience: Audience) =>
  paces(audience).map(({ steps }) => steps.map(({ minutes }) => minutes));

describe('the minutes of a session', () => {
  test('are 45 for ages 11 to 14, shared out as the evidence suggests', () => {
    expect(minutesOf('11-14')).toEqual([[4, 4, 4, 14, 9, 5, 5]]);
  });

  test('are 50 for ages 15 to 18, and have a shorter and a longer form for the youngest and for parents', () => {
    expect(minutesOf('15-18')).toEqual([[4, 4, 4, 16, 10, 6, 6]]);
    expect(paces('7-10').map(({ minutes }) => minutes)).toEqual([30, 45]);
    expect(paces('parents').map(({ minutes }) => minutes)).toEqual([45, 60]);
  });

  test('follow one another without a gap from the first to the last', () => {
    for (const audience of ['7-10', '11-14', '15-18', 'parents'] as const) {
      for (const { minutes, steps } of paces(audience)) {
        expect(steps.map(({ id }) => id)).toEqual(STEPS);
        expect(steps.map(({ from }) => from)).toEqual([0, ...steps.slice(0, -1).map(({ to }) => to)]);
        expect(steps.at(-1)?.to).toBe(minutes);
        expect(steps.every((step) => step.minutes > 0 && step.to - step.from === step.minutes)).toBe(true);
      }
    }
  });

  test('still add up where a lesson has no story, and leave its time to the other steps', () => {
    const [pace] = paces('11-14', ['opener', 'say-the-words', 'help']);
    expect(pace?.steps.map(({ id }) => id)).toEqual(['rules', 'recall', 'opener', 'pairs', 'close']);
    expect(pace?.steps.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(45);
  });
});
