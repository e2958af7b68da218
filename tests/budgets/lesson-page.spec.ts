/** How much a lesson may cost a reader on a slow line, in bytes (KB = 1,024) and rounds of requests. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FIRST_WINDOW, sizesOf, stylesOf } from '../../bench/sizes.mjs';
import { weighScripts } from '../../bench/weigh-scripts.mjs';
import { siteConfig } from '../../src/site.config.ts';
import { builtSite, lessonPagesOf } from '../journeys/support/pages.ts';
import { expect, test } from '../journeys/support/test.ts';
import { lessonsThatAre, lessonWords } from '../journeys/support/words.ts';

const KB = 1024;
const pages = lessonPagesOf(builtSite);

test('there is a page to weigh for every lesson in every language', () => {
  expect(pages).toHaveLength(lessonsThatAre.length * siteConfig.publishedLocales.length);
});

test('scripts that wake a form ask to be compiled while they come', ({ site }) => {
  const folder = join(site.folder, '_astro');
  const scripts = readdirSync(folder).filter((name) =>
    /^(client|xstate|mount-quiz|mount-scenario)\b.*\.js$/.test(name),
  );
  expect(scripts.length).toBeGreaterThan(4);
  for (const name of scripts) {
    expect(readFileSync(join(folder, name), 'utf8'), name).toMatch(/^\/\/# allFunctionsCalledOnLoad\n/);
  }
});

for (const { path } of pages) {
  const [locale = '', , audience, topic] = path.split('/');
  const lesson = lessonsThatAre.find((each) => each.audience === audience && each.topic === topic);

  test.describe(`/${path}`, () => {
    test('is 20 KB at most, styles included', ({ site }) => {
      const { page, styles } = sizesOf(site.folder, path);
      expect(page, `bytes of the page (its styles alone: ${styles})`).toBeLessThanOrEqual(20 * KB);
    });

    test('has no sign that would have a browser hold the whole page twice as wide', ({ site }) => {
      const { html } = sizesOf(site.folder, path);
      const wide = html.match(/[\u0100-\uffff]/g)?.length ?? 0;
      // Where they are many, the page is in another alphabet.
      expect(wide === 0 || wide > 0.01 * html.length, `${wide} signs beyond Latin-1`).toBe(true);
    });

    test('can be read from its first packets: styles, opener and the first part of the text', ({ site }) => {
      const { html, firstWindow } = sizesOf(site.folder, path);
      expect(firstWindow.length).toBeGreaterThan(FIRST_WINDOW);
      expect(html.startsWith(firstWindow.slice(0, -4))).toBe(true);
      const toTheQuiz = html.slice(0, html.indexOf('data-kind="quiz"'));
      expect(stylesOf(toTheQuiz)).not.toBe('');
      expect(stylesOf(firstWindow).startsWith(stylesOf(toTheQuiz)), 'all styles up to the quiz').toBe(true);
      if (!lesson) throw new Error(`lessons/ has no ${audience}/${topic}`);
      const { sections } = lessonWords(locale, lesson.audience, lesson.topic);
      const firstProse = sections.findIndex(({ kind }) => kind === 'prose');
      const opener = sections.findIndex(({ kind }) => kind === 'opener');
      const after = sections[Math.max(firstProse, opener) + 1]?.id;
      expect(firstWindow.includes(`id="${after}"`), `the next part, “${after}”, has begun`).toBe(true);
    });

    test('tells before its first words what the whole page inherits, so that nothing is styled anew later', ({
      site,
    }) => {
      const { html } = sizesOf(site.folder, path);
      const [head = '', ...body] = html.split('</head>');
      const late = stylesOf(body.join(''));
      expect(stylesOf(head)).toContain(':root');
      expect(late).not.toBe('');
      expect(late).not.toContain(':root');
    });

    test('brings 90 KB of script at most, in two rounds, and 60 KB of fonts', async ({
      page,
      origin,
      site,
    }) => {
      const { own, scripts, rounds, fonts } = await weighScripts(page, origin, site.folder, path);
      expect(own, 'the small script that every page shares').toBeLessThanOrEqual(2 * KB);
      expect(scripts).toBeLessThanOrEqual(90 * KB);
      expect(rounds.length, JSON.stringify(rounds)).toBeLessThanOrEqual(2);
      expect(rounds.length).toBeGreaterThan(0);
      expect(fonts).toBeGreaterThan(0);
      expect(fonts).toBeLessThanOrEqual(60 * KB);
    });
  });
}
