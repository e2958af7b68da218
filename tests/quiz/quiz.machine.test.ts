import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createActor, getInitialSnapshot, getNextSnapshot, type SnapshotFrom } from 'xstate';
import { adjacencyMapToArray, getAdjacencyMap } from 'xstate/graph';
import type { Response } from '../../src/quiz/item.ts';
import { SKIPPED } from '../../src/quiz/mark.ts';
import {
  isAllChecked,
  itemInHand,
  nextPosition,
  type QuizEvent,
  quizMachine,
  responseTo,
} from '../../src/quiz/quiz.machine.ts';
import { item } from './builders.ts';

type Snapshot = SnapshotFrom<typeof quizMachine>;

const items = [item({ type: 'single-choice' }), item({ type: 'order' }), item({ type: 'opinion' })];
const [one, steps, view] = ['single-choice', 'order', 'opinion'] as const;

const submitted: QuizEvent = { type: 'response.submitted' };
const left: QuizEvent = { type: 'item.left' };
const restarted: QuizEvent = { type: 'attempt.restarted' };
const chosen = (id: string, ...response: string[]): QuizEvent => ({
  type: 'option.chosen',
  item: id,
  response,
});
const skipped = (id: string): QuizEvent => ({ type: 'item.skipped', item: id });
const retried = (id: string): QuizEvent => ({ type: 'retry.requested', item: id });

const begin = (responses: Record<string, Response> = {}) =>
  getInitialSnapshot(quizMachine, { items, responses });
const follow = (from: Snapshot, ...events: QuizEvent[]) =>
  events.reduce((snapshot, event) => getNextSnapshot(quizMachine, snapshot, event), from);
const inHand = ({ context }: Snapshot) => itemInHand(context)?.id;

/** A snapshot as text, so that two can be compared; the order in which items were checked does not count. */
const told = ({ value, context }: Snapshot) =>
  JSON.stringify([
    value,
    context.position,
    context.reached,
    [...context.checked].sort(),
    [...context.early].sort(),
    items.map(({ id }) => responseTo(context, id)),
  ]);

const everyEvent: QuizEvent[] = [
  submitted,
  left,
  restarted,
  ...items.flatMap(({ id }) => [skipped(id), retried(id), chosen(id)]),
  chosen(one, 'a'),
  chosen(one, 'b'),
  chosen(steps, 'a=1'),
  chosen(steps, 'b=1', 'c=2', 'a=3'),
  chosen(view, 'a'),
  chosen('unheard-of', 'a'),
  skipped('unheard-of'),
  retried('unheard-of'),
];

describe('one attempt', () => {
  it('begins with the first item, ready', () => {
    expect(begin().matches({ answering: 'ready' })).toBe(true);
    expect(inHand(begin())).toBe(one);
  });

  it('goes from a choice to its feedback to the next item to the end', () => {
    const first = follow(begin(), chosen(one, 'a'), submitted);
    expect(first.value).toBe('feedback');
    const second = follow(first, left);
    expect([second.value, inHand(second)]).toEqual([{ answering: 'ready' }, steps]);
    const last = follow(
      second,
      chosen(steps, 'b=1', 'c=2', 'a=3'),
      submitted,
      left,
      chosen(view, 'a'),
      submitted,
    );
    expect([last.value, isAllChecked(last.context)]).toEqual(['feedback', true]);
    expect(follow(last, left).value).toBe('finished');
  });

  it('asks for a choice when nothing, or too little, was chosen', () => {
    expect(follow(begin(), submitted).value).toEqual({ answering: 'needsChoice' });
    const atSteps = follow(begin(), skipped(one), chosen(steps, 'a=1'), submitted);
    expect(atSteps.value).toEqual({ answering: 'needsChoice' });
    expect(follow(atSteps, chosen(steps, 'a=1', 'b=2')).value).toEqual({ answering: 'ready' });
  });

  it('counts a double click once', () => {
    const checked = follow(begin(), chosen(one, 'a'), submitted);
    expect(told(follow(checked, submitted))).toBe(told(checked));
    const next = follow(checked, left);
    expect(told(follow(next, left))).toBe(told(next));
  });

  it('lets every item be skipped, the last one too', () => {
    const end = follow(begin(), skipped(one), skipped(steps), skipped(view));
    expect(end.value).toBe('finished');
    expect(responseTo(end.context, view)).toEqual([SKIPPED]);
  });

  it('lets an item be tried again, freely', () => {
    const again = follow(begin(), chosen(one, 'a'), submitted, retried(one));
    expect(again.value).toEqual({ answering: 'ready' });
    expect(responseTo(again.context, one)).toEqual([]);
    expect(follow(again, chosen(one, 'b'), submitted).value).toBe('feedback');
  });

  it('returns to where it was after an earlier item was tried again', () => {
    const atSteps = follow(begin(), chosen(one, 'a'), submitted, left, chosen(steps, 'a=1'));
    const again = follow(atSteps, retried(one));
    expect([inHand(again), again.context.reached]).toEqual([one, 1]);
    const back = follow(again, chosen(one, 'b'), submitted, left);
    expect([inHand(back), responseTo(back.context, steps)]).toEqual([steps, ['a=1']]);
  });

  it('shows the feedback of an earlier item at once when its answer is changed', () => {
    const changed = follow(begin(), chosen(one, 'a'), submitted, left, chosen(one, 'b'));
    expect(responseTo(changed.context, one)).toEqual(['b']);
    expect([inHand(changed), changed.context.checked]).toEqual([steps, [one]]);
  });

  it('never loses a choice in an item that is not its turn yet', () => {
    const ahead = follow(begin(), chosen(view, 'a'));
    expect([ahead.value, inHand(ahead)]).toEqual([{ answering: 'ready' }, view]);
    expect(responseTo(ahead.context, view)).toEqual(['a']);
  });

  it('starts afresh', () => {
    const done = follow(begin({ [one]: ['a'] }), skipped(steps), skipped(view));
    expect(told(follow(done, restarted))).toBe(told(begin()));
  });
});

