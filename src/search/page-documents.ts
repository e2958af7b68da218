/**
 * The pages that are neither lessons, terms nor countries, for the index: what they are, and the
 * sections of those that are prose.
 */
import { AUDIENCES } from '../course.ts';
import { resolvePageLink } from '../i18n/page-link.ts';
import { ABOUT_PAGES, routes } from '../i18n/routes.ts';
import { translator } from '../i18n/translate.ts';
import { resolveMark } from '../lessons/resolve-mark.ts';
import { pageProse } from '../prose/page-prose.ts';
import { fillMarks } from '../prose/words.ts';
import type { SearchDocument } from './document.ts';
import { textOfHtml } from './text-of-html.ts';

function proseDocuments(locale: string, page: string, href: string, label: string): SearchDocument[] {
  const prose = pageProse(locale, page, {
    addressOf: (link) => resolvePageLink(link, locale),
    fill: (text, words) => fillMarks(text, (mark) => resolveMark(mark, words, locale)),
  });
  const lang = prose.locale === locale ? {} : { lang: prose.locale };
  return [
    { href, title: prose.title, label, text: prose.description, ...lang },
    ...prose.sections.map(({ id, heading, html }) => ({
      href: `${href}#${id}`,
      title: heading,
      within: prose.title,
      label,
      text: textOfHtml(html),
      ...lang,
    })),
  ];
}

/** The other pages of a locale. */
export function pageDocuments(locale: string): SearchDocument[] {
  const t = translator(locale);
  const start = t('search:group.start');
  const about = t('search:group.about');
  return [
    { href: routes.home(locale), title: t('home:title'), label: start, text: t('home:description') },
    {
      href: routes.learn(locale),
      title: t('learn:index.title'),
      label: start,
      text: t('learn:index.description'),
    },
    ...AUDIENCES.map((audience) => {
      const name = t(`common:audience.${audience}`);
      return {
        href: routes.learn(locale, audience),
        title: t('learn:course.title', { audience: name }),
        label: t('search:group.lessons'),
        text: t('learn:course.description', { audience: name }),
      };
    }),
    ...AUDIENCES.map((audience) => ({
      href: routes.teach(locale, audience),
      title: t('teach:course.title', { audience: t(`common:audience.${audience}`) }),
      label: t('search:group.adults'),
      text: t('teach:course.lead'),
    })),
    { href: routes.help(locale), title: t('help:list.title'), label: start, text: t('help:list.lead') },
    {
      href: routes.glossary(locale),
      title: t('glossary:title'),
      label: start,
      text: t('glossary:summary'),
    },
    ...proseDocuments(locale, 'teach', routes.teach(locale), t('search:group.adults')),
    ...proseDocuments(locale, 'about', routes.about(locale), about),
    ...ABOUT_PAGES.flatMap((page) => proseDocuments(locale, page, routes.about(locale, page), about)),
  ];
}
