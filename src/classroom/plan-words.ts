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

/** A number of minutes in words, or the least and the most: `9 minutes`, `6–9 minutes`. */
function spanInWords(all: readonly number[], locale: string): string {
  const most = Math.max(...all);
  const least = Math.min(...all);
  const words = translator(locale)('common:minutes', { count: most });
  return least === most ? words : `${numberFormat(locale).format(least)}–${words}`;
}

const minutesOf = (paces: readonly Pace[], step: StepId): number[] =>
  paces.flatMap(({ steps }) => steps.filter(({ id }) => id === step).map(({ minutes }) => minutes));

/** The minutes of a step, in words: `9 minutes`, or `6–9 minutes` where two lengths are usual. */
export const minutesInWords = (paces: readonly Pace[], step: StepId, locale: string): string =>
  spanInWords(minutesOf(paces, step), locale);

/** About how many minutes each pause has where the class goes the longest way: together no more than the story has. */
export function pauseInWords(
  paces: readonly Pace[],
  { most }: Pick<ClassStory, 'most'>,
  locale: string,
): string {
  const each = minutesOf(paces, 'story').map((minutes) =>
    Math.max(1, Math.floor(minutes / Math.max(most, 1))),
  );
  return spanInWords(each, locale);
}
