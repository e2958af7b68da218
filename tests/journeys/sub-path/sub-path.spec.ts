/** A copy that a host keeps below its own site, at /a/sub-path/. */
import { dayInWords } from '../../../src/i18n/formats.ts';
import { type ChangingSite, changingSite } from '../../offline/support/changing-site.ts';
import { numbersOn } from '../support/numbers.ts';
import { pagesOf } from '../support/pages.ts';
import { Quiz } from '../support/quiz.ts';
import { readPages } from '../support/read-pages.ts';
import { expect, test } from '../support/test.ts';
import { readToTheEnd, violationsOn, watch } from '../support/watch.ts';
import { lessonsThatAre } from '../support/words.ts';

test.describe('under a sub-path', () => {
  test('home, a lesson with its quiz, fonts and help work, and nothing is missing', async ({
    page,
    origin,
    site,
    say,
    openLesson,
    words,
  }) => {
    const seen = await watch(page, origin);
    await page.goto('');
    await page.getByRole('main').getByRole('link', { name: 'English' }).click();
    await expect(page).toHaveURL(`${origin}${site.base}${words}/`);
    const quiz = await openLesson('11-14');
    await quiz.wake();
    await quiz.choose(0);
    await quiz.button(0, 'check').click();
    await quiz.expectFeedback(0);
    await page.evaluate(() => document.fonts.ready);
    expect(seen.requests.filter((url) => url.endsWith('.woff2')).length).toBeGreaterThan(0);
    await page
      .getByRole('banner')
      .getByRole('link', { name: say('common:nav.help') })
      .first()
      .click();
    await expect(page).toHaveURL(`${origin}${site.base}${words}/help/`);
    await page.getByRole('main').locator('a[href$="/fr/"]').click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(say('help:title'));
    await readToTheEnd(page);
    expect(seen.requests.filter((url) => !url.startsWith(origin + site.base))).toEqual([]);
    expect(seen.failed).toEqual([]);
    expect(await violationsOn(page, seen)).toEqual([]);
  });

  test('every link and file stays below it', async ({ page, site }) => {
    const pages = await readPages(page, site.folder);
    expect(pages.length).toBe(pagesOf(site.folder).length);
    expect(pages.length).toBeGreaterThan(100);
    const exists = new Set(pages.map(({ path }) => site.base + path));
    for (const each of pages) {
      const inside = [...each.links, ...each.resources].filter((link) => /^\/(?!\/)/.test(link));
      expect(
        inside.filter((link) => !link.startsWith(site.base)),
        `/${each.path}`,
      ).toEqual([]);
      const dead = each.links
        .filter((link) => link.startsWith(site.base))
        .map((link) => link.replace(/[#?].*$/, ''))
        .filter((link) => !exists.has(link));
      expect(dead, `/${each.path}`).toEqual([]);
      if (each.canonical) expect(new URL(each.canonical).pathname).toBe(site.base + each.path);
    }
  });
});

test('beside every number stands the day on which the host verified it, or that of the list', async ({
  page,
  site,
  words,
  say,
}) => {
  // As tests/help/fixture/overlay.yaml has them.
  const { pages, silent, verified, compiled } = await numbersOn(page, site.folder, [
    '2026-10-05',
    '2026-10-06',
    '2026-10-07',
  ]);
  expect(pages.length).toBeGreaterThan(100);
  expect(verified).toBeGreaterThan(50);
  expect(compiled).toBeGreaterThan(1000);
  expect(silent).toEqual([]);
  const date = dayInWords('2026-10-05', words);
  await page.goto(`${words}/help/gb/`);
  const childline = page
    .getByRole('article')
    .filter({ has: page.getByRole('heading', { name: 'Childline' }) });
  await expect(childline).toContainText(say('help:number.verified', { date }));
  await expect(childline).not.toContainText(say('help:number.unverified'));
});

const offline = test.extend<{ server: ChangingSite }>({
  server: async ({ site }, use) => {
    const server = await changingSite(site.folder, site.base);
    await use(server);
    server.end();
  },
  baseURL: async ({ server, site }, use) => use(server.origin + site.base),
});
offline.use({ serviceWorkers: 'allow' });

offline(
  'a language is saved there, and with the network cut each of its lessons can be finished',
  async ({ page, server, site, say, words, lesson }) => {
    const start = (text: string): string => text.slice(0, text.indexOf('{{'));
    await page.goto(`${words}/learn/7-10/`);
    await page.locator('[data-offline]').scrollIntoViewIfNeeded();
    const panel = page.getByRole('region', { name: say('offline:title') });
    await expect(panel.getByRole('status')).not.toBeEmpty();
    server.asked = [];
    await panel.getByRole('button', { name: say('offline:save') }).click();
    await expect(panel.getByRole('status')).toContainText(start(say('offline:saved', { date: '{{' })));
    // What stands above it at the same address is another site's: not asked, not answered for, nothing kept in its name.
    expect(server.asked.filter((path) => !path.startsWith(site.base))).toEqual([]);
    const kept = await page.evaluate(async () => {
      const names = await caches.keys();
      const addresses = await Promise.all(
        names.map(async (name) =>
          (await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname),
        ),
      );
      const workers = await navigator.serviceWorker.getRegistrations();
      return {
        names,
        addresses: addresses.flat(),
        scopes: workers.map(({ scope }) => new URL(scope).pathname),
      };
    });
    expect(kept.names).toEqual([`stones${site.base}copies`]);
    expect(kept.addresses.filter((path) => !path.startsWith(site.base))).toEqual([]);
    expect(kept.scopes).toEqual([site.base]);

    server.line = 'down';
    server.asked = [];
    const note = page.getByText(start(say('offline:note.lost', { date: '{{' })));
    for (const { audience, topic } of lessonsThatAre) {
      const opened = lesson(audience, topic);
      await page.goto(opened.path);
      await expect(note, opened.path).toBeVisible();
      await new Quiz(page, opened, say, words).skipThrough();
    }
    await page.goto(`${words}/help/gb/`);
    await expect(note).toBeVisible();
    expect(server.asked).toEqual([]);
  },
);
