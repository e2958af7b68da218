/**
 * Everything that can be found in a locale: lessons and their sections, words explained, countries.
 * Never an item, its key or its feedback, which would give the quiz away.
 */
import { glossaryOf } from '../glossary/data.ts';
import { countries } from '../help/countries.ts';
import { routes } from '../i18n/routes.ts';
import { translator } from '../i18n/translate.ts';
import { typeset } from '../i18n/typography.ts';
import type { Lesson } from '../lessons/lesson.ts';
import type { SearchDocument } from './document.ts';
import { pageDocuments } from './page-documents.ts';
import { textOfHtml } from './text-of-html.ts';

/** A lesson and those of its sections that have prose. */
export function lessonDocuments(lesson: Lesson, locale: string): SearchDocument[] {
  const { audience, topic, title } = lesson;
  const href = routes.lesson(locale, audience, topic);
  const label = translator(locale)(`common:audience.${audience}`);
  const lang = lesson.locale === locale ? {} : { lang: lesson.locale };
  const usual = translator(lesson.locale);
  return [
    { href, title, label, text: lesson.summary, ...lang },
    ...lesson.sections
      .filter(({ html }) => html)
      .map(({ id, kind, heading, html }) => ({
        href: `${href}#${id}`,
        title: heading ?? usual(`lesson:kind.${kind}`),
        within: title,
        label,
        text: textOfHtml(html),
        ...lang,
      })),
  ];
}

/** The plan of a lesson's session by its name alone: never its keys, and a child who searches finds the lesson first. */
export function planDocument(lesson: Lesson, locale: string): SearchDocument {
  const { audience, topic, title } = lesson;
  const t = translator(locale);
  const name = t(`common:audience.${audience}`);
  return {
    href: routes.teach(locale, audience, topic),
    title: t('teach:plan.page', { title, audience: name }),
    label: t('search:group.adults'),
    text: '',
  };
}

/** The words the glossary explains, with what every age reads. */
export function termDocuments(locale: string): SearchDocument[] {
  const { locale: shown, entries } = glossaryOf(locale);
  const label = translator(locale)('search:group.words');
  return entries.map(({ id, term, wordings }) => ({
    href: `${routes.glossary(locale)}#${id}`,
    title: typeset(term, shown),
    label,
    text: typeset(wordings.map(({ text }) => text).join(' '), shown),
    ...(shown === locale ? {} : { lang: shown }),
  }));
}

/** The countries with help, in the reader's language and in their own. */
export function countryDocuments(locale: string): SearchDocument[] {
  const label = translator(locale)('common:nav.help');
  return countries(locale).map(({ code, name, ownNames }) => ({
    href: routes.help(locale, code),
    title: name,
    label,
    text: '',
    ...(ownNames.length > 0
      ? { names: ownNames.map(({ lang, text }): [string, string] => [lang, text]) }
      : {}),
  }));
}

/** The index of a locale: what its search page loads. */
export const searchIndex = (locale: string, lessons: readonly Lesson[]): SearchDocument[] => [
  ...lessons.flatMap((lesson) => lessonDocuments(lesson, locale)),
  ...lessons.map((lesson) => planDocument(lesson, locale)),
  ...termDocuments(locale),
  ...countryDocuments(locale),
  ...pageDocuments(locale),
];
