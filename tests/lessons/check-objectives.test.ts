import { describe, expect, test } from 'vitest';
import { checkObjectives } from '../../src/lessons/check-objectives.ts';
import type { ItemFacts } from '../../src/quiz/item.schema.ts';
import type { ScenarioFacts } from '../../src/scenario/scenario.schema.ts';

const keyed = (objective?: string): ItemFacts => ({
  id: 'what-helps',
  type: 'single-choice',
  options: ['wait', 'tell'],
  correct: ['tell'],
  objective,
});
const story = (objective: string, poor: boolean): ScenarioFacts => ({
  view: 'chat',
  cast: [],
  start: 'evening',
  scenes: [
    {
      id: 'evening',
      objective,
      lines: [{ id: 'hello', by: 'you' }],
      choices: [
        { id: 'go', to: 'end', poor },
        { id: 'stay', to: 'end', poor: false },
      ],
    },
  ],
  outcomes: [{ id: 'end', lines: [{ id: 'after', by: 'you' }], tell: [], help: [] }],
});
const placed = (faults: ReturnType<typeof checkObjectives>) => faults.map(({ file, id }) => [file, id]);

describe('an objective is assessed', () => {
  test('by an item with a key', () => {
    expect(checkObjectives(['tell'], [keyed('tell')], null)).toEqual([]);
  });

  test('by a scene in which one choice is better than another', () => {
    expect(checkObjectives(['tell'], [], story('tell', true))).toEqual([]);
  });

  test('by no scene in which all choices are as good', () => {
    expect(placed(checkObjectives(['tell'], [], story('tell', false)))).toEqual([
      ['scenario.yaml', 'evening'],
    ]);
  });

  test('by no item without a key', () => {
    const rehearsed: ItemFacts = { id: 'my-words', type: 'opinion', options: ['a', 'b'], objective: 'tell' };
    expect(placed(checkObjectives(['tell'], [rehearsed], null))).toEqual([['lesson.yaml', 'tell']]);
  });
});

test('an item or a scene that names an unknown objective is told, with the objectives there are', () => {
  const faults = checkObjectives(['tell'], [keyed('tel'), keyed('tell')], story('tol', true));
  expect(placed(faults)).toEqual([
    ['quiz.yaml', 'what-helps'],
    ['scenario.yaml', 'evening'],
  ]);
  for (const { remedy } of faults) expect(remedy).toBe('The objectives are: tell.');
});
