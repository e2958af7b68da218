/**
 * One lesson before a class: screen after screen, votes that are counted and then explained, and a story that goes
 * where the class goes.
 *
 * Knows ids and nothing else. What is told of an item, and where the story is, belongs to the statecharts of the
 * quiz and of the story, which run here as they do on the lesson's own page. Votes are numbers in memory.
 */
import { type ActorRefFrom, assign, type SnapshotFrom, setup } from 'xstate';
import { hasRows, type ItemIds } from '../quiz/mark.ts';
import { quizMachine } from '../quiz/quiz.machine.ts';
import { type ScenarioGraph, scenarioMachine } from '../scenario/scenario.machine.ts';

/** One screen: words, a vote on the item with the same id, or the story. */
export interface ScreenFacts {
  id: string;
  kind: 'words' | 'vote' | 'story';
}

/** What a session starts from. */
export interface ClassInput {
  screens: readonly ScreenFacts[];
  /** The items of the votes; their ids are those of their screens. */
  items: readonly ItemIds[];
  /** Null where the lesson has no story. */
  graph: ScenarioGraph | null;
}

/** How many cards there were for each option. */
export type Counts = Readonly<Record<string, number>>;

/** What a session remembers, in memory only. */
export interface ClassContext {
  screens: readonly ScreenFacts[];
  items: readonly ItemIds[];
  graph: ScenarioGraph | null;
  /** The screen in view. */
  position: number;
  /** Which option is being explained, counted from 0 in the order in which they are explained. */
  explained: number;
  /** By vote: an item's id, or the id of a passage. */
  counts: Readonly<Record<string, Counts>>;
  quiz: ActorRefFrom<typeof quizMachine>;
  story: ActorRefFrom<typeof scenarioMachine> | null;
}

/** Things that happen in a session. */
export type ClassEvent =
  | { type: 'next.pressed' }
  | { type: 'back.pressed' }
  | { type: 'screen.opened'; position: number }
  | { type: 'card.counted'; option: string }
  | { type: 'card.taken'; option: string }
  | { type: 'votes.cleared' }
  | { type: 'way.chosen'; choice: string }
  | { type: 'story.restarted' }
  | { type: 'light.switched' };

/** More cards than this no class has. */
const MOST = 999;
const STORY = 'passage-';

/** The screen in view. */
export const screenInView = ({ screens, position }: ClassContext): ScreenFacts =>
  screens[position] ?? { id: '', kind: 'words' };

/** The item that is voted on, where there is one. */
export const itemInView = (context: ClassContext): ItemIds | undefined =>
  context.items.find(({ id }) => id === screenInView(context).id);

/** The options of an item in the order in which they are explained: steps in their right order. */
export function explainedOptions({ type, options, key }: ItemIds): string[] {
  const ids = options.map(({ id }) => id);
  if (type !== 'order' || !key) return ids;
  const placeOf = (id: string) =>
    Number(key.find((value) => value.startsWith(`${id}=`))?.slice(id.length + 1));
  return [...ids].sort((one, other) => placeOf(one) - placeOf(other));
}

/** Where the story is. */
export const storyOf = ({ story }: ClassContext): SnapshotFrom<typeof scenarioMachine>['context'] | null =>
  story?.getSnapshot().context ?? null;

/** The ways on from the passage in view. */
const waysOn = (context: ClassContext): string[] => {
  const here = storyOf(context)?.here ?? '';
  return Object.keys(context.graph?.ways[here] ?? {});
};

/** The ways on that the class has walked already. */
export const walkedWays = (context: ClassContext): string[] => {
  const story = storyOf(context);
  const steps = story?.walks.flat().filter(({ from }) => from === story.here) ?? [];
  return waysOn(context).filter((way) => steps.some(({ choice }) => choice === way));
};

/** The name of the vote in view. */
const voteInView = (context: ClassContext): string =>
  screenInView(context).kind === 'story' ? STORY + storyOf(context)?.here : screenInView(context).id;

/** The cards of the vote in view. */
export const countsInView = (context: ClassContext): Counts => context.counts[voteInView(context)] ?? {};

const optionsInView = (context: ClassContext): string[] =>
  screenInView(context).kind === 'story'
    ? waysOn(context)
    : (itemInView(context)?.options.map(({ id }) => id) ?? []);

