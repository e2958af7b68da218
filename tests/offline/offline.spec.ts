/** Offline use: only when asked for, whole or not at all, as new as it can be, and gone when it is to be forgotten. */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { workerScript } from '../../src/offline/finish-offline.ts';
import { Quiz } from '../journeys/support/quiz.ts';
import { expect, test as journey } from '../journeys/support/test.ts';
import { violationsOn, watch } from '../journeys/support/watch.ts';
import type { Say } from '../journeys/support/words.ts';
import { type ChangingSite, changingSite, nextRelease } from './support/changing-site.ts';

const test = journey.extend<{ server: ChangingSite }>({
  server: async ({ site }, use) => {
    const server = await changingSite(site.folder);
    await use(server);
    server.end();
  },
  baseURL: async ({ server }, use) => use(`${server.origin}/`),
});
test.use({ serviceWorkers: 'allow' });

const MOST = 1_500_000;
const NOTHING = { local: 0, session: 0, databases: 0, caches: [], copies: 0, workers: [], cookies: '' };

/** Everything that any store of the browser holds for this site. */
const storesOf = (page: Page) =>
  page.evaluate(async () => {
    const copies = (await caches.has('stones/copies')) ? await caches.open('stones/copies') : null;
    return {
      local: localStorage.length,
      session: sessionStorage.length,
      databases: (await indexedDB.databases()).length,
      caches: await caches.keys(),
      copies: (await copies?.keys())?.length ?? 0,
      workers: (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => new URL(scope).pathname),
      cookies: document.cookie,
    };
  });

/** The part where a copy is asked for, awake. */
async function panelOf(page: Page, say: Say): Promise<Locator> {
  await page.locator('[data-offline]').scrollIntoViewIfNeeded();
  const panel = page.getByRole('region', { name: say('offline:title') });
  await expect(panel.getByRole('status')).not.toBeEmpty();
  return panel;
}
const press = async (panel: Locator, say: Say) =>
  panel.getByRole('button', { name: say('offline:save') }).click();
const start = (text: string): string => text.slice(0, text.indexOf('{{'));

/** Opens the page of an age and saves everything. */
async function saveAll(page: Page, say: Say): Promise<Locator> {
  await page.goto('en/learn/7-10/');
  const panel = await panelOf(page, say);
  await press(panel, say);
  await expect(panel.getByRole('status')).toContainText(start(say('offline:saved', { date: '{{' })));
  return panel;
}
/** The line above a page out of the copy. */
const noteOn = (page: Page, say: Say, reason: 'lost' | 'slow'): Locator =>
  page.getByText(start(say(`offline:note.${reason}`, { date: '{{' })));

test('with the network cut, every saved page opens and a lesson can be finished', async ({
  page,
  server,
  say,
  site,
  words,
  openLesson,
  lesson,
}) => {
  const seen = await watch(page, server.origin);
  await (await openLesson('7-10')).skipThrough();
  await page.goto('en/learn/7-10/');
  const before = await panelOf(page, say);
  await expect(before.getByText(say('offline:who'))).toBeVisible();
  expect(await storesOf(page)).toEqual(NOTHING);

  server.asked = [];
  const panel = await saveAll(page, say);
  const list = JSON.parse(readFileSync(join(site.folder, 'offline.json'), 'utf8')).copies.en;
  const year = list.date.slice(0, 4);
  await expect(panel.getByRole('status')).toContainText(year);
  expect(await storesOf(page)).toEqual({ ...NOTHING, caches: ['stones/copies'], copies: 1, workers: ['/'] });
  const stored = await page.evaluate(async () => {
    const cache = await caches.open('stones/copies');
    const answers = await Promise.all((await cache.keys()).map((key) => cache.match(key)));
    const bodies = await Promise.all(answers.map((answer) => answer?.arrayBuffer()));
    return bodies.reduce((sum, body) => sum + (body?.byteLength ?? 0), 0);
  });
  const sent = ['worker.js', 'offline.json', 'en/offline.json'].map((path) => {
    expect(server.asked).toContain(`/${path}`);
    const file = join(site.folder, path);
    return statSync(statSync(`${file}.br`, { throwIfNoEntry: false }) ? `${file}.br` : file).size;
  });
  console.log(`Whole locale: ${stored} bytes kept, ${sent.reduce((a, b) => a + b)} sent (brotli).`);
  expect(Math.abs(stored - list.size)).toBeLessThan(list.size / 50);
  expect(stored).toBeLessThanOrEqual(MOST);
  expect(sent.reduce((a, b) => a + b)).toBeLessThanOrEqual(list.size);

  server.line = 'down';
  seen.errors.length = 0;
  await page.goto(lesson('7-10').path);
  await expect(noteOn(page, say, 'lost')).toContainText(year);
  await page.locator('.scenario').scrollIntoViewIfNeeded();
  await expect(page.locator('.scenario')).toHaveAttribute('data-live', '');
  await new Quiz(page, lesson('7-10'), say, words).skipThrough();
  await page
    .getByRole('link', { name: say('common:nav.help') })
    .first()
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(noteOn(page, say, 'lost')).toBeVisible();
  for (const path of ['en/help/fr/', 'en/glossary/', 'en/teach/', 'en/about/privacy', '']) {
    await page.goto(path);
    await expect(noteOn(page, say, 'lost'), path).toBeVisible();
  }
  await page.goto('fr/help/');
  await expect(page.getByRole('heading', { name: say('offline:missing.title') })).toBeVisible();
  expect(await violationsOn(page, seen)).toEqual([]);
  expect(seen.errors.filter((each) => !/status of 503|ERR_/.test(each))).toEqual([]);
});

