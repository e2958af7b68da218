import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createActor, fromTransition } from 'xstate';
import { adjacencyMapToArray, getAdjacencyMap } from 'xstate/graph';
import {
  type ClassEvent,
  type ClassInput,
  classMachine,
  countsInView,
  explainedOptions,
  isTold,
  itemInView,
  nextWay,
  screenInView,
  storyOf,
  walkedWays,
} from '../../src/classroom/class.machine.ts';
import { momentOf } from '../../src/classroom/class-moment.ts';
import { hasRows, markOf } from '../../src/quiz/mark.ts';
import { responseTo } from '../../src/quiz/quiz.machine.ts';
import { graphOf } from '../../src/scenario/passages.ts';
import { item, types } from '../quiz/builders.ts';
import { data } from '../scenario/builders.ts';

const graph = graphOf(data.passages);
const items = types.map((type) => item({ type }));
const words = (id: string) => ({ id, kind: 'words' as const });
const vote = (id: string) => ({ id, kind: 'vote' as const });
const tale = { id: 'tale', kind: 'story' as const };

/** A lesson with every type of item. */
const whole: ClassInput = {
  screens: [words('title'), ...items.map(({ id }) => vote(id)), tale, words('help')],
  items,
  graph,
};
/** One of each kind of screen: small enough to be walked in every way. */
const small: ClassInput = {
  screens: [words('title'), vote('true-false'), tale, words('help')],
  items: items.filter(({ type }) => type === 'true-false'),
  graph,
};

const next: ClassEvent = { type: 'next.pressed' };
const back: ClassEvent = { type: 'back.pressed' };
const light: ClassEvent = { type: 'light.switched' };
const cleared: ClassEvent = { type: 'votes.cleared' };
const restarted: ClassEvent = { type: 'story.restarted' };
const opened = (position: number): ClassEvent => ({ type: 'screen.opened', position });
const counted = (option: string): ClassEvent => ({ type: 'card.counted', option });
const taken = (option: string): ClassEvent => ({ type: 'card.taken', option });
const chosen = (choice: string): ClassEvent => ({ type: 'way.chosen', choice });

/** A session after some events, with what can be seen of it. */
function session(input: ClassInput, events: readonly ClassEvent[]) {
  const actor = createActor(classMachine, { input }).start();
  let moment = momentOf(actor.getSnapshot());
  for (const event of events) {
    actor.send(event);
    moment = momentOf(actor.getSnapshot(), moment);
  }
  return { actor, moment, context: actor.getSnapshot().context, value: actor.getSnapshot().value };
}
const after = (...events: ClassEvent[]) => session(whole, events);
const positionOf = (id: string) => whole.screens.findIndex((screen) => screen.id === id);
const at = (id: string, ...events: ClassEvent[]) => after(opened(positionOf(id)), ...events);

describe('a vote', () => {
  it('explains nothing before it is over, then option by option, then goes on', () => {
    expect(at('single-choice').moment).toMatchObject({ step: 'voting', option: null });
    const explained = [1, 2, 3].map((presses) => at('single-choice', ...Array(presses).fill(next)).moment);
    expect(explained.map(({ step, option }) => [step, option])).toEqual([
      ['explaining', 'a'],
      ['explaining', 'b'],
      ['explaining', 'c'],
    ]);
    const { context } = at('single-choice', next, next, next, next);
    expect(screenInView(context).id).toBe('multiple-choice');
  });

  it('explains steps in their right order', () => {
    const order = items.find(({ type }) => type === 'order');
    expect(order && explainedOptions(order)).toEqual(['b', 'c', 'a']);
  });

  it('counts cards, takes them back, and never goes below none', () => {
    const { moment } = at('opinion', counted('a'), counted('a'), counted('b'), taken('a'), taken('c'));
    expect(moment.counts).toEqual({ a: 1, b: 1, c: 0 });
    expect(at('opinion', counted('a'), cleared).moment.counts).toEqual({});
    expect(at('opinion', counted('nobody'), counted('constructor')).moment.counts).toEqual({});
  });

  it('holds its counts while the class is elsewhere, and opens again with them', () => {
    const there = at('single-choice', counted('c'), next, next, next, next, back);
    expect(there.moment).toMatchObject({ step: 'explaining', option: 'c', counts: { c: 1 } });
    const again = at('single-choice', counted('c'), next, back);
    expect(again.moment).toMatchObject({ step: 'voting', counts: { c: 1 } });
    expect(isTold(again.context, 'single-choice')).toBe(false);
  });

  it('is marked by the statechart of the quiz, as what most cards say', () => {
    const quizOf = (id: string, ...cards: string[]) => {
      const { context } = at(id, ...cards.map(counted), next);
      return responseTo(context.quiz.getSnapshot().context, id);
    };
    const single = items.find(({ type }) => type === 'single-choice');
    expect(single && markOf(single, quizOf('single-choice', 'a', 'b', 'b'))).toBe('correct');
    expect(quizOf('multiple-choice', 'a', 'a', 'c')).toEqual(['a', 'c']);
    expect(quizOf('single-choice')).toEqual(['-']);
    expect(quizOf('order')).toEqual(['-']);
  });
});

