/** Adds up the tally of the self-evaluation: how many slips, and which part of them each answer has. Knows numbers alone. */

/** More slips than this no group has; what is typed beyond it is a slip of the finger. */
const MOST = 999;

/** What was counted at one time, for one question. */
export interface Tally {
  /** How many slips there were. */
  total: number;
  /** The part of each answer, from 0 to 1, in the order of the counts; all 0 where there was no slip. */
  shares: readonly number[];
}

/** The count that a field holds: `''` and what is not a whole number from 0 are none. */
export function countIn(text: string): number {
  const count = Number(text);
  return Number.isInteger(count) && count > 0 ? Math.min(count, MOST) : 0;
}

/** The tally of the fields of one column: `['3', '1', '']` gives 4 slips, of which three quarters and one quarter. */
export function tallyOf(texts: readonly string[]): Tally {
  const counts = texts.map(countIn);
  const total = counts.reduce((sum, count) => sum + count, 0);
  return { total, shares: counts.map((count) => (total === 0 ? 0 : count / total)) };
}
