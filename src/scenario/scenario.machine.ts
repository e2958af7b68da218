/**
 * One reader walking one story: choose, go back, start again, as often as they like.
 *
 * Knows ids and nothing else, so the same machine runs in every language, and no state means "wrong". It
 * remembers the paths walked, in memory only, for the map at the end.
 */
import { assign, setup } from 'xstate';

/** The graph: passage → choice → passage. An ending has no choices. */
export interface ScenarioGraph {
  start: string;
  ways: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** One choice that was made. */
export interface Step {
  from: string;
  choice: string;
}

/** A passage somebody comes to by its address, and the choice that led there if the address tells it. */
export interface Opening {
  passage: string;
  by?: Step | undefined;
}

/** What a walk starts from. */
export interface ScenarioInput {
  graph: ScenarioGraph;
  /** The passage in the page's address; without it the story begins at its start. */
  opened?: Opening | undefined;
}

/** What a walk remembers. */
export interface ScenarioContext {
  graph: ScenarioGraph;
  /** The passage in view. */
  here: string;
  /** The choices that led here. */
  trail: readonly Step[];
  /** Every path walked so far, none the beginning of another. */
  walks: readonly (readonly Step[])[];
  /** How the passage in view was come to. */
  arrival: 'opened' | 'chosen' | 'returned';
}

/** Things that happen in a walk. */
export type ScenarioEvent =
  | ({ type: 'choice.made' } & Step)
  | { type: 'step.undone' }
  | { type: 'story.restarted' }
  | ({ type: 'passage.opened' } & Opening);

const targetOf = ({ ways }: ScenarioGraph, { from, choice }: Step): string | undefined =>
  ways[from]?.[choice];

const isKnown = ({ ways }: ScenarioGraph, passage: string): boolean => Object.keys(ways).includes(passage);

const isSame = (one: Step, other: Step | undefined) =>
  one.from === other?.from && one.choice === other.choice;
const beginsWith = (walk: readonly Step[], start: readonly Step[]) =>
  start.every((step, index) => isSame(step, walk[index]));

/** The walks with one more; a walk that only goes further takes the place of its beginning. */
function withWalk(walks: ScenarioContext['walks'], trail: readonly Step[]): ScenarioContext['walks'] {
  if (walks.some((walk) => beginsWith(walk, trail))) return walks;
  return [...walks.filter((walk) => !beginsWith(trail, walk)), trail];
}

function open({ graph, walks }: Pick<ScenarioContext, 'graph' | 'walks'>, { passage, by }: Opening) {
  const trail = by && targetOf(graph, by) === passage ? [by] : [];
  return { here: passage, trail, walks: withWalk(walks, trail), arrival: 'opened' as const };
}

function start({ graph, opened }: ScenarioInput): ScenarioContext {
  const opening = opened && isKnown(graph, opened.passage) ? opened : { passage: graph.start };
  return { graph, ...open({ graph, walks: [] }, opening) };
}

/** True when there is a step to go back. */
export const canGoBack = ({ trail }: ScenarioContext): boolean => trail.length > 0;

/** The statechart of one walk. */
export const scenarioMachine = setup({
  types: { input: {} as ScenarioInput, context: {} as ScenarioContext, events: {} as ScenarioEvent },
  guards: {
    isAtEnding: ({ context: { graph, here } }) => Object.keys(graph.ways[here] ?? {}).length === 0,
    isOffered: ({ context }, step: Step) =>
      step.from === context.here && targetOf(context.graph, step) !== undefined,
    isKnown: ({ context }, passage: string) => isKnown(context.graph, passage),
    canGoBack: ({ context }) => canGoBack(context),
  },
  actions: {
    goOn: assign(({ context }, { from, choice }: Step) => {
      const trail = [...context.trail, { from, choice }];
      const here = targetOf(context.graph, { from, choice }) ?? context.here;
      return { here, trail, walks: withWalk(context.walks, trail), arrival: 'chosen' as const };
    }),
    goBack: assign(({ context: { here, trail } }) => ({
      here: trail.at(-1)?.from ?? here,
      trail: trail.slice(0, -1),
      arrival: 'returned' as const,
    })),
    goToStart: assign(({ context }) => ({
      here: context.graph.start,
      trail: [],
      arrival: 'returned' as const,
    })),
    openPassage: assign(({ context }, opening: Opening) => open(context, opening)),
  },
}).createMachine({
  id: 'scenario',
  context: ({ input }) => start(input),
  initial: 'reading',
  states: {
    reading: { always: { guard: 'isAtEnding', target: 'ended' } },
    ended: {},
  },
  on: {
    'choice.made': {
      guard: { type: 'isOffered', params: ({ event }) => event },
      actions: { type: 'goOn', params: ({ event }) => event },
      target: '.reading',
    },
    'step.undone': { guard: 'canGoBack', actions: 'goBack', target: '.reading' },
    'story.restarted': { actions: 'goToStart', target: '.reading' },
    'passage.opened': {
      guard: { type: 'isKnown', params: ({ event }) => event.passage },
      actions: { type: 'openPassage', params: ({ event }) => event },
      target: '.reading',
    },
  },
});
