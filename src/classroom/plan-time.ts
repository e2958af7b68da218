/**
 * How the minutes of one session are shared out. Knows what a lesson has and for whom it is; knows no words.
 */
import type { Audience } from '../course.ts';
import type { Lesson } from '../lessons/lesson.ts';

/** The steps of a session, in order. */
export const STEPS = ['rules', 'recall', 'opener', 'story', 'pairs', 'quiz', 'close'] as const;
/** One step of a session. */
export type StepId = (typeof STEPS)[number];

/** One step with the minutes it takes, counted from the beginning of the session. */
export interface Step {
  id: StepId;
  from: number;
  to: number;
  minutes: number;
}

/** One way to hold the session: how long it takes, and its steps one after the other. */
export interface Pace {
  minutes: number;
  steps: readonly Step[];
}

/** How long a session is, by audience: the shorter and the longer one where both are usual. */
export const SESSION_MINUTES: Readonly<Record<Audience, readonly number[]>> = {
  '7-10': [30, 45],
  '11-14': [45],
  '15-18': [50],
  parents: [45, 60],
};

/** The minutes of a session of 45, which is what the others are measured by. */
const SHARES: Readonly<Record<StepId, number>> = {
  rules: 4,
  recall: 4,
  opener: 4,
  story: 14,
  pairs: 9,
  quiz: 5,
  close: 5,
};

/** The kind of section a step needs. The first and the last step, and the one for looking back, stand in every session. */
const NEEDS: Partial<Record<StepId, Lesson['sections'][number]['kind']>> = {
  opener: 'opener',
  story: 'story',
  pairs: 'say-the-words',
  quiz: 'quiz',
};

/** Whole minutes in proportion to the shares; what is left over goes where most was cut off, earlier steps first. */
function shareOut(total: number, shares: readonly number[]): number[] {
  const sum = shares.reduce((all, share) => all + share, 0);
  const exact = shares.map((share) => (share * total) / sum);
  const whole = exact.map(Math.floor);
  const left = total - whole.reduce((all, minutes) => all + minutes, 0);
  const byLoss = exact
    .map((minutes, index) => ({ index, loss: minutes - (whole[index] as number) }))
    .sort((a, b) => b.loss - a.loss || a.index - b.index);
  const lucky = new Set(byLoss.slice(0, left).map(({ index }) => index));
  return whole.map((minutes, index) => minutes + (lucky.has(index) ? 1 : 0));
}

/** The steps of one session of `total` minutes; what the lesson does not have leaves its time to the others. */
function paceOf({ sections }: Pick<Lesson, 'sections'>, total: number): Pace {
  const steps = STEPS.filter((step) => {
    const kind = NEEDS[step];
    return kind === undefined || sections.some((section) => section.kind === kind);
  });
  const minutes = shareOut(
    total,
    steps.map((step) => SHARES[step]),
  );
  let from = 0;
  return {
    minutes: total,
    steps: steps.map((id, index) => {
      const own = minutes[index] as number;
      const step = { id, from, to: from + own, minutes: own };
      from = step.to;
      return step;
    }),
  };
}

/** The session of a lesson minute by minute, shortest first. The minutes of each add up exactly. */
export const pacesOf = (lesson: Pick<Lesson, 'audience' | 'sections'>): Pace[] =>
  SESSION_MINUTES[lesson.audience].map((total) => paceOf(lesson, total));
