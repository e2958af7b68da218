/**
 * The key of an item as a teacher reads it: which answers are right, and what stands behind each of the others.
 * Everything comes from the item; knows no words of its own.
 */
import type { Item } from '../quiz/item.ts';
import { columnsOf, hasRows, markOfOption } from '../quiz/mark.ts';
import { letterOf } from '../scenario/passages.ts';

/** One option, with its place in the key. */
export interface KeyRow {
  id: string;
  /** The letter that pupils hold up; null where options are put in order or matched. */
  letter: string | null;
  text: string;
  /** `right`, `other`, or `welcome` where every answer is. */
  state: 'right' | 'other' | 'welcome';
  /** In order and match items, where it belongs: its place from 1, or the right side. */
  belongs: string | null;
  /** What the option usually means, and what to say to it. */
  feedback: string;
}

/** An item with its key. */
export interface KeyedItem {
  item: Item;
  /** False where every answer is welcome. */
  hasKey: boolean;
  rows: readonly KeyRow[];
}

function belongsTo(item: Item, option: string): string | null {
  const column = columnsOf(item).find((each) => item.key?.includes(`${option}=${each}`));
  return item.matches?.find(({ id }) => id === column)?.text ?? column ?? null;
}

function rowOf(item: Item, { id, text, feedback }: Item['options'][number], index: number): KeyRow {
  if (hasRows(item)) {
    return { id, letter: null, text, state: 'right', belongs: belongsTo(item, id), feedback };
  }
  const mark = markOfOption(item, id);
  const state = mark === 'unmarked' ? 'welcome' : mark === 'correct' ? 'right' : 'other';
  return { id, letter: letterOf(index + 1), text, state, belongs: null, feedback };
}

/** The item with its key; the steps of an order item stand in their right order, options as they are printed. */
export function keyed(item: Item): KeyedItem {
  const rows = item.options.map((option, index) => rowOf(item, option, index));
  const sorted =
    item.type === 'order' ? [...rows].sort((a, b) => Number(a.belongs) - Number(b.belongs)) : rows;
  return { item, hasKey: item.key !== null, rows: sorted };
}