test('a corrected number shows at once, and the copy is renewed as a whole', async ({
  page,
  context,
  server,
  say,
  lesson,
  words,
}) => {
  const next = nextRelease(server.folder, '0800 1111', '0800 9999');
  await saveAll(page, say);
  await page.goto('en/help/gb/');
  await expect(page.getByText('0800 1111').first()).toBeVisible();
  // Somebody is in the middle of a lesson, before its quiz has come near.
  await page.goto(lesson('7-10').path);
  server.folder = next.folder;

  const other = await context.newPage();
  await other.goto('en/help/gb/');
  await expect(other.getByText('0800 9999').first()).toBeVisible();
  await expect(noteOn(other, say, 'lost')).toHaveCount(0);
  await expect.poll(async () => (await storesOf(other)).copies).toBe(2);

  server.line = 'down';
  await new Quiz(page, lesson('7-10'), say, words).skipThrough();
  await other.goto('en/help/gb/');
  await expect(other.getByText('0800 9999').first()).toBeVisible();
  await other.goto(lesson('11-14').path);
  await new Quiz(other, lesson('11-14'), say, words).skipThrough();

  // A release that does not come whole changes nothing; the copy before goes when no page needs it.
  await page.close();
  const last = nextRelease(next.folder, '0800 9999', '0800 5555');
  server.folder = last.folder;
  server.line = 'broken';
  await other.goto('en/help/gb/');
  await expect(other.getByText('0800 5555').first()).toBeVisible();
  await expect.poll(async () => (await storesOf(other)).copies).toBe(1);
  server.line = 'down';
  await other.goto('en/help/gb/');
  await expect(other.getByText('0800 9999').first()).toBeVisible();
  await expect(other.getByText('0800 5555')).toHaveCount(0);
  next.end();
  last.end();
});

test('a slow line shows the copy and says so, and whoever loads again gets the newest', async ({
  page,
  server,
  say,
}) => {
  await saveAll(page, say);
  server.line = 'slow';
  await page.goto('en/help/gb/');
  await expect(noteOn(page, say, 'slow')).toBeVisible();
  await page.reload();
  await expect(page.getByText('0800 1111').first()).toBeVisible();
  await expect(noteOn(page, say, 'slow')).toHaveCount(0);
});