/** The options with the most cards; none where nobody has counted. */
function leading(context: ClassContext): string[] {
  const counts = countsInView(context);
  const most = Math.max(0, ...Object.values(counts));
  return most === 0 ? [] : optionsInView(context).filter((id) => counts[id] === most);
}

/** What "next" means at a pause: where most cards were, and among equals a way the class has not walked yet. */
export function nextWay(context: ClassContext): string {
  const walked = walkedWays(context);
  const first = leading(context);
  const wanted = first.length > 0 ? first : waysOn(context);
  return wanted.find((way) => !walked.includes(way)) ?? wanted[0] ?? '';
}

/** True when the feedback of an item may be shown. */
export const isTold = ({ quiz }: ClassContext, id: string): boolean =>
  quiz.getSnapshot().context.checked.includes(id);

/** What the quiz hears as the answer of the class: several options where several may be right. */
function responseOf(context: ClassContext): string[] {
  const item = itemInView(context);
  if (!item || hasRows(item)) return [];
  if (item.type !== 'multiple-choice') return leading(context).slice(0, 1);
  const counts = countsInView(context);
  return optionsInView(context).filter((id) => (counts[id] ?? 0) > 0);
}

function withCards(context: ClassContext, option: string, more: number): Partial<ClassContext> {
  if (!optionsInView(context).includes(option)) return {};
  const counts = countsInView(context);
  const sum = Math.min(MOST, Math.max(0, (counts[option] ?? 0) + more));
  return { counts: { ...context.counts, [voteInView(context)]: { ...counts, [option]: sum } } };
}

const without = (counts: ClassContext['counts'], isMeant: (vote: string) => boolean) =>
  Object.fromEntries(Object.entries(counts).filter(([vote]) => !isMeant(vote)));

