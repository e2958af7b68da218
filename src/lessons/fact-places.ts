/**
 * Where the site rests on which fact or meets which clause: lessons by section, the glossary, and the prose pages.
 * Gives the pages about sources and Article 6 their data.
 */

import { AUDIENCES } from '../course.ts';
import { type ClausePage, type ClauseRow, clauseMatrix, type LessonSection } from '../facts/article-6.ts';
import { articleFacts } from '../facts/article-facts.ts';
import { isMark } from '../facts/choose-statement.ts';
import { statementBehind } from '../facts/country-statement.ts';
import { countryStatements } from '../facts/data.ts';
import type { FactPlace } from '../facts/sources.ts';
import { glossaryOf, terms } from '../glossary/data.ts';
import { countryOfLocale } from '../help/countries.ts';
import type { ABOUT_PAGES } from '../i18n/routes.ts';
import { routes } from '../i18n/routes.ts';
import { translator } from '../i18n/translate.ts';
import { typeset } from '../i18n/typography.ts';
import { pageHeads } from '../prose/page-prose.ts';
import type { Lesson, LessonState } from './lesson.ts';

/** The ages of primary and secondary school. */
const PUPILS = AUDIENCES.filter((audience) => audience !== 'parents');

const addressOf = (lesson: Lesson, locale: string, section: string): string =>
  `${routes.lesson(locale, lesson.audience, lesson.topic)}#${section}`;

const headingOf = (lesson: Lesson, index: number): string => {
  const section = lesson.sections[index] as Lesson['sections'][number];
  return section.heading ?? translator(lesson.locale)(`lesson:kind.${section.kind}`);
};

const pageAddress = (locale: string, page: string): string => {
  if (page === 'teach') return routes.teach(locale);
  return page === 'about' ? routes.about(locale) : routes.about(locale, page as (typeof ABOUT_PAGES)[number]);
};

function placesInGlossary(locale: string): FactPlace[] {
  const { locale: shown, entries } = glossaryOf(locale);
  const glossary = translator(locale)('glossary:title');
  return entries.flatMap(({ id: term, term: name }) =>
    AUDIENCES.flatMap((audience) =>
      (terms[term]?.[audience] ?? []).map((id) => ({
        id,
        audience,
        title: `${glossary} · ${typeset(name, shown)}`,
        path: `${routes.glossary(locale)}#${term}`,
      })),
    ),
  );
}

/** Every place of a locale's pages that rests on a fact, the laws and frames of countries included. */
export function factPlaces(lessons: readonly Lesson[], locale: string): FactPlace[] {
  const country = countryOfLocale(locale);
  const factsBehind = (mark: string) => (isMark(mark) ? statementBehind(mark, country).facts : []);
  const inLessons = lessons.flatMap((lesson) =>
    lesson.sections.flatMap((section, index) =>
      [...section.facts, ...section.marks.flatMap(factsBehind)].map((id) => ({
        id,
        audience: lesson.audience,
        title: `${lesson.title} · ${headingOf(lesson, index)}`,
        path: addressOf(lesson, locale, section.id),
      })),
    ),
  );
  const inPages = pageHeads(locale).flatMap(({ page, title, facts, marks }) => {
    const below = page === 'article-6' ? articleFacts(countryStatements, country) : [];
    const path = pageAddress(locale, page);
    const all = [...facts, ...marks.flatMap(factsBehind), ...below];
    return all.map((id) => ({ id, audience: '/teach/' as const, title, path }));
  });
  return [...inLessons, ...placesInGlossary(locale), ...inPages];
}

/** What no single lesson can do: reach primary and secondary school, and say whose duty it all is. */
function wholeSite(lessons: readonly Lesson[], locale: string): ClausePage[] {
  const t = translator(locale);
  const reachesSchools = PUPILS.every((audience) => lessons.some((lesson) => lesson.audience === audience));
  const saysWhoseDuty = pageHeads(locale).some(
    ({ page, facts }) => page === 'about' && facts.includes('art6-j'),
  );
  return [
    ...(reachesSchools
      ? [{ clause: 'art6-b' as const, title: t('learn:index.title'), path: routes.learn(locale) }]
      : []),
    ...(saysWhoseDuty
      ? [{ clause: 'art6-j' as const, title: t('common:footer.about'), path: routes.about(locale) }]
      : []),
  ];
}

/** Article 6 by audience and topic. `states` says how far each lesson is in each locale. */
export function articleRows(
  lessons: readonly Lesson[],
  locale: string,
  states: (lesson: Lesson) => readonly { id: string; state: LessonState }[],
): ClauseRow[] {
  const sections: LessonSection[] = lessons.flatMap((lesson) => {
    const locales = states(lesson);
    return lesson.sections.map((section, index) => ({
      audience: lesson.audience,
      topic: lesson.topic,
      locales,
      section: section.id,
      heading: headingOf(lesson, index),
      clauses: section.clauses,
      path: addressOf(lesson, locale, section.id),
    }));
  });
  return clauseMatrix(sections, wholeSite(lessons, locale));
}

/** Which lessons a safeguarding professional has reviewed. */
export const reviewsOf = (lessons: readonly Lesson[], locale: string) =>
  lessons.map(({ audience, topic, title, review }) => ({
    audience,
    title,
    path: routes.lesson(locale, audience, topic),
    isReviewed: review.length > 0,
  }));
