/** What is true of the markup of every page, read from the built files. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { parseYaml } from '../../../src/prose/parse-yaml.ts';
import { siteConfig } from '../../../src/site.config.ts';
import { numbersOn } from '../support/numbers.ts';
import { pagesOf } from '../support/pages.ts';
import { type PageFacts, readPages } from '../support/read-pages.ts';
import { expect, test } from '../support/test.ts';
import { lessonsThatAre } from '../support/words.ts';

const localeIn = ({ path }: PageFacts): string | null => /^([a-z]{2}(?:-\w+)?)\//.exec(path)?.[1] ?? null;
const pathsOf = (pages: PageFacts[]): string[] => pages.map(({ path }) => `/${path}`);

test.describe('every page', () => {
  test('exists: 51 countries, every lesson and every page about the site, in each language', async ({
    page,
    site,
  }) => {
    const pages = await readPages(page, site.folder);
    for (const locale of siteConfig.publishedLocales) {
      const own = pages.filter((each) => localeIn(each) === locale).map(({ path }) => path);
      expect(own.filter((path) => /\/help\/[a-z]{2}\/$/.test(path))).toHaveLength(51);
      for (const { audience, topic } of lessonsThatAre) {
        for (const way of ['learn', 'teach']) {
          expect(own).toContain(`${locale}/${way}/${audience}/${topic}/`);
          expect(own).toContain(`${locale}/${way}/${audience}/`);
        }
      }
      for (const path of ['', 'learn/', 'help/', 'teach/', 'glossary/', 'search/', 'about/']) {
        expect(own).toContain(`${locale}/${path}`);
      }
      for (const about of ['article-6', 'sources', 'privacy', 'accessibility', 'legal']) {
        expect(own).toContain(`${locale}/about/${about}/`);
      }
    }
    expect(pathsOf(pages)).toEqual(expect.arrayContaining(['/', '/404.html']));
  });

  test('names its language and direction, has a title, a description and one main heading', async ({
    page,
    site,
  }) => {
    const pages = await readPages(page, site.folder);
    expect(pages.length).toBeGreaterThan(100);
    for (const each of pages) {
      const told = `/${each.path}`;
      expect(each.lang, told).toBe(localeIn(each) ?? 'en');
      expect(each.dir, told).toBe('ltr');
      expect(each.title, told).toMatch(/\S/);
      expect(each.description, told).toMatch(/\S/);
      expect(each.h1, told).toBe(1);
    }
    const own = pages.filter((each) => localeIn(each) !== null);
    expect(new Set(own.map(({ title, lang }) => `${lang} ${title}`)).size, 'titles that differ').toBe(
      own.length,
    );
  });

  test('has its landmarks, and a first link that leads past the header', async ({ page, site }) => {
    for (const each of await readPages(page, site.folder)) {
      expect(each.landmarks, `/${each.path}`).toEqual({ header: 1, main: 1, footer: 1, unnamedNav: 0 });
      expect(each.firstLink, `/${each.path}`).toBe(`#${each.mainId}`);
      expect(each.repeatedIds, `/${each.path}`).toEqual([]);
    }
  });

  test('offers the way out as a plain link that tells the other site nothing', async ({ page, site }) => {
    for (const each of await readPages(page, site.folder)) {
      expect(each.leave, `/${each.path}`).toHaveLength(1);
      expect(each.leave[0]?.href).toBe(siteConfig.neutralExit);
      expect(each.leave[0]?.rel.split(' ')).toContain('noreferrer');
    }
  });

  test('is two clicks from help at most', async ({ page, site }) => {
    const pages = await readPages(page, site.folder);
    const toHelp = (each: PageFacts): boolean => each.links.some((link) => /^\/[a-z-]+\/help\//i.test(link));
    const direct = new Set(pages.filter(toHelp).map(({ path }) => `/${path}`));
    const far = pages.filter((each) => !toHelp(each) && !each.links.some((link) => direct.has(link)));
    expect(pathsOf(far)).toEqual([]);
    const notDirect = pages.filter((each) => localeIn(each) !== null && !toHelp(each));
    expect(pathsOf(notDirect)).toEqual([]);
  });

  test('names its own address and its twin in every published language', async ({ page, site }) => {
    const pages = await readPages(page, site.folder);
    const exists = new Set(pages.map(({ path }) => new URL(path, siteConfig.address).href));
    for (const each of pages.filter((page) => localeIn(page) !== null)) {
      const told = `/${each.path}`;
      const rest = each.path.replace(/^[^/]+\//, '');
      expect(each.canonical, told).toBe(`${siteConfig.address}/${each.path}`);
      const alternates = new Map(each.alternates.map(({ hreflang, href }) => [hreflang, href]));
      expect([...alternates.keys()].sort(), told).toEqual(
        [...siteConfig.publishedLocales, 'x-default'].sort(),
      );
      for (const locale of siteConfig.publishedLocales) {
        expect(alternates.get(locale), told).toBe(`${siteConfig.address}/${locale}/${rest}`);
      }
      for (const { href } of each.alternates) expect(exists, told).toContain(href);
      expect(each.socialImage, told).toMatch(/^https:/);
    }
  });

  test('links the same page in every other language', async ({ page, site }) => {
    const missing: string[] = [];
    for (const each of (await readPages(page, site.folder)).filter((page) => localeIn(page) !== null)) {
      const [, rest = ''] = /^[^/]+\/(.*)$/.exec(each.path) ?? [];
      for (const locale of siteConfig.publishedLocales.filter((other) => other !== localeIn(each))) {
        if (!each.links.includes(`/${locale}/${rest}`)) missing.push(`/${each.path} → ${locale}`);
      }
    }
    expect(missing).toEqual([]);
  });

  test('has no dead link inside the site, down to the part of the page', async ({ page, site }) => {
    const pages = await readPages(page, site.folder);
    const idsOf = new Map(pages.map(({ path, ids }) => [`/${path}`, new Set(ids)]));
    const dead: string[] = [];
    for (const each of pages) {
      for (const link of new Set([...each.links, ...each.resources])) {
        if (/^(?:[a-z]+:|\/\/)/.test(link)) continue;
        const { pathname, hash } = new URL(link, `http://site/${each.path}`);
        const target = idsOf.get(pathname);
        const isFile = !pathname.endsWith('/') && existsSync(join(site.folder, decodeURIComponent(pathname)));
        const hasPart = hash === '' || target?.has(decodeURIComponent(hash.slice(1)));
        if (!(target ? hasPart : isFile)) dead.push(`/${each.path} → ${link}`);
      }
    }
    expect(dead).toEqual([]);
  });

  test('loads nothing from anywhere else, and links elsewhere without a referrer', async ({ page, site }) => {
    const pages = await readPages(page, site.folder);
    for (const each of pages) {
      expect(
        each.resources.filter((address) => /^(?:https?:)?\/\//.test(address)),
        `/${each.path}`,
      ).toEqual([]);
    }
  });

  test('carries the strict policy, and nothing that the policy would block', async ({ page, site }) => {
    const plain = {
      'default-src': ["'none'"],
      'connect-src': ["'self'"],
      'font-src': ["'self'"],
      'worker-src': ["'self'"],
      'manifest-src': ["'self'"],
      'img-src': ["'self'", 'data:'],
      'base-uri': ["'none'"],
      'form-action': ["'none'"],
      'require-trusted-types-for': ["'script'"],
      'trusted-types': ['cairn'],
    };
    for (const each of await readPages(page, site.folder)) {
      const told = `/${each.path}`;
      const directives = (each.policy ?? '')
        .split(';')
        .map((directive) => directive.trim().split(/\s+/))
        .filter(([name]) => name);
      const policy = Object.fromEntries(directives.map(([name, ...values]) => [name, values]));
      const { 'script-src': script, 'style-src': style, ...others } = policy;
      expect(others, told).toEqual(plain);
      for (const sources of [script, style]) {
        expect(sources?.[0], told).toBe("'self'");
        for (const source of sources?.slice(1) ?? [])
          expect(source, told).toMatch(/^'sha(?:256|384|512)-[\w+/=]+'$/);
      }
      expect(directives, told).toHaveLength(Object.keys(policy).length);
      expect(each.policyComesFirst, told).toBe(true);
      expect(each.styleAttributes, told).toBe(0);
    }
  });

  test('loads one script, the same on every page, of 2 KB at most, which waits for the page', async ({
    site,
  }) => {
    const scripts = pagesOf(site.folder).map(({ path, file }) => ({
      path,
      tags: readFileSync(file, 'utf8').match(/<script[^>]*>/g) ?? [],
    }));
    const shared = scripts.find(({ path }) => path === 'en/')?.tags[0] ?? '';
    // A module waits for the page as `defer` does, unless it is told not to.
    expect(shared).toMatch(/^<script type="?module"? src="?\/_astro\/[\w.-]+\.js"?>$/);
    for (const { path, tags } of scripts) {
      // Where a language is chosen, a second one opens the page in the reader's.
      const others = tags.filter((tag) => tag !== shared);
      expect(others.length, `/${path}`).toBeLessThanOrEqual(path === '' ? 1 : 0);
      expect(tags.length - others.length, `/${path}`).toBe(1);
    }
    const address = /src="?([^">]+)/.exec(shared)?.[1] ?? '';
    const bytes = readFileSync(join(site.folder, address));
    // Nothing else comes with it before it is asked for.
    expect(String(bytes)).not.toMatch(/(?:^|[;}])import(?:[\s{*"'])/);
    const weight = brotliCompressSync(bytes).length;
    console.log(`The script that all pages share: ${weight} bytes (brotli).`);
    expect(weight).toBeLessThanOrEqual(2048);
  });

  test('never mentions the generated test language', async ({ page, site }) => {
    const pages = await readPages(page, site.folder);
    const mentions = pages.filter(({ links, alternates, path }) =>
      [path, ...links, ...alternates.map(({ href }) => href)].some((text) => /ar-xb/i.test(text)),
    );
    expect(pathsOf(mentions)).toEqual([]);
  });
});

test.describe('help', () => {
  interface Service {
    url: string | null;
    kinds: string[];
    tags?: string[];
    hold?: boolean;
    notes?: string;
    caution?: string;
    hours_text?: string | null;
  }
  const data = parseYaml(readFileSync('src/help/services.yaml', 'utf8')) as {
    countries: Record<string, { services: Service[] } & Pick<Service, 'notes' | 'caution' | 'hours_text'>>;
  };
  const sites = (country: string, isMeant: (service: Service) => boolean): string[] =>
    (data.countries[country]?.services ?? [])
      .filter((service) => !service.hold && isMeant(service))
      .flatMap(({ url }) => url ?? []);

  test('says beside every number on every page when it was last looked at', async ({ page, site }) => {
    const { pages, silent, compiled } = await numbersOn(page, site.folder);
    console.log(`Pages with a number: ${pages.length}; numbers: ${compiled}.`);
    for (const kind of [
      /\/learn\/.+\/.+\//,
      /\/help\/.+\//,
      /\/class\/$/,
      /\/sheets\/$/,
      /\/teach\/[^/]+\/[^/]+\/$/,
    ])
      expect(pages.some((path) => kind.test(path))).toBe(true);
    expect(silent).toEqual([]);
  });

  test('shows no page what the data tells the host alone', async ({ site }) => {
    const everything = Object.values(data.countries).flatMap((country) => [country, ...country.services]);
    const written = everything
      .flatMap(({ notes, caution, hours_text: hours }) => [notes, caution, hours])
      .filter((text): text is string => (text ?? '').length > 20);
    expect(written.length).toBeGreaterThan(100);
    for (const { path, file } of pagesOf(site.folder)) {
      const html = readFileSync(file, 'utf8');
      expect(
        written.filter((text) => html.includes(text)),
        path,
      ).toEqual([]);
    }
  });

  test('shows nobody under fifteen, and no class of theirs, the lines for one’s own behaviour', async ({
    page,
    site,
  }) => {
    const own = Object.keys(data.countries).flatMap((country) =>
      sites(country, ({ kinds }) => kinds.includes('worried-about-own-behaviour')),
    );
    const pages = await readPages(page, site.folder);
    const isShown = ({ links }: PageFacts): boolean => links.some((link) => own.includes(link));
    expect(pathsOf(pages.filter(isShown))).toContain('/en/help/gb/');
    const under15 = pages.filter(({ path }) => /\/(?:learn|teach)\/(?:7-10|11-14)\//.test(path));
    expect(under15.length).toBeGreaterThan(siteConfig.publishedLocales.length * 8 * 4 - 1);
    expect(pathsOf(under15.filter(isShown))).toEqual([]);
  });

  test('names a crisis line on every page of a lesson that speaks of blackmail', async ({ page, site }) => {
    const pages = await readPages(page, site.folder);
    const lessons = pages.filter(({ path }) => /^en\/learn\/[^/]+\/[^/]+\/$/.test(path));
    const about = lessons.filter(({ words }) => /blackmail/i.test(words)).map(({ path }) => path.slice(9));
    expect(about.length).toBeGreaterThan(0);
    const missing: string[] = [];
    for (const locale of siteConfig.publishedLocales) {
      const lines = sites(siteConfig.countryOfLocale[locale] ?? 'ZZ', ({ tags }) =>
        Boolean(tags?.includes('crisis-line')),
      );
      expect(lines.length, locale).toBeGreaterThan(0);
      for (const lesson of about) {
        for (const path of [`learn/${lesson}`, `teach/${lesson}`, `teach/${lesson}class/`]) {
          const found = pages.find((each) => each.path === `${locale}/${path}`);
          if (!found?.links.some((link) => lines.includes(link))) missing.push(`/${locale}/${path}`);
        }
      }
    }
    expect(missing).toEqual([]);
  });
});

test('the header for the whole site allows what each page’s own policy allows, and nobody to frame it', async ({
  page,
  site,
}) => {
  const header = /Content-Security-Policy: (.+)/.exec(
    readFileSync(join(site.folder, '_headers'), 'utf8'),
  )?.[1];
  const sourcesOf = (policy: string) =>
    new Map(
      policy.split(';').map((directive) => {
        const [name = '', ...sources] = directive.trim().split(/\s+/);
        return [name, sources] as const;
      }),
    );
  const all = sourcesOf(header ?? '');
  expect(all.get('frame-ancestors')).toEqual(["'none'"]);
  for (const { path, policy } of await readPages(page, site.folder)) {
    for (const [name, sources] of sourcesOf(policy ?? ''))
      expect(all.get(name), `/${path} ${name}`).toEqual(expect.arrayContaining(sources));
  }
});

test('every plan has the card for when a pupil tells something, with the services of the country and a way to others', async ({
  page,
  site,
}) => {
  const plans = (await readPages(page, site.folder)).filter(({ path }) =>
    /\/teach\/[^/]+\/[^/]+\/$/.test(path),
  );
  expect(plans).toHaveLength(lessonsThatAre.length * siteConfig.publishedLocales.length);
  for (const plan of plans) {
    const locale = localeIn(plan) ?? '';
    const country = siteConfig.countryOfLocale[locale]?.toLowerCase();
    expect(plan.ids, plan.path).toEqual(expect.arrayContaining(['tells', 'help-card', 'time', 'letter']));
    expect(plan.links, plan.path).toEqual(
      expect.arrayContaining([`/${locale}/help/`, `/${locale}/help/${country}/`]),
    );
    // With a class, what not to do stands in the plan; after an evening with parents, a link to it is enough.
    if (!plan.path.includes('/parents/')) expect(plan.ids, plan.path).toContain('never');
    else expect(plan.links, plan.path).toContain(`/${locale}/teach/#what-not-to-do`);
  }
});

test('the list of lessons for other programs tells everything about each lesson', async ({ page, site }) => {
  const { lessons } = JSON.parse(readFileSync(join(site.folder, 'course.json'), 'utf8')) as {
    lessons: { audience: string; topic: string }[];
  };
  const pages = (await readPages(page, site.folder)).map(({ path }) => `/${path}`);
  expect(lessons.map(({ audience, topic }) => `${audience}/${topic}`)).toEqual(
    lessonsThatAre.map(({ audience, topic }) => `${audience}/${topic}`),
  );
  for (const lesson of lessons) {
    expect(lesson).toMatchObject({
      audience: expect.any(String),
      topic: expect.any(String),
      minutes: expect.any(Number),
      objectives: expect.any(Object),
      clauses: expect.arrayContaining([expect.stringMatching(/^art6-[a-j]$/)]),
      locales: expect.any(Object),
    });
    const text = JSON.stringify(lesson);
    for (const locale of siteConfig.publishedLocales) {
      for (const way of ['learn', 'teach']) {
        const path = `/${locale}/${way}/${lesson.audience}/${lesson.topic}/`;
        expect(pages).toContain(path);
        expect(text).toContain(`"${path}"`);
      }
      expect(text).toContain(`"${locale}"`);
    }
    expect(text).not.toContain('ar-XB');
  }
});
