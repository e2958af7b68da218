/**
 * Marking: compares a response with an item's key. Knows ids only; what a mark looks like or says
 * is not its business, and no mark means "wrong".
 */
import type { Item, Response } from './item.ts';

/** How a response compares with the key; `unmarked` where there is no key or no response. */
export type Mark = 'correct' | 'incorrect' | 'unmarked';

/** As much of an item as marking needs. */
export type ItemIds = Pick<Item, 'id' | 'type' | 'key'> & {
  options: readonly { id: string }[];
  matches?: readonly { id: string }[];
};

/** The value of the choice "I'd rather skip this". Ids begin with a letter or digit, so no option has it. */
export const SKIPPED = '-';

/** True where each option is a row that wants one of several columns. */
export function hasRows({ type }: Pick<ItemIds, 'type'>): boolean {
  return type === 'order' || type === 'match';
}

/** True where the learner set the item aside. */
export function isSkipped(response: Response): boolean {
  return response.includes(SKIPPED);
}

/** The columns of an order item (places, from 1) or a match item (right sides). */
export function columnsOf({ matches, options }: ItemIds): string[] {
  return matches ? matches.map(({ id }) => id) : options.map((_, index) => String(index + 1));
}

/** The rows that still want a response. */
export function openRows(item: ItemIds, response: Response): string[] {
  if (!hasRows(item)) return [];
  return item.options
    .map(({ id }) => id)
    .filter((id) => !response.some((value) => value.startsWith(`${id}=`)));
}

/** True when the response says all that the item asks for, or skips it. */
export function isComplete(item: ItemIds, response: Response): boolean {
  return isSkipped(response) || (response.length > 0 && openRows(item, response).length === 0);
}

/** The mark of a whole response. */
export function markOf({ key }: Pick<ItemIds, 'key'>, response: Response): Mark {
  if (!key || response.length === 0 || isSkipped(response)) return 'unmarked';
  const chosen = new Set(response);
  return chosen.size === key.length && key.every((value) => chosen.has(value)) ? 'correct' : 'incorrect';
}

/** The mark of one value: what the sign beside an option or a row shows once it is chosen. */
export function markOfOption({ key }: Pick<ItemIds, 'key'>, value: string): Mark {
  if (!key) return 'unmarked';
  return key.includes(value) ? 'correct' : 'incorrect';
}

/** The options of a multiple-choice item that belong to the key and were not chosen ("this one too"). */
export function missedOptions({ type, key }: ItemIds, response: Response): string[] {
  if (type !== 'multiple-choice' || !key || response.length === 0 || isSkipped(response)) return [];
  return key.filter((value) => !response.includes(value));
}