test('a worker that does harm is replaced on the next visit, and can be called back', async ({
  page,
  context,
  server,
  say,
}) => {
  server.replaced.set(
    '/worker.js',
    "addEventListener('fetch', (event) => event.respondWith(Promise.reject(new Error())))",
  );
  await saveAll(page, say);
  await expect(page.goto('en/help/')).rejects.toThrow();
  server.replaced.clear();
  await page.close();
  const visit = await context.newPage();
  await visit.goto('en/help/').catch(() => null);
  await expect(async () => {
    await visit.goto('en/help/');
    await expect(visit.getByRole('heading', { level: 1 })).toBeVisible({ timeout: 100 });
    expect(await visit.evaluate(() => navigator.serviceWorker.controller?.state)).toBe('activated');
  }).toPass();
  server.line = 'down';
  await visit.goto('en/help/gb/');
  await expect(noteOn(visit, say, 'lost')).toBeVisible();

  server.line = 'up';
  server.replaced.set('/worker.js', await workerScript('/', false));
  await visit.goto('en/help/');
  await expect.poll(() => storesOf(visit)).toEqual(NOTHING);
  await visit.goto('en/learn/');
  await expect(visit.getByRole('heading', { level: 1 })).toBeVisible();
  expect(await storesOf(visit)).toEqual(NOTHING);
});

test('what cannot be saved whole leaves nothing, and a sentence says why', async ({ page, server, say }) => {
  await page.goto('en/learn/7-10/');
  const panel = await panelOf(page, say);
  const status = panel.getByRole('status');
  server.line = 'broken';
  await press(panel, say);
  await expect(status).toHaveText(say('offline:fault.lost'));
  expect(await storesOf(page)).toEqual(NOTHING);

  server.line = 'up';
  const session = await page.context().newCDPSession(page);
  await session.send('Storage.overrideQuotaForOrigin', { origin: server.origin, quotaSize: 100_000 });
  await press(panel, say);
  await expect(status).toHaveText(say('offline:fault.full'));
  expect(await storesOf(page)).toEqual(NOTHING);
  await session.send('Storage.overrideQuotaForOrigin', { origin: server.origin });

  server.replaced.set('/worker.js', 'throw new Error()');
  await press(panel, say);
  await expect(status).toHaveText(say('offline:fault.shut'));
  expect(await storesOf(page)).toEqual(NOTHING);
  server.replaced.clear();

  await page.evaluate(() => {
    Object.defineProperty(window, 'caches', {
      get: () => {
        throw new DOMException('', 'SecurityError');
      },
    });
  });
  await press(panel, say);
  await expect(status).toHaveText(say('offline:fault.shut'));

  await page.route('**/frame/', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: '<iframe src="/en/learn/7-10/" width="900" height="900">',
    }),
  );
  await page.route('**/en/learn/7-10/', async (route) => {
    const answer = await route.fetch();
    const headers = { ...answer.headers() };
    delete headers['content-security-policy'];
    await route.fulfill({ response: answer, headers });
  });
  await page.goto('frame/');
  const frame = page.frameLocator('iframe');
  await frame.locator('[data-offline]').scrollIntoViewIfNeeded();
  await expect(frame.getByText(say('offline:fault.cannot'))).toBeVisible();
  await frame.getByRole('button', { name: say('offline:save') }).click();
  expect(await storesOf(page)).toEqual(NOTHING);
});

test('forgetting takes the copy and the worker along, and they stay away', async ({ page, server, say }) => {
  const panel = await saveAll(page, say);
  await page.getByRole('button', { name: say('progress:keep'), exact: true }).click();
  await page.getByRole('button', { name: say('progress:forget') }).click();
  await expect(page.getByText(say('progress:forgotten'))).toBeVisible();
  expect(await storesOf(page)).toEqual(NOTHING);
  await expect(panel.getByRole('button', { name: say('offline:save') })).toBeVisible();
  await page.goto('en/help/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(await storesOf(page)).toEqual(NOTHING);

  // While it is still on its way.
  await page.goto('en/learn/7-10/');
  server.line = 'slow';
  await press(await panelOf(page, say), say);
  await page.getByRole('button', { name: say('progress:forget') }).click();
  await expect(page.getByText(say('progress:forgotten'))).toBeVisible();
  await expect((await panelOf(page, say)).getByRole('status')).toHaveText(say('offline:removed'));
  expect(await storesOf(page)).toEqual(NOTHING);

  server.line = 'up';
  await saveAll(page, say);
  await (await panelOf(page, say)).getByRole('button', { name: say('offline:remove') }).click();
  await expect.poll(() => storesOf(page)).toEqual(NOTHING);
});
