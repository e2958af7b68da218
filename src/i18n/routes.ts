/**
 * The public addresses of the site: the only place that knows their shape.
 * Every address begins with the base path and ends with a slash.
 */
import type { Audience, Topic } from '../course.ts';
import { siteConfig } from '../site.config.ts';

const address = (...parts: readonly (string | undefined)[]): string =>
  siteConfig.base +
  parts
    .filter((part) => part !== undefined)
    .map((part) => `${part}/`)
    .join('');

/** The pages under `/<locale>/about/`. */
export const ABOUT_PAGES = ['article-6', 'sources', 'privacy', 'accessibility', 'legal'] as const;
/** One page under `/<locale>/about/`. */
export type AboutPage = (typeof ABOUT_PAGES)[number];

/** One function per kind of page; each gives a root-relative address such as `/en/learn/11-14/deepfakes/`. */
export const routes = {
  languages: () => address(),
  home: (locale: string) => address(locale),
  learn: (locale: string, audience?: Audience) => address(locale, 'learn', audience),
  lesson: (locale: string, audience: Audience, topic: Topic) => address(locale, 'learn', audience, topic),
  help: (locale: string, country?: string) => address(locale, 'help', country?.toLowerCase()),
  /** The page for those who teach, the course of an audience, or the plan of one lesson. */
  teach: (locale: string, audience?: Audience, topic?: Topic) => address(locale, 'teach', audience, topic),
  /** The lesson on the big screen of a classroom. */
  classMode: (locale: string, audience: Audience, topic: Topic) =>
    address(locale, 'teach', audience, topic, 'class'),
  /** The sheets to print for one lesson. */
  sheets: (locale: string, audience: Audience, topic: Topic) =>
    address(locale, 'teach', audience, topic, 'sheets'),
  glossary: (locale: string) => address(locale, 'glossary'),
  search: (locale: string) => address(locale, 'search'),
  about: (locale: string, page?: AboutPage) => address(locale, 'about', page),
  /** The page with this path (`learn/11-14/`, or empty for home) in a locale: for the language switch. */
  page: (locale: string, path: string) => `${siteConfig.base}${locale}/${path}`,
  /** The full public address of a root-relative one, for canonical links and social cards. */
  absolute: (path: string) => new URL(path, siteConfig.address).href,
};
