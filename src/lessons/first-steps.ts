/** The parts of lessons that say what to do first, for whoever needs them before any lesson. */
import { AUDIENCES, type Audience } from '../course.ts';
import { foreign } from '../i18n/foreign.ts';
import { routes } from '../i18n/routes.ts';
import type { Lesson } from './lesson.ts';

/** A link to such a part: its heading, and the language of that where it is not the page's. */
export interface FirstSteps {
  audience: Audience;
  href: string;
  heading: string;
  marks: ReturnType<typeof foreign>;
}

/** A link to the section that each lesson names as `urgent`, one audience after the other; `locale` is the page's. */
export const firstStepsIn = (lessons: readonly Lesson[], locale: string): readonly FirstSteps[] =>
  AUDIENCES.flatMap((audience) => lessons.filter((lesson) => lesson.audience === audience)).flatMap(
    ({ audience, topic, title, sections, urgent, locale: shown }) =>
      sections
        .filter(({ id }) => id === urgent)
        .map(({ id, heading }) => ({
          audience,
          href: `${routes.lesson(locale, audience, topic)}#${id}`,
          heading: heading ?? title,
          marks: foreign(shown, locale),
        })),
  );