describe('the story', () => {
  it('is told, asked, answered with a feeling, and told on', () => {
    const steps = [0, 1, 2, 3].map((presses) => at('tale', ...Array(presses).fill(next)).moment);
    expect(steps.map(({ step, passage, way }) => [step, passage, way])).toEqual([
      ['telling', '1', null],
      ['asking', '1', null],
      ['feeling', '2', '1-1'],
      ['telling', '2', '1-1'],
    ]);
  });

  it('goes where most cards are, or where the teacher says', () => {
    expect(at('tale', next, counted('3'), next).moment.passage).toBe('4');
    expect(at('tale', next, counted('3'), chosen('2')).moment.passage).toBe('3');
    expect(at('tale', next, chosen('9')).moment).toMatchObject({ step: 'asking', passage: '1' });
  });

  it('among equals goes where the class has not been', () => {
    const again = at('tale', next, chosen('1'), back);
    expect(again.moment).toMatchObject({ step: 'asking', walked: ['1'] });
    expect(nextWay(again.context)).toBe('2');
    expect(nextWay(at('tale', next, chosen('1'), back, counted('1')).context)).toBe('1');
  });

  it('starts again without votes, and remembers the ways walked', () => {
    const { moment, context } = at('tale', next, counted('3'), next, next, restarted, next);
    expect(moment).toMatchObject({ step: 'asking', passage: '1', counts: {}, walked: ['3'] });
    expect(walkedWays(context)).toEqual(['3']);
  });

  it('ends with the next screen, and with its ending where it is the last', () => {
    const end = [next, chosen('3'), next];
    expect(screenInView(at('tale', ...end, next).context).id).toBe('help');
    const last = session({ screens: [tale], items: [], graph }, [...end, next, next]);
    expect(last.moment).toMatchObject({ step: 'telling', passage: '4' });
  });

  it('is read like words where a lesson has none', () => {
    const { moment } = session({ screens: [tale, words('help')], items: [], graph: null }, [next]);
    expect(moment.position).toBe(1);
  });
});

describe('the dark screen', () => {
  it.each([light, next, back])('gives back what was there · %o', (event) => {
    const before = at('single-choice', counted('a'), next, next).moment;
    const dark = at('single-choice', counted('a'), next, next, light).moment;
    expect(dark).toEqual({ ...before, isDark: true });
    expect(at('single-choice', counted('a'), next, next, light, event).moment).toEqual(before);
  });
});

describe('whatever happens', () => {
  const everyEvent: ClassEvent[] = [
    next,
    back,
    light,
    restarted,
    opened(2),
    opened(9),
    opened(-1),
    chosen('1'),
    chosen('2'),
    chosen('3'),
  ];
  /** All that decides what can happen next, and no counts. */
  const told = (events: readonly ClassEvent[]) => {
    const { context, value, moment } = session(small, events);
    return JSON.stringify([value, moment, storyOf(context)?.trail, isTold(context, 'true-false')]);
  };
  // The statecharts inside keep what they know to themselves, so a state is walked to from the beginning.
  const logic = fromTransition((events: ClassEvent[], event: ClassEvent) => [...events, event], []);
  const walks = adjacencyMapToArray(
    getAdjacencyMap(logic, { events: everyEvent, serializeState: ({ context }) => told(context) }),
  ).map(({ nextState }) => nextState.context);

  it('there is no dead end: the last screen is reached from every state by going on', () => {
    const ends = new Map<string, readonly ClassEvent[]>(walks.map((events) => [told(events), events]));
    expect(ends.size).toBeGreaterThan(100);
    for (const events of ends.values()) {
      const { actor } = session(small, events);
      for (let presses = 0; presses < 16; presses += 1) actor.send(next);
      expect(screenInView(actor.getSnapshot().context).id).toBe('help');
    }
  });

  it('every screen, step, passage and way of the story is reached', () => {
    const moments = walks.map((events) => session(small, events).moment);
    const all = <T>(of: (moment: (typeof moments)[number]) => T) => [...new Set(moments.map(of))].sort();
    expect(all(({ position }) => position)).toEqual([0, 1, 2, 3]);
    expect(all(({ step }) => step)).toEqual([
      'asking',
      'explaining',
      'feeling',
      'reading',
      'telling',
      'voting',
    ]);
    expect(all(({ passage }) => passage)).toEqual(['1', '2', '3', '4', '5']);
    expect(all(({ way }) => way ?? '').filter(Boolean)).toHaveLength(7);
  });

  it('in any order, what is seen fits together, and going on leads to the end', () => {
    const any = fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(next, back) },
      fc.constantFrom(light, cleared, restarted),
      fc.integer({ min: -2, max: whole.screens.length + 1 }).map(opened),
      fc.constantFrom('a', 'b', 'is-true', '1', '2', 'toString').map(counted),
      fc.constantFrom('a', 'b', 'is-true', '1', '2', 'toString').map(taken),
      fc.constantFrom('1', '2', '3', '__proto__').map(chosen),
    );
    fc.assert(
      fc.property(fc.array(any, { maxLength: 60 }), (events) => {
        const { actor, moment, context } = session(whole, events);
        const shown = itemInView(context);
        const story = storyOf(context);
        for (const counts of Object.values(context.counts))
          for (const count of Object.values(counts)) expect(count).toBeGreaterThanOrEqual(0);
        expect(whole.screens[moment.position]).toBeDefined();
        expect(Object.keys(graph.ways)).toContain(story?.here);
        // What is explained has been told by the quiz; what is voted on has not.
        expect(moment.step === 'explaining').toBe(shown !== undefined && isTold(context, shown.id));
        expect(moment.step === 'explaining').toBe(moment.option !== null);
        if (shown && hasRows(shown))
          expect(responseTo(context.quiz.getSnapshot().context, shown.id)).not.toContain('a');
        if (moment.step !== 'voting' && moment.step !== 'asking' && moment.step !== 'explaining')
          expect(
            Object.keys(countsInView(context)).every((id) =>
              Object.hasOwn(graph.ways[story?.here ?? ''] ?? {}, id),
            ),
          ).toBe(true);
        for (let presses = 0; presses < 60; presses += 1) actor.send(next);
        expect(screenInView(actor.getSnapshot().context).id).toBe('help');
      }),
    );
  });
});
