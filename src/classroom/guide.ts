/**
 * What the page for those who teach says once and every plan says again: ground rules, preparation, what to do when a
 * pupil tells something. Read from locales/<locale>/pages/teach.md.
 */
import { resolvePageLink } from '../i18n/page-link.ts';
import { resolveMark } from '../lessons/resolve-mark.ts';
import { pageProse } from '../prose/page-prose.ts';
import { fillMarks } from '../prose/words.ts';

/** The sections that plans and sheets quote, by their ids. */
export type GuideSection =
  | 'before'
  | 'evening'
  | 'ground-rules'
  | 'adapt'
  | 'if-a-pupil-tells-you'
  | 'what-not-to-do'
  | 'after';

/** One section, ready to show. */
export interface GuidePart {
  heading: string;
  html: string;
  /** The locale the words are in: the page's own, or the source locale. */
  locale: string;
}

const known = new Map<string, ReadonlyMap<string, GuidePart>>();

function guideOf(locale: string): ReadonlyMap<string, GuidePart> {
  const prose = pageProse(locale, 'teach', {
    addressOf: (link) => resolvePageLink(link, locale),
    fill: (text, words) => fillMarks(text, (mark) => resolveMark(mark, words, locale)),
  });
  return new Map(
    prose.sections.map(({ id, heading, html }) => [id, { heading, html, locale: prose.locale }]),
  );
}

/**
 * One section of the guide in a locale.
 * @throws if teach.md has no such section.
 */
export function guidePart(locale: string, section: GuideSection): GuidePart {
  const guide = (import.meta.env?.DEV ? undefined : known.get(locale)) ?? guideOf(locale);
  known.set(locale, guide);
  const part = guide.get(section);
  if (!part) throw new Error(`locales/${locale}/pages/teach.md has no section [${section}]: plans quote it.`);
  return part;
}
