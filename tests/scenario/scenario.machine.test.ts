import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { getInitialSnapshot, getNextSnapshot, type SnapshotFrom } from 'xstate';
import { adjacencyMapToArray, getAdjacencyMap } from 'xstate/graph';
import { graphOf, type Passage, waysTo } from '../../src/scenario/passages.ts';
import { type Branch, branchesOf } from '../../src/scenario/paths.ts';
import {
  canGoBack,
  type Opening,
  type ScenarioEvent,
  type Step,
  scenarioMachine,
} from '../../src/scenario/scenario.machine.ts';
import { data } from './builders.ts';

type Snapshot = SnapshotFrom<typeof scenarioMachine>;

const { passages } = data;
const graph = graphOf(passages);

const begin = (opened?: Opening) => getInitialSnapshot(scenarioMachine, { graph, opened });
const follow = (from: Snapshot, ...events: ScenarioEvent[]) =>
  events.reduce((snapshot, event) => getNextSnapshot(scenarioMachine, snapshot, event), from);
const step = (from: string, choice: string): Step => ({ from, choice });
const made = (from: string, choice: string): ScenarioEvent => ({ type: 'choice.made', from, choice });
const opened = (passage: string, by?: Step): ScenarioEvent => ({ type: 'passage.opened', passage, by });
const undone: ScenarioEvent = { type: 'step.undone' };
const restarted: ScenarioEvent = { type: 'story.restarted' };
const place = ({ value, context }: Snapshot) => [value, context.here];

const everyChoice = passages.flatMap(({ choices }: Passage, index) =>
  choices.map((_, choice) => step(String(index + 1), String(choice + 1))),
);
const everyEvent: ScenarioEvent[] = [
  undone,
  restarted,
  ...everyChoice.map(({ from, choice }) => made(from, choice)),
  ...everyChoice.map((by) => opened(graph.ways[by.from]?.[by.choice] ?? '', by)),
  ...passages.map((_, index) => opened(String(index + 1))),
  made('1', '9'),
  made('constructor', 'name'),
  opened('9'),
  opened('toString'),
  opened('5', step('1', '1')),
];

/** A snapshot without the walks behind it, which change nothing of what can happen next. */
const told = ({ value, context }: Snapshot) =>
  JSON.stringify([value, context.here, context.trail, context.arrival]);

describe('one walk', () => {
  it('begins at the start, reading', () => {
    expect(place(begin())).toEqual(['reading', '1']);
    expect(canGoBack(begin().context)).toBe(false);
  });

  it('goes from choice to choice to an ending', () => {
    const end = follow(begin(), made('1', '1'), made('2', '2'), made('3', '2'));
    expect(place(end)).toEqual(['ended', '5']);
    expect(end.context.trail).toEqual([step('1', '1'), step('2', '2'), step('3', '2')]);
    expect(end.context.arrival).toBe('chosen');
  });

  it('counts a double click once', () => {
    expect(place(follow(begin(), made('1', '1'), made('1', '1')))).toEqual(['reading', '2']);
  });

  it('goes back one step at a time, from an ending too', () => {
    const end = follow(begin(), made('1', '2'), made('3', '1'));
    expect(place(follow(end, undone))).toEqual(['reading', '3']);
    expect(place(follow(end, undone, undone, undone))).toEqual(['reading', '1']);
  });

  it('starts again and still knows the paths walked', () => {
    const again = follow(begin(), made('1', '3'), restarted);
    expect(place(again)).toEqual(['reading', '1']);
    expect(again.context.walks).toEqual([[step('1', '3')]]);
  });

  it('starts again with the story at its start, as often as one likes', () => {
    expect(place(follow(begin(), restarted, restarted))).toEqual(['reading', '1']);
  });

  it('keeps each path once, and none that is only the beginning of another', () => {
    const walked = follow(
      begin(),
      made('1', '2'),
      made('3', '1'),
      undone,
      made('3', '2'),
      restarted,
      made('1', '2'),
      made('3', '2'),
      restarted,
      made('1', '1'),
    );
    expect(walked.context.walks).toEqual([
      [step('1', '2'), step('3', '1')],
      [step('1', '2'), step('3', '2')],
      [step('1', '1')],
    ]);
  });
});

