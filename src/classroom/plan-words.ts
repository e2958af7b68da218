/** Small words that several parts of a plan share. Knows no markup. */
import { numberFormat } from '../i18n/formats.ts';
import { contextOf } from '../i18n/register.ts';
import { translator } from '../i18n/translate.ts';
import type { Lesson } from '../lessons/lesson.ts';
import type { LessonPlan } from './plan.ts';
import type { ClassStory } from './plan-story.ts';
import type { Pace, StepId } from './plan-time.ts';

/** Title and description of the page of a plan. */
export function planHead(lesson: Lesson, locale: string): { title: string; description: string } {
  const t = translator(locale);
  const { title, summary } = lesson;
  const audience = t(`common:audience.${lesson.audience}`);
  return {
    title: t('teach:plan.page', { title, audience }),
    description: t('teach:plan.description', { audience, summary, ...contextOf(lesson.audience) }),
  };
}

/** The words of a step: where there is nothing to look back on yet, its time goes to the slips. */
export const stepKey = ({ recall }: LessonPlan, step: StepId): StepId | 'slips' =>
  step === 'recall' && recall === null ? 'slips' : step;

/** The minutes of a step, in words: `9 minutes`, or `6–9 minutes` where two lengths are usual. */
export function minutesInWords(paces: readonly Pace[], step: StepId, locale: string): string {
  const format = numberFormat(locale);
  const all = paces.flatMap(({ steps }) =>
    steps.filter(({ id }) => id === step).map(({ minutes }) => minutes),
  );
  const most = Math.max(...all);
  const least = Math.min(...all);
  const words = translator(locale)('common:minutes', { count: most });
  return least === most ? words : `${format.format(least)}–${words}`;
}

/** About how many minutes each pause has, where the class goes the longest way at the slowest pace. */
export function perPause(paces: readonly Pace[], { most }: ClassStory): number {
  const minutes = paces.at(-1)?.steps.find(({ id }) => id === 'story')?.minutes ?? 0;
  return Math.max(1, Math.round(minutes / Math.max(most, 1)));
}
