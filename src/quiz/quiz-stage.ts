/**
 * What an attempt's snapshot means for each item on the page: whether it is in view, what its button does, what
 * is missing. Pure functions of the snapshot and the words; draws nothing.
 */
import type { SnapshotFrom } from 'xstate';
import type { Item, Response } from './item.ts';
import { hasRows, isSkipped, type Mark, markOfOption, missedOptions, openRows } from './mark.ts';
import { isAllChecked, itemInHand, nextPosition, type quizMachine, responseTo } from './quiz.machine.ts';
import type { ItemStrings, QuizStrings } from './quiz-strings.ts';

/** A moment of an attempt. */
export type QuizSnapshot = SnapshotFrom<typeof quizMachine>;

/** What the island knows of one item at one moment. */
export interface ItemStage {
  /** Not reached yet, waiting for "Check" (its feedback is not shown), or done with. */
  place: 'later' | 'open' | 'checked';
  /** What the one main button of the item does, or null when there is nothing for it to do. */
  main: 'check' | 'next' | 'finish' | null;
  canRetry: boolean;
  /** Options of the key that were not chosen, once they may be told. */
  missed: readonly string[];
  /** What is missing after an empty check. */
  message: string | null;
  /** The option or row whose first input the message is about. */
  invalid: string | null;
}

/** Puts values into a template: `fill('{number} of {total}', { number: '2', total: '6' })`. */
export function fill(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (mark, name: string) => values[name] ?? mark);
}

/**
 * The word that goes with a mark. Only where one way is chosen can it be said to help: “choose all that fit” also asks
 * which messages push someone, or what harm a picture does, and there the sign says that the option fits.
 */
export function signOf(item: Item, mark: Mark, { sign }: ItemStrings): string {
  if (mark === 'unmarked') return sign.chosen;
  if (mark === 'incorrect') return sign.lookAgain;
  return item.type === 'single-choice' ? sign.helps : sign.fits;
}

/** True when the end is in view: the attempt is over, or there is nothing left to check. */
export function isEndShown(snapshot: QuizSnapshot): boolean {
  return snapshot.matches('finished') || isAllChecked(snapshot.context);
}

function messageFor(item: Item, open: readonly string[], strings: QuizStrings): string {
  if (open.length === 0) return strings.needsChoice;
  const rows = item.options.filter(({ id }) => open.includes(id)).map(({ text }) => text);
  return fill(strings.needsRows, { rows: rows.join(' · ') });
}

/** What the page shows of the item at `index`. */
export function stageOf(snapshot: QuizSnapshot, item: Item, index: number, strings: QuizStrings): ItemStage {
  const { context } = snapshot;
  const response = responseTo(context, item.id);
  const isChecked = context.checked.includes(item.id);
  const isInHand = itemInHand(context)?.id === item.id && !snapshot.matches('finished');
  const isRefused = isInHand && snapshot.matches({ answering: 'needsChoice' });
  const open = openRows(item, response);
  const leads = nextPosition(context) < 0 ? 'finish' : 'next';
  const reachedPlace = isChecked ? 'checked' : 'open';
  return {
    place: index > context.reached ? 'later' : reachedPlace,
    main: isInHand ? (isChecked || isSkipped(response) ? leads : 'check') : null,
    // Not beside the main button as long as the script has only just come: two buttons may need a second line.
    canRetry: isChecked && item.key !== null && !(isInHand && context.early.includes(item.id)),
    // Shown only after a check: signs that came by themselves with the script would move the page.
    missed: isChecked && !context.early.includes(item.id) ? missedOptions(item, response) : [],
    message: isRefused ? messageFor(item, open, strings) : null,
    invalid: isRefused ? (open[0] ?? item.options[0]?.id ?? null) : null,
  };
}

/** What a screen reader hears once an item is checked: the sign and the feedback of all that was chosen. */
export function resultText(item: Item, response: Response, strings: ItemStrings): string {
  if (isSkipped(response)) return '';
  const missed = missedOptions(item, response);
  const isSingle = !hasRows(item) && item.type !== 'multiple-choice';
  return item.options
    .map(({ id, text, feedback }) => {
      const value = response.find((each) => each === id || each.startsWith(`${id}=`));
      if (value === undefined) return missed.includes(id) ? `${text}: ${strings.sign.missed}` : '';
      const result = `${signOf(item, markOfOption(item, value), strings)} ${feedback}`;
      return isSingle ? result : `${text}: ${result}`;
    })
    .filter(Boolean)
    .join(' ');
}