/** The statechart of one session. */
export const classMachine = setup({
  types: { input: {} as ClassInput, context: {} as ClassContext, events: {} as ClassEvent },
  actors: { quiz: quizMachine, story: scenarioMachine },
  guards: {
    hasNextScreen: ({ context }) => context.position + 1 < context.screens.length,
    hasScreenBefore: ({ context }) => context.position > 0,
    isScreen: ({ context }, position: number) => context.screens[position] !== undefined,
    isVote: ({ context }) => itemInView(context) !== undefined,
    isToldVote: ({ context }) =>
      itemInView(context) !== undefined && isTold(context, screenInView(context).id),
    isStory: ({ context }) => screenInView(context).kind === 'story' && context.story !== null,
    hasNextOption: ({ context }) => context.explained + 1 < optionsInView(context).length,
    hasOptionBefore: ({ context }) => context.explained > 0,
    isAtEnding: ({ context }) => waysOn(context).length === 0,
    isLastWord: ({ context }) =>
      waysOn(context).length === 0 && context.position + 1 === context.screens.length,
    cameByChoice: ({ context }) => (storyOf(context)?.trail.length ?? 0) > 0,
    isWay: ({ context }, choice: string) => waysOn(context).includes(choice),
  },
  actions: {
    goOn: assign({ position: ({ context }) => context.position + 1 }),
    goBack: assign({ position: ({ context }) => context.position - 1 }),
    openScreen: assign((_, position: number) => ({ position })),
    countCard: assign(({ context }, option: string) => withCards(context, option, 1)),
    takeCard: assign(({ context }, option: string) => withCards(context, option, -1)),
    clearVotes: assign(({ context }) => ({
      counts: without(context.counts, (vote) => vote === voteInView(context)),
    })),
    explainFirst: assign({ explained: 0 }),
    explainLast: assign({ explained: ({ context }) => optionsInView(context).length - 1 }),
    explainNext: assign({ explained: ({ context }) => context.explained + 1 }),
    explainBefore: assign({ explained: ({ context }) => context.explained - 1 }),
    tellVote: ({ context }) => {
      const { id } = screenInView(context);
      const response = responseOf(context);
      if (response.length === 0) return context.quiz.send({ type: 'item.skipped', item: id });
      context.quiz.send({ type: 'option.chosen', item: id, response });
      context.quiz.send({ type: 'response.submitted' });
    },
    openVote: ({ context }) => context.quiz.send({ type: 'retry.requested', item: screenInView(context).id }),
    walk: ({ context }, choice: string) =>
      context.story?.send({ type: 'choice.made', from: storyOf(context)?.here ?? '', choice }),
    walkOn: ({ context }) =>
      context.story?.send({
        type: 'choice.made',
        from: storyOf(context)?.here ?? '',
        choice: nextWay(context),
      }),
    undoStep: ({ context }) => context.story?.send({ type: 'step.undone' }),
    restartStory: ({ context }) => context.story?.send({ type: 'story.restarted' }),
    clearStoryVotes: assign(({ context }) => ({
      counts: without(context.counts, (vote) => vote.startsWith(STORY)),
    })),
  },
}).createMachine({
  id: 'class',
  context: ({ input: { screens, items, graph }, spawn }) => ({
    screens,
    items,
    graph,
    position: 0,
    explained: 0,
    counts: {},
    quiz: spawn('quiz', { input: { items } }),
    story: graph && spawn('story', { input: { graph } }),
  }),
  initial: 'lit',
  states: {
    lit: {
      initial: 'arriving',
      on: {
        'light.switched': 'dark',
        'screen.opened': {
          guard: { type: 'isScreen', params: ({ event }) => event.position },
          actions: { type: 'openScreen', params: ({ event }) => event.position },
          target: '.arriving',
        },
      },
      states: {
        arriving: {
          always: [
            { guard: 'isToldVote', actions: 'explainFirst', target: 'explaining' },
            { guard: 'isVote', target: 'voting' },
            { guard: 'isStory', target: 'story' },
            { target: 'reading' },
          ],
        },
        returning: {
          always: [
            { guard: 'isToldVote', actions: 'explainLast', target: 'explaining' },
            { target: 'arriving' },
          ],
        },
        reading: {
          on: {
            'next.pressed': { guard: 'hasNextScreen', actions: 'goOn', target: 'arriving' },
            'back.pressed': { guard: 'hasScreenBefore', actions: 'goBack', target: 'returning' },
          },
        },
        voting: {
          on: {
            'card.counted': { actions: { type: 'countCard', params: ({ event }) => event.option } },
            'card.taken': { actions: { type: 'takeCard', params: ({ event }) => event.option } },
            'votes.cleared': { actions: 'clearVotes' },
            'next.pressed': { actions: ['tellVote', 'explainFirst'], target: 'explaining' },
            'back.pressed': { guard: 'hasScreenBefore', actions: 'goBack', target: 'returning' },
          },
        },
        explaining: {
          on: {
            'next.pressed': [
              { guard: 'hasNextOption', actions: 'explainNext' },
              { guard: 'hasNextScreen', actions: 'goOn', target: 'arriving' },
            ],
            'back.pressed': [
              { guard: 'hasOptionBefore', actions: 'explainBefore' },
              { actions: 'openVote', target: 'voting' },
            ],
          },
        },
        story: {
          initial: 'telling',
          on: { 'story.restarted': { actions: ['clearStoryVotes', 'restartStory'], target: '.telling' } },
          states: {
            feeling: {
              on: {
                'next.pressed': 'telling',
                'back.pressed': { actions: 'undoStep', target: 'asking' },
              },
            },
            telling: {
              on: {
                'next.pressed': [
                  { guard: 'isLastWord' },
                  { guard: 'isAtEnding', actions: 'goOn', target: '#class.lit.arriving' },
                  { target: 'asking' },
                ],
                'back.pressed': [
                  { guard: 'cameByChoice', target: 'feeling' },
                  { guard: 'hasScreenBefore', actions: 'goBack', target: '#class.lit.returning' },
                ],
              },
            },
            asking: {
              on: {
                'card.counted': { actions: { type: 'countCard', params: ({ event }) => event.option } },
                'card.taken': { actions: { type: 'takeCard', params: ({ event }) => event.option } },
                'votes.cleared': { actions: 'clearVotes' },
                'way.chosen': {
                  guard: { type: 'isWay', params: ({ event }) => event.choice },
                  actions: { type: 'walk', params: ({ event }) => event.choice },
                  target: 'feeling',
                },
                'next.pressed': { actions: 'walkOn', target: 'feeling' },
                'back.pressed': 'telling',
              },
            },
          },
        },
        last: { type: 'history', history: 'deep' },
      },
    },
    dark: {
      on: {
        'light.switched': 'lit.last',
        'next.pressed': 'lit.last',
        'back.pressed': 'lit.last',
      },
    },
  },
});
