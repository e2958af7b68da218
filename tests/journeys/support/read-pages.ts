/** What the HTML of built pages says, read by the browser's own parser without opening them one by one. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { type BuiltPage, pagesOf } from './pages.ts';

/** The facts of one page's markup. */
export interface PageFacts {
  path: string;
  lang: string;
  dir: string;
  title: string;
  description: string;
  h1: number;
  /** How many there are of each. */
  landmarks: { header: number; main: number; footer: number; unnamedNav: number };
  /** Where the first link leads. */
  firstLink: string;
  mainId: string;
  canonical: string | null;
  alternates: { hreflang: string; href: string }[];
  /** Content of the policy, or null. */
  policy: string | null;
  /** True when nothing that the policy governs stands before it. */
  policyComesFirst: boolean;
  socialImage: string | null;
  leave: { href: string; rel: string }[];
  links: string[];
  ids: string[];
  repeatedIds: string[];
  styleAttributes: number;
  /** Addresses of everything that the page loads by itself. */
  resources: string[];
  words: string;
}

const cache = new Map<string, Promise<PageFacts[]>>();

async function read(page: Page, built: BuiltPage[]): Promise<PageFacts[]> {
  await page.goto('about:blank');
  const facts: PageFacts[] = [];
  for (const { path, file } of built) {
    const html = readFileSync(file, 'utf8');
    const found = await page.evaluate((text) => {
      const parsed = new DOMParser().parseFromString(text, 'text/html');
      const all = <T extends Element = Element>(selector: string): T[] => [
        ...parsed.querySelectorAll<T>(selector),
      ];
      const attribute = (selector: string, name: string): string | null =>
        parsed.querySelector(selector)?.getAttribute(name) ?? null;
      const ids = all('[id]').map(({ id }) => id);
      const policy = parsed.querySelector('meta[http-equiv="content-security-policy" i]');
      const governed = parsed.querySelector('style, script, link[rel="stylesheet"]');
      const isBefore = (a: Element, b: Element): boolean =>
        (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
      return {
        lang: parsed.documentElement.lang,
        dir: parsed.documentElement.dir,
        title: parsed.title,
        description: attribute('meta[name="description"]', 'content') ?? '',
        h1: all('h1').length,
        landmarks: {
          header: all('body > header').length,
          main: all('body > main').length,
          footer: all('body > footer').length,
          unnamedNav: all('nav:not([aria-label]):not([aria-labelledby])').length,
        },
        firstLink: attribute('body a', 'href') ?? '',
        mainId: attribute('main', 'id') ?? '',
        canonical: attribute('link[rel="canonical"]', 'href'),
        alternates: all<HTMLLinkElement>('link[rel="alternate"][hreflang]').map((link) => ({
          hreflang: link.hreflang,
          href: link.getAttribute('href') ?? '',
        })),
        policy: policy?.getAttribute('content') ?? null,
        policyComesFirst: policy !== null && (governed === null || isBefore(policy, governed)),
        socialImage: attribute('meta[property="og:image"]', 'content'),
        leave: all<HTMLAnchorElement>('a[aria-describedby="leave-note"]').map((link) => ({
          href: link.getAttribute('href') ?? '',
          rel: link.rel,
        })),
        links: all('a[href]').map((link) => link.getAttribute('href') ?? ''),
        ids,
        repeatedIds: ids.filter((id, index) => ids.indexOf(id) !== index),
        styleAttributes: all('[style]').length,
        resources: [
          ...all('[src]').map((element) => element.getAttribute('src') ?? ''),
          ...all(
            'link[rel~="icon"], link[rel="stylesheet"], link[rel="preload"], link[rel="modulepreload"]',
          ).map((element) => element.getAttribute('href') ?? ''),
        ],
        words: parsed.body.textContent ?? '',
      };
    }, html);
    facts.push({ path, ...found });
  }
  return facts;
}

/** Every page of a built folder; parsed once in each worker. */
export function readPages(page: Page, folder: string): Promise<PageFacts[]> {
  const known = cache.get(folder);
  if (known) return known;
  const facts = read(page, pagesOf(folder));
  cache.set(folder, facts);
  return facts;
}