describe('answers given before the script came', () => {
  it('count as checked; the first item without one is in hand', () => {
    const start = begin({ [one]: ['a'], [steps]: [SKIPPED] });
    expect(start.value).toEqual({ answering: 'ready' });
    expect([inHand(start), start.context.reached]).toEqual([view, 2]);
    expect(start.context.checked).toEqual([one, steps]);
  });

  it('do not count while rows are open', () => {
    const start = begin({ [one]: ['a'], [steps]: ['a=1'] });
    expect([inHand(start), responseTo(start.context, steps)]).toEqual([steps, ['a=1']]);
  });

  it('leave the last item with its feedback when all are given', () => {
    const start = begin({ [one]: ['a'], [steps]: [SKIPPED], [view]: ['a'] });
    expect([start.value, inHand(start)]).toEqual(['feedback', view]);
  });

  it('are told apart from those that were checked here', () => {
    const start = begin({ [one]: ['a'] });
    expect(start.context.early).toEqual([one]);
    expect(follow(start, chosen(one, 'b')).context.early).toEqual([]);
  });
});

describe('every state an attempt can be in', () => {
  const map = getAdjacencyMap(quizMachine, {
    input: { items },
    events: everyEvent,
    serializeState: (snapshot) => told(snapshot as Snapshot) as never,
  });
  const steppings = adjacencyMapToArray(map);
  const states = Object.values(map).map(({ state }) => state as Snapshot);

  it('is one a learner can do something in', () => {
    expect(states.length).toBeGreaterThan(300);
    for (const state of states) {
      const { context } = state;
      expect(inHand(state)).toBeDefined();
      expect(context.reached).toBeGreaterThanOrEqual(context.position);
      const isChecked = context.checked.includes(inHand(state) ?? '');
      if (state.matches('answering')) expect(isChecked).toBe(false);
      if (state.matches('feedback')) expect(isChecked).toBe(true);
    }
  });

  it('leads to the end', () => {
    const reachesEnd = new Set(states.filter((state) => state.matches('finished')).map(told));
    for (let before = -1; before < reachesEnd.size; ) {
      before = reachesEnd.size;
      for (const { state, nextState } of steppings) {
        if (reachesEnd.has(told(nextState as Snapshot))) reachesEnd.add(told(state as Snapshot));
      }
    }
    expect(states.filter((state) => !reachesEnd.has(told(state)))).toEqual([]);
  });

  it('can be skipped out of, and started afresh from', () => {
    for (const state of states) {
      const on = follow(state, skipped(inHand(state) ?? ''));
      expect(on.matches('finished') || on.context.position > state.context.position).toBe(true);
      expect(told(follow(state, restarted))).toBe(told(begin()));
    }
  });

  it('takes a submit twice as once', () => {
    for (const state of states) {
      const once = follow(state, submitted);
      expect(told(follow(once, submitted))).toBe(told(once));
    }
  });

  it('keeps what was chosen, except in an item tried again', () => {
    for (const state of states) {
      for (const event of [submitted, left]) {
        expect(follow(state, event).context.responses).toEqual(state.context.responses);
      }
    }
  });
});

describe('any sequence of events', () => {
  const anyStart = fc.record({
    [one]: fc.constantFrom([], ['a'], ['nonsense'], [SKIPPED]),
    [steps]: fc.constantFrom([], ['a=1'], ['b=1', 'c=2', 'a=3'], ['a=1', SKIPPED]),
    [view]: fc.constantFrom([], ['c']),
  });

  it('stops nothing, and the end is never further than the items that are left', () => {
    fc.assert(
      fc.property(
        anyStart,
        fc.array(fc.constantFrom(...everyEvent), { maxLength: 40 }),
        (responses, events) => {
          const actor = createActor(quizMachine, { input: { items, responses } }).start();
          for (const event of events) actor.send(event);
          let snapshot = actor.getSnapshot();
          expect(snapshot.status).toBe('active');
          for (let step = 0; step < items.length && !snapshot.matches('finished'); step += 1) {
            expect(nextPosition(snapshot.context)).toBeLessThan(items.length);
            actor.send(skipped(inHand(snapshot) ?? ''));
            snapshot = actor.getSnapshot();
          }
          expect(snapshot.value).toBe('finished');
        },
      ),
    );
  });
});
