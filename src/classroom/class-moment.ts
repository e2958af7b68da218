/** What is to be seen at one moment of a session: plain data, so that it can be told to a second window. */
import type { SnapshotFrom } from 'xstate';
import {
  type classMachine,
  countsInView,
  explainedOptions,
  itemInView,
  storyOf,
  walkedWays,
} from './class.machine.ts';

/** What of a screen is in view. */
export type ClassStep = 'reading' | 'voting' | 'explaining' | 'feeling' | 'telling' | 'asking';

/** One moment. */
export interface ClassMoment {
  position: number;
  step: ClassStep;
  isDark: boolean;
  /** The option that is being explained. */
  option: string | null;
  /** The cards of the vote in view. */
  counts: Readonly<Record<string, number>>;
  /** Where the story is, and the choice that led there (`from-choice`). */
  passage: string | null;
  way: string | null;
  /** Ways on that were walked before. */
  walked: readonly string[];
}

const STEPS: readonly ClassStep[] = ['reading', 'voting', 'explaining'];
const STORY_STEPS = ['feeling', 'telling', 'asking'] as const;

function stepOf(snapshot: SnapshotFrom<typeof classMachine>): ClassStep | null {
  const step = STORY_STEPS.find((each) => snapshot.matches({ lit: { story: each } }));
  return step ?? STEPS.find((each) => snapshot.matches({ lit: each as 'reading' })) ?? null;
}

/** What a snapshot shows. While the screen is dark it shows what it showed `before`. */
export function momentOf(snapshot: SnapshotFrom<typeof classMachine>, before?: ClassMoment): ClassMoment {
  const { context } = snapshot;
  const step = stepOf(snapshot);
  if (step === null && before) return { ...before, isDark: true };
  const item = itemInView(context);
  const story = storyOf(context);
  const last = story?.trail.at(-1);
  return {
    position: context.position,
    step: step ?? 'reading',
    isDark: false,
    option: step === 'explaining' && item ? (explainedOptions(item)[context.explained] ?? null) : null,
    counts: countsInView(context),
    passage: story?.here ?? null,
    way: last ? `${last.from}-${last.choice}` : null,
    walked: walkedWays(context),
  };
}
