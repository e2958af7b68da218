/** All that the page of class mode is made of: its head, its plan and its screens. */
import { translator } from '../i18n/translate.ts';
import type { Lesson } from '../lessons/lesson.ts';
import { type ClassScreen, classScreens } from './class-screens.ts';
import { guidePart } from './guide.ts';
import { type LessonPlan, planOf } from './plan.ts';

/** The page of one lesson in class mode. */
export interface ClassPage {
  title: string;
  description: string;
  /** The route without locale. */
  path: string;
  plan: LessonPlan;
  screens: readonly ClassScreen[];
}

/** The page of a lesson; `lessons` are all that the locale has. */
export function classPage(lesson: Lesson, lessons: readonly Lesson[], locale: string): ClassPage {
  const t = translator(locale);
  const { title, summary, audience, topic } = lesson;
  const words = { title, summary, audience: t(`common:audience.${audience}`) };
  return {
    title: t('classroom:page', words),
    description: t('classroom:description', words),
    path: `teach/${audience}/${topic}/class/`,
    plan: planOf(lesson, lessons),
    screens: classScreens(lesson, { locale, rules: guidePart(locale, 'ground-rules').html }),
  };
}
