/** Builders for items: the plainest example of each type, with whatever a test wants different. */
import type { Item, ItemType } from '../../src/quiz/item.ts';
import type { QuizStrings } from '../../src/quiz/quiz-strings.ts';

const option = (id: string) => ({ id, text: `Text of ${id}`, feedback: `Why ${id}.` });

const keys: Record<ItemType, string[] | null> = {
  'single-choice': ['b'],
  'multiple-choice': ['a', 'c'],
  'true-false': ['is-false'],
  order: ['b=1', 'c=2', 'a=3'],
  match: ['a=y', 'b=x', 'c=z'],
  confidence: null,
  opinion: null,
};

/** All types of item. */
export const types = Object.keys(keys) as ItemType[];

/** An item of a type; options a, b, c (or true and false), right sides x, y, z. */
export function item(wanted: Partial<Item> & { type: ItemType }): Item {
  const ids = wanted.type === 'true-false' ? ['is-true', 'is-false'] : ['a', 'b', 'c'];
  return {
    id: wanted.type,
    stem: `Stem of ${wanted.type}`,
    options: ids.map(option),
    key: keys[wanted.type],
    ...(wanted.type === 'match' && {
      matches: ['x', 'y', 'z'].map((id) => ({ id, text: `Side ${id}` })),
    }),
    ...wanted,
  };
}

/** A response that says all an item asks for: the key where there is one, else the first option. */
export function responseFor({ key, options }: Item): string[] {
  return key ? [...key] : [options[0]?.id ?? ''];
}

/** Words around the items that are easy to recognise. */
export const strings: QuizStrings = {
  numbers: ['1', '2', '3', '4', '5', '6', '7'],
  place: 'Place {number}',
  sign: { helps: 'Helps.', fits: 'Fits.', lookAgain: 'Look again.', chosen: 'Chosen.', missed: 'This too.' },
  progress: '{number} of {total}',
  skip: 'Skip',
  check: 'Check',
  next: 'Next',
  finish: 'Finish',
  retry: 'Try again',
  needsChoice: 'Choose first.',
  needsRows: 'Still open: {rows}',
  endTitle: 'You can now …',
  restart: 'Start again',
};
