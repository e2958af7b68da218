/**
 * The course as data, for tools that build on it: what there is, for whom, in which language, where.
 */
import type { Clause } from '../course.ts';
import { listedLocales } from '../i18n/locales.ts';
import { routes } from '../i18n/routes.ts';
import type { LessonSource, LessonState } from './lesson.ts';

/** One lesson in `course.json`. */
export interface CourseEntry {
  id: string;
  audience: string;
  topic: string;
  minutes: number;
  revised: string;
  /** Ids of the learning objectives with their words, by locale. */
  objectives: { id: string; text: Record<string, string> }[];
  clauses: Clause[];
  /** Every listed locale: how far the lesson is, its title, and the addresses of the lesson and its plan from the root of the host. */
  locales: Record<string, { state: LessonState; title: string | null; path: string; plan: string }>;
}

/** The content of `course.json`. */
export function courseJson(lessons: readonly LessonSource[]): { version: 1; lessons: CourseEntry[] } {
  const entry = ({ facts, words, states }: LessonSource): CourseEntry => ({
    id: facts.id,
    audience: facts.audience,
    topic: facts.topic,
    minutes: facts.minutes,
    revised: facts.revised,
    objectives: facts.objectives.map((id) => ({
      id,
      text: Object.fromEntries(
        listedLocales.flatMap(({ id: locale }) => {
          const text = words.get(locale)?.head.objectives[id];
          return text ? [[locale, text]] : [];
        }),
      ),
    })),
    clauses: [...new Set(facts.sections.flatMap(({ clauses }) => clauses))].sort(),
    locales: Object.fromEntries(
      listedLocales.map(({ id: locale }) => [
        locale,
        {
          state: states.get(locale) ?? 'missing',
          title: words.get(locale)?.head.title ?? null,
          path: routes.lesson(locale, facts.audience, facts.topic),
          plan: routes.teach(locale, facts.audience, facts.topic),
        },
      ]),
    ),
  });
  return { version: 1, lessons: lessons.map(entry) };
}
