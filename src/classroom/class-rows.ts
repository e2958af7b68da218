/** The options of a vote as they are drawn: of an item with its key and feedback, or of a pause in the story. */
import type { Item } from '../quiz/item.ts';
import { columnsOf, markOfOption } from '../quiz/mark.ts';
import { signOf } from '../quiz/quiz-stage.ts';
import type { ItemStrings } from '../quiz/quiz-strings.ts';
import type { ScenarioData } from '../scenario/passages.ts';

/** One option of a vote on an item. */
export interface ItemRow {
  id: string;
  text: string;
  /** True for an option of the key; null where every answer is welcome. */
  fits: boolean | null;
  /** In order and match items: the place, or the right side. */
  belongs: string | null;
  /** In order items: the place, from 1. */
  place: number | null;
  sign: string;
  why: string;
}

/** The options of an item, in the order in which they are shown. */
export function itemRows(item: Item, strings: ItemStrings): ItemRow[] {
  const columns = columnsOf(item);
  return item.options.map(({ id, text, feedback }) => {
    const column = columns.findIndex((each) => item.key?.includes(`${id}=${each}`));
    const isRow = column >= 0;
    const mark = isRow ? 'correct' : markOfOption(item, id);
    const side = item.matches?.[column]?.text ?? strings.numbers[column] ?? '';
    return {
      id,
      text,
      fits: mark === 'unmarked' ? null : mark === 'correct',
      belongs: isRow ? side : null,
      place: item.type === 'order' ? column + 1 : null,
      // Where nothing can be right or otherwise, no sign stands before the words.
      sign: mark === 'unmarked' || isRow ? '' : signOf(item, mark, strings),
      why: feedback,
    };
  });
}

/** The choices at the end of passage `number`; their ids are their numbers. */
export const passageChoices = ({ passages }: ScenarioData, number: number) =>
  (passages[number - 1]?.choices ?? []).map(({ text, to }, index) => ({
    id: String(index + 1),
    text,
    to: passages[to - 1]?.number,
    leads: to,
  }));
