/**
 * One attempt at one quiz: choose, submit, read the feedback, try again or go on. Items stay in view once
 * reached, so an earlier one can be changed at any time.
 *
 * Knows ids and nothing else, so the same machine runs in every language, in class mode and in a
 * package, and no state means "wrong".
 */
import { assign, setup } from 'xstate';
import type { Response } from './item.ts';
import { type ItemIds, isComplete, SKIPPED } from './mark.ts';

/** What an attempt starts from. */
export interface QuizInput {
  items: readonly ItemIds[];
  /** What was chosen before the script came, by item. */
  responses?: Readonly<Record<string, Response>>;
  /** Items that were done with on an earlier visit, of which nobody has kept what was chosen. */
  done?: readonly string[];
}

/** What an attempt remembers, in memory only. */
export interface QuizContext {
  items: readonly ItemIds[];
  responses: Readonly<Record<string, Response>>;
  /** Items whose feedback is shown, or which were skipped. */
  checked: readonly string[];
  /** Items checked by being answered before the script came, or on an earlier visit, and not touched since. */
  early: readonly string[];
  /** The item in hand. */
  position: number;
  /** The last item in view. */
  reached: number;
}

/** Things that happen in an attempt. */
export type QuizEvent =
  | { type: 'option.chosen'; item: string; response: Response }
  | { type: 'response.submitted' }
  | { type: 'item.skipped'; item: string }
  | { type: 'item.left' }
  | { type: 'retry.requested'; item: string }
  | { type: 'attempt.restarted' };

/** What was chosen in an item; empty if nothing was. */
export function responseTo(context: QuizContext, item: string): Response {
  return context.responses[item] ?? [];
}

/** The item in hand. */
export function itemInHand({ items, position }: QuizContext): ItemIds | undefined {
  return items[position];
}

/** True when there is no item left to check. */
export function isAllChecked({ items, checked }: QuizContext): boolean {
  return items.every(({ id }) => checked.includes(id));
}

/** The position of the next item that is still to be checked, or -1. */
export function nextPosition({ items, checked, position }: QuizContext, from = position): number {
  return items.findIndex(({ id }, index) => index > from && !checked.includes(id));
}

const positionOf = ({ items }: QuizContext, item: string) => items.findIndex(({ id }) => id === item);
const without = (ids: readonly string[], item: string) => ids.filter((id) => id !== item);
const withItem = (ids: readonly string[], item: string) => [...without(ids, item), item];

function start({ items, responses = {}, done = [] }: QuizInput): QuizContext {
  const checked = items
    .filter((item) => done.includes(item.id) || isComplete(item, responses[item.id] ?? []))
    .map(({ id }) => id);
  const firstOpen = items.findIndex(({ id }) => !checked.includes(id));
  const position = firstOpen < 0 ? items.length - 1 : firstOpen;
  return { items, responses, checked, early: checked, position, reached: position };
}

function takeInHand(context: QuizContext, position: number): Partial<QuizContext> {
  return { position, reached: Math.max(position, context.reached) };
}

/** The statechart of one attempt. */
export const quizMachine = setup({
  types: { input: {} as QuizInput, context: {} as QuizContext, events: {} as QuizEvent },
  guards: {
    isKnown: ({ context }, item: string) => positionOf(context, item) >= 0,
    isChecked: ({ context }, item: string) => context.checked.includes(item),
    isInHandChecked: ({ context }) => context.checked.includes(itemInHand(context)?.id ?? ''),
    hasResponse: ({ context }) => {
      const item = itemInHand(context);
      return item !== undefined && isComplete(item, responseTo(context, item.id));
    },
    hasNextItem: ({ context }) => nextPosition(context) >= 0,
    hasItemAfter: ({ context }, item: string) => {
      const position = positionOf(context, item);
      return position >= 0 && nextPosition(context, position) >= 0;
    },
  },
  actions: {
    recordChoice: assign(({ context }, { item, response }: { item: string; response: Response }) => ({
      responses: { ...context.responses, [item]: response },
      early: without(context.early, item),
    })),
    takeInHand: assign(({ context }, item: string) => takeInHand(context, positionOf(context, item))),
    checkItem: assign(({ context }) => {
      const item = itemInHand(context);
      return item ? { checked: withItem(context.checked, item.id) } : {};
    }),
    skipItem: assign(({ context }, item: string) => ({
      responses: { ...context.responses, [item]: [SKIPPED] },
      checked: withItem(context.checked, item),
    })),
    openItem: assign(({ context }, item: string) => ({
      responses: { ...context.responses, [item]: [] },
      checked: without(context.checked, item),
      early: without(context.early, item),
    })),
    goOn: assign(({ context }) => takeInHand(context, nextPosition(context))),
    startAfresh: assign(({ context }) => start({ items: context.items })),
  },
}).createMachine({
  id: 'quiz',
  context: ({ input }) => start(input),
  initial: 'answering',
  states: {
    answering: {
      initial: 'ready',
      always: { guard: 'isInHandChecked', target: 'feedback' },
      states: { ready: {}, needsChoice: {} },
      on: {
        'response.submitted': [
          { guard: 'hasResponse', actions: 'checkItem', target: 'feedback' },
          { target: '.needsChoice' },
        ],
      },
    },
    feedback: {
      on: {
        'item.left': [{ guard: 'hasNextItem', actions: 'goOn', target: 'answering' }, { target: 'finished' }],
      },
    },
    finished: {},
  },
  on: {
    'option.chosen': [
      {
        guard: { type: 'isChecked', params: ({ event }) => event.item },
        actions: { type: 'recordChoice', params: ({ event }) => event },
      },
      {
        guard: { type: 'isKnown', params: ({ event }) => event.item },
        actions: [
          { type: 'recordChoice', params: ({ event }) => event },
          { type: 'takeInHand', params: ({ event }) => event.item },
        ],
        target: '.answering',
      },
    ],
    'item.skipped': [
      {
        guard: { type: 'hasItemAfter', params: ({ event }) => event.item },
        actions: [
          { type: 'skipItem', params: ({ event }) => event.item },
          { type: 'takeInHand', params: ({ event }) => event.item },
          'goOn',
        ],
        target: '.answering',
      },
      {
        guard: { type: 'isKnown', params: ({ event }) => event.item },
        actions: [
          { type: 'skipItem', params: ({ event }) => event.item },
          { type: 'takeInHand', params: ({ event }) => event.item },
        ],
        target: '.finished',
      },
    ],
    'retry.requested': {
      guard: { type: 'isKnown', params: ({ event }) => event.item },
      actions: [
        { type: 'openItem', params: ({ event }) => event.item },
        { type: 'takeInHand', params: ({ event }) => event.item },
      ],
      target: '.answering',
    },
    'attempt.restarted': { actions: 'startAfresh', target: '.answering' },
  },
});
