import { describe, expect, it } from 'vitest';
import {
  columnsOf,
  isComplete,
  markOf,
  markOfOption,
  missedOptions,
  openRows,
  SKIPPED,
} from '../../src/quiz/mark.ts';
import { item, responseFor, types } from './builders.ts';

const several = item({ type: 'multiple-choice' });
const steps = item({ type: 'order' });
const pairs = item({ type: 'match' });

describe('a response', () => {
  it.each(types.filter((type) => item({ type }).key))(
    'in %s is correct when it is the key, in any order',
    (type) => {
      const wanted = item({ type });
      expect(markOf(wanted, responseFor(wanted).reverse())).toBe('correct');
    },
  );

  it('is not yet correct with too little or too much', () => {
    expect(markOf(several, ['a'])).toBe('incorrect');
    expect(markOf(several, ['a', 'b', 'c'])).toBe('incorrect');
    expect(markOf(several, ['a', 'a'])).toBe('incorrect');
  });

  it('is not yet correct when two steps have changed places', () => {
    expect(markOf(steps, ['b=2', 'c=1', 'a=3'])).toBe('incorrect');
  });

  it.each(['opinion', 'confidence'] as const)('in %s is welcome, whatever it is', (type) => {
    expect(markOf(item({ type }), ['a'])).toBe('unmarked');
    expect(markOfOption(item({ type }), 'a')).toBe('unmarked');
  });

  it('that is empty or skipped has no mark', () => {
    expect(markOf(several, [])).toBe('unmarked');
    expect(markOf(several, [SKIPPED])).toBe('unmarked');
    expect(markOf(several, ['a', 'c', SKIPPED])).toBe('unmarked');
  });
});

describe('the sign beside an option', () => {
  it('says whether this option belongs to the key', () => {
    expect(markOfOption(several, 'a')).toBe('correct');
    expect(markOfOption(several, 'b')).toBe('incorrect');
  });

  it('says whether this row has its place or its right side', () => {
    expect(markOfOption(steps, 'a=3')).toBe('correct');
    expect(markOfOption(steps, 'a=1')).toBe('incorrect');
    expect(markOfOption(pairs, 'b=x')).toBe('correct');
    expect(markOfOption(pairs, 'b=y')).toBe('incorrect');
  });
});

describe('"this one too"', () => {
  it('names the options of the key that were not chosen', () => {
    expect(missedOptions(several, ['a', 'b'])).toEqual(['c']);
    expect(missedOptions(several, ['a', 'c'])).toEqual([]);
  });

  it('gives nothing away where nothing was chosen, or only one can be', () => {
    expect(missedOptions(several, [])).toEqual([]);
    expect(missedOptions(several, [SKIPPED])).toEqual([]);
    expect(missedOptions(item({ type: 'single-choice' }), ['a'])).toEqual([]);
  });
});

describe('rows', () => {
  it('have one column for each place or right side', () => {
    expect(columnsOf(steps)).toEqual(['1', '2', '3']);
    expect(columnsOf(pairs)).toEqual(['x', 'y', 'z']);
  });

  it('are all wanted before the item can be checked', () => {
    expect(openRows(steps, ['b=1'])).toEqual(['a', 'c']);
    expect(isComplete(steps, ['b=1', 'a=1'])).toBe(false);
    expect(isComplete(steps, ['b=1', 'a=1', 'c=1'])).toBe(true);
  });

  it('can be skipped at any time', () => {
    expect(isComplete(steps, ['b=1', SKIPPED])).toBe(true);
    expect(isComplete(several, [SKIPPED])).toBe(true);
    expect(isComplete(several, [])).toBe(false);
  });
});
