/**
 * Which files the USB edition has, and which pages of the site go into each. Pure: knows paths and ids alone.
 */
import { AUDIENCES, type Audience, TOPICS, type Topic } from '../course.ts';

/** One file of the edition. */
export interface UsbPlan {
  /** Without its ending: `cairn-fr-11-14-consent`. */
  name: string;
  locale: string;
  /** Paths of pages from the site's base, the one that opens first: `fr/learn/11-14/consent/`. */
  pages: string[];
  /** Paths that stand for another page of the file where they are not in it themselves. */
  aliases: ReadonlyMap<string, string>;
  /** The page of help for people who live in another country. */
  elsewhere: string;
}

/** Which files are wanted; what is not said means all. */
export interface UsbWish {
  locale?: string | undefined;
  audience?: Audience | undefined;
  topic?: Topic | undefined;
}

/** What planning knows of the site. */
export interface UsbSite {
  /** The product's name, for the names of files. */
  name: string;
  locales: readonly string[];
  /** The country whose help services a locale shows: `FR`. */
  countryOf: (locale: string) => string;
  /** Paths of all pages of the built site. */
  pages: readonly string[];
}

/** The pages about help, and the way to them: the index is a list of pages that are not in the file. */
function helpOf(locale: string, country: string) {
  const own = `${locale}/help/${country.toLowerCase()}/`;
  const elsewhere = `${locale}/help/zz/`;
  return { pages: [own, elsewhere], aliases: new Map([[`${locale}/help/`, own]]), elsewhere };
}

/** Every file that is wanted, of the lessons that the site has: one for each, and one for the course of each audience. */
export function planUsb(site: UsbSite, wish: UsbWish): UsbPlan[] {
  const has = new Set(site.pages);
  const plan = (locale: string, audience: Audience, last: string, pages: string[], home: string): UsbPlan => {
    const help = helpOf(locale, site.countryOf(locale));
    return {
      name: `${site.name.toLowerCase()}-${locale}-${audience}-${last}`,
      locale,
      pages: [...new Set([...pages, ...help.pages, `${locale}/glossary/`])].filter((path) => has.has(path)),
      aliases: new Map([[`${locale}/`, home], ...help.aliases]),
      elsewhere: help.elsewhere,
    };
  };
  return site.locales
    .filter((locale) => (wish.locale ?? locale) === locale)
    .flatMap((locale) =>
      AUDIENCES.filter((audience) => (wish.audience ?? audience) === audience).flatMap((audience) => {
        const course = `${locale}/learn/${audience}/`;
        // Whatever pages for teachers a lesson has, but for the sheets: they are for paper, and lie beside as PDF.
        const below = (folder: string) =>
          site.pages.filter((path) => path.startsWith(folder) && !path.endsWith('/sheets/')).sort();
        const topics = TOPICS.filter((topic) => has.has(`${course}${topic}/`));
        const lessons = topics
          .filter((topic) => (wish.topic ?? topic) === topic)
          .map((topic) => {
            const lesson = `${course}${topic}/`;
            const pages = [lesson, ...below(`${locale}/teach/${audience}/${topic}/`)];
            return plan(locale, audience, topic, pages, lesson);
          });
        if (wish.topic || topics.length === 0) return lessons;
        const pages = [course, ...topics.map((topic) => `${course}${topic}/`)];
        return [
          ...lessons,
          plan(locale, audience, 'course', [...pages, ...below(`${locale}/teach/${audience}/`)], course),
        ];
      }),
    );
}