describe('a walk that begins at an address', () => {
  it('begins at the passage', () => {
    expect(place(begin({ passage: '3' }))).toEqual(['reading', '3']);
    expect(place(begin({ passage: '5' }))).toEqual(['ended', '5']);
  });

  it('knows the choice that led there, and can go back', () => {
    const there = begin({ passage: '3', by: step('2', '2') });
    expect(there.context.trail).toEqual([step('2', '2')]);
    expect(place(follow(there, undone))).toEqual(['reading', '2']);
  });

  it('begins at the start when the address means nothing', () => {
    expect(place(begin({ passage: '99' }))).toEqual(['reading', '1']);
    expect(place(begin({ passage: 'toString' }))).toEqual(['reading', '1']);
    expect(begin({ passage: '4', by: step('1', '1') }).context.trail).toEqual([]);
  });
});

describe('whatever happens', () => {
  const states = adjacencyMapToArray(
    getAdjacencyMap(scenarioMachine, { input: { graph }, events: everyEvent, serializeState: told }),
  );

  it('every passage is reached, and no event leads astray', () => {
    const reached = new Set(states.map(({ nextState }) => nextState.context.here));
    expect([...reached].sort()).toEqual(['1', '2', '3', '4', '5']);
    expect(states.length).toBeGreaterThan(200);
  });

  it('an ending is ended, and a scene is not', () => {
    for (const { nextState } of states) {
      const isEnding = passages[Number(nextState.context.here) - 1]?.end !== null;
      expect(nextState.value).toBe(isEnding ? 'ended' : 'reading');
    }
  });

  it('from every state the start is one step away, and an ending can be reached', () => {
    for (const { nextState } of states) {
      expect(place(follow(nextState, restarted))).toEqual(['reading', '1']);
      const { context } = nextState;
      const ways = Object.keys(context.graph.ways[context.here] ?? {});
      expect(nextState.value === 'ended' || ways.length >= 2).toBe(true);
    }
  });

  it('in any order, the trail leads from passage to passage to the one in view', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...everyEvent), { maxLength: 40 }), (events) => {
        const { context, value } = follow(begin(), ...events);
        const ends = context.trail.map(({ from, choice }) => graph.ways[from]?.[choice]);
        expect(context.trail.slice(1).map(({ from }) => from)).toEqual(ends.slice(0, -1));
        if (ends.length > 0) expect(ends.at(-1)).toBe(context.here);
        expect(value).toBe(passages[Number(context.here) - 1]?.end ? 'ended' : 'reading');
        const kept = context.walks.map((walk) => JSON.stringify(walk));
        expect(new Set(kept).size).toBe(kept.length);
      }),
    );
  });
});

describe('the map of the paths walked', () => {
  it('parts where the paths part', () => {
    const walks = [
      [step('1', '1'), step('2', '1'), step('3', '1')],
      [step('1', '1'), step('2', '1'), step('3', '2')],
      [step('1', '3')],
    ];
    expect(branchesOf(walks)).toEqual([
      {
        steps: [step('1', '1'), step('2', '1')],
        branches: [
          { steps: [step('3', '1')], branches: [] },
          { steps: [step('3', '2')], branches: [] },
        ],
      },
      { steps: [step('1', '3')], branches: [] },
    ]);
  });

  it('holds every step of every path', () => {
    const ways = everyChoice.length;
    expect(waysTo(passages, 3)).toHaveLength(3);
    const walk = fc.array(fc.integer({ min: 0, max: ways - 1 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(fc.uniqueArray(walk, { selector: String, maxLength: 6 }), (indexes) => {
        const walks = indexes.map((each) => each.map((index) => everyChoice[index] ?? step('', '')));
        const leaves = (branches: readonly Branch[], before: readonly Step[]): (readonly Step[])[] =>
          branches.flatMap(({ steps, branches: further }) =>
            further.length > 0 ? leaves(further, [...before, ...steps]) : [[...before, ...steps]],
          );
        const drawn = leaves(branchesOf(walks), []).map((each) => JSON.stringify(each));
        const isBeginning = (one: readonly Step[]) =>
          walks.some(
            (other) =>
              other.length > one.length && JSON.stringify(other.slice(0, one.length)) === JSON.stringify(one),
          );
        const wanted = walks.filter((each) => !isBeginning(each)).map((each) => JSON.stringify(each));
        expect(drawn.sort()).toEqual(wanted.sort());
      }),
    );
  });
});
