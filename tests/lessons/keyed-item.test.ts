import { describe, expect, test } from 'vitest';
import { keyed } from '../../src/lessons/keyed-item.ts';
import type { Item, ItemType } from '../../src/quiz/item.ts';

const option = (id: string) => ({ id, text: `Text ${id}`, feedback: `Feedback ${id}` });
const item = (type: ItemType, key: Item['key'], rest: Partial<Item> = {}): Item => ({
  id: 'one',
  type,
  stem: 'Stem',
  options: ['a', 'b', 'c'].map(option),
  key,
  ...rest,
});

describe('the key of an item', () => {
  test('says which options are right, and keeps their letters', () => {
    const { hasKey, rows } = keyed(item('multiple-choice', ['a', 'c']));
    expect(hasKey).toBe(true);
    expect(rows.map(({ letter, state }) => [letter, state])).toEqual([
      ['A', 'right'],
      ['B', 'other'],
      ['C', 'right'],
    ]);
  });

  test('puts steps in their order', () => {
    const { rows } = keyed(item('order', ['a=2', 'b=3', 'c=1']));
    expect(rows.map(({ id, belongs }) => [id, belongs])).toEqual([
      ['c', '1'],
      ['a', '2'],
      ['b', '3'],
    ]);
  });

  test('puts what belongs together side by side', () => {
    const matches = [
      { id: 'x', text: 'Right X' },
      { id: 'y', text: 'Right Y' },
      { id: 'z', text: 'Right Z' },
    ];
    const { rows } = keyed(item('match', ['a=z', 'b=x', 'c=y'], { matches }));
    expect(rows.map(({ belongs }) => belongs)).toEqual(['Right Z', 'Right X', 'Right Y']);
  });

  test('welcomes every answer to an opinion', () => {
    const { hasKey, rows } = keyed(item('opinion', null));
    expect(hasKey).toBe(false);
    expect(rows.map(({ state }) => state)).toEqual(['welcome', 'welcome', 'welcome']);
  });

  test('explains every option', () => {
    const { rows } = keyed(item('single-choice', ['b']));
    expect(rows.map(({ feedback }) => feedback)).toEqual(['Feedback a', 'Feedback b', 'Feedback c']);
  });
});
