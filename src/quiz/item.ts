/**
 * An item as the pages and the browser get it: facts and words joined in one language. Types only,
 * so that nothing of the schemas is shipped.
 */

/** What the learner does in an item. */
export type ItemType =
  | 'single-choice'
  | 'multiple-choice'
  | 'true-false'
  | 'order'
  | 'match'
  | 'confidence'
  | 'opinion';

/** One possible answer; in order and match items one step or left side. */
export interface Option {
  id: string;
  text: string;
  /** Why it helps, or what to look at again. */
  feedback: string;
}

/** Facts and words of one item joined in one language: plain data, and all that a browser gets. */
export interface Item {
  id: string;
  type: ItemType;
  stem: string;
  options: readonly Option[];
  /** The right sides of a match item. */
  matches?: readonly { id: string; text: string }[];
  /** The values that make a correct response, or null where every response is welcome. */
  key: readonly string[] | null;
}

/**
 * What was chosen: the values of an item's checked inputs, in any order. An option's id, or `option=column` in
 * order items (column: the place, from 1) and match items (column: the id of a right side).
 */
export type Response = readonly string[];
