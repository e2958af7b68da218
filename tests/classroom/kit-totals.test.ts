import { describe, expect, test } from 'vitest';
import { countIn, tallyOf } from '../../src/classroom/kit-totals.ts';

describe('the tally of the self-evaluation', () => {
  test('counts whole slips, and takes anything else for none', () => {
    expect(['', '0', '7', '999', '1000', '-3', '2.5', 'x', ' 4 ', '1e2'].map(countIn)).toEqual([
      0, 0, 7, 999, 999, 0, 0, 0, 4, 100,
    ]);
  });

  test('adds up the slips and says which part of them each answer has', () => {
    expect(tallyOf(['3', '1', '', '0'])).toEqual({ total: 4, shares: [0.75, 0.25, 0, 0] });
  });

  test('has no parts where there are no slips', () => {
    expect(tallyOf(['', ''])).toEqual({ total: 0, shares: [0, 0] });
  });
});
