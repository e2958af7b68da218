/** Keeping on this device: nothing before somebody asks, then no more than was said, and all of it forgotten on request. */
import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { TOPICS } from '../../src/course.ts';
import { Quiz } from './support/quiz.ts';
import { faultsOn, LOOKS, wear } from './support/scan.ts';
import { expect, test } from './support/test.ts';
import { readToTheEnd, rest, shiftOn, violationsOn, watch } from './support/watch.ts';
import type { Say } from './support/words.ts';

const NOTHING = { local: {}, session: {}, databases: [], caches: [], workers: 0, cookies: '' };

/** Everything that any store of the browser holds for this site. */
const storesOf = (page: Page) =>
  page.evaluate(async () => ({
    local: { ...localStorage },
    session: { ...sessionStorage },
    databases: (await indexedDB.databases()).map(({ name }) => name),
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker?.getRegistrations())?.length ?? 0,
    cookies: document.cookie,
  }));

const panelOf = (page: Page, say: Say): Locator => page.getByRole('region', { name: say('progress:title') });
/** Brings the panel into view and waits until it is awake. */
async function wakePanel(page: Page, say: Say): Promise<Locator> {
  const panel = panelOf(page, say);
  await page.locator('[data-mount="progress"]').first().scrollIntoViewIfNeeded();
  await expect(panel.getByRole('button', { name: say('progress:keep') })).toBeVisible();
  return panel;
}
// A browser that would let a worker in: that none is there is then the site's own doing.
test.describe('a whole course', () => {
  test.use({ serviceWorkers: 'allow' });

  test('nothing is stored after a whole course when nobody has asked', async ({
    page,
    origin,
    words,
    lesson,
    say,
  }) => {
    const seen = await watch(page, origin);
    await page.goto(`${words}/learn/7-10/`);
    await readToTheEnd(page);
    for (const topic of TOPICS) {
      const opened = lesson('7-10', topic);
      await page.goto(opened.path);
      const quiz = new Quiz(page, opened, say, words);
      await quiz.wake();
      const asked = seen.requests.length;
      for (const index of quiz.items.keys()) {
        await quiz.choose(index);
        await quiz.button(index, 'check').click();
        await quiz.button(index, index === quiz.items.length - 1 ? 'finish' : 'next').click();
      }
      await expect(quiz.end).toBeVisible();
      // The illustrations and fonts of what came into view are the page's; answers are never asked for anywhere.
      expect(
        seen.requests.slice(asked).filter((url) => !/\.(woff2|svg)$/.test(url)),
        topic,
      ).toEqual([]);
      expect(await storesOf(page), topic).toEqual(NOTHING);
    }
    // What a teacher opens beside it, the page that stands in for what was not saved, and the search.
    const plan = `${words}/teach/7-10/deepfakes/`;
    for (const path of [plan, `${plan}class/`, `${plan}sheets/`, `${words}/offline/`, `${words}/search/`]) {
      await page.goto(path);
      await readToTheEnd(page);
      expect(await storesOf(page), path).toEqual(NOTHING);
    }
    await page.goto(`${words}/learn/7-10/`);
    await wakePanel(page, say);
    await page.goto(`${words}/about/privacy/`);
    await wakePanel(page, say);
    expect(await storesOf(page)).toEqual(NOTHING);
    expect(await page.context().cookies()).toEqual([]);
    expect(await violationsOn(page, seen)).toEqual([]);
    expect(seen.foreign).toEqual([]);
    expect(seen.errors).toEqual([]);
  });
});

test.describe('keeping', () => {
  test('says what another person could see before anything is kept', async ({ page, words, say }) => {
    for (const path of ['learn/11-14/', 'about/privacy/']) {
      await page.goto(`${words}/${path}`);
      const panel = await wakePanel(page, say);
      await expect(panel.getByText(say('progress:what'))).toBeVisible();
      await expect(panel.getByText(say('progress:who'))).toBeVisible();
      await expect(panel.getByText(say('progress:standing.none'))).toBeVisible();
      expect(await storesOf(page)).toEqual(NOTHING);
    }
  });

  test('holds the finished lesson and the look of pages, and nothing else', async ({
    page,
    words,
    say,
    site,
    lesson,
    openLesson,
  }) => {
    await page.goto(`${words}/learn/7-10/`);
    const panel = await wakePanel(page, say);
    await panel.getByRole('button', { name: say('progress:keep') }).click();
    await expect(panel.getByRole('status').first()).toHaveText(say('progress:kept-none'));

    await (await openLesson('7-10')).skipThrough();
    await expect(page.getByText(say('progress:lesson.kept'))).toBeVisible();
    await page.locator('.theme__input').evaluate((input: HTMLInputElement) => input.click());

    const stores = await storesOf(page);
    expect(stores).toEqual({ ...NOTHING, local: { [`stones${site.base}`]: expect.any(String) } });
    expect(JSON.parse(Object.values(stores.local)[0] as string)).toEqual({
      version: 1,
      done: ['7-10/deepfakes'],
      theme: 'dark',
      sum: expect.stringMatching(/^[0-9a-f]{1,8}$/),
    });

    await page.goto(`${words}/learn/7-10/`);
    await expect(page.locator('.theme__input')).toBeChecked();
    const stone = page
      .getByRole('listitem')
      .filter({ has: page.getByRole('heading', { name: lesson('7-10').title }) });
    await expect(stone).toContainText(say('progress:finished'));
    await expect(page.locator('[data-done]')).toHaveCount(1);
    await expect((await wakePanel(page, say)).locator('[data-place][data-topic="deepfakes"]')).toHaveCount(1);
  });

  test('moves nothing, whether something is kept or not', async ({ page, words, say, origin }) => {
    await watch(page, origin);
    const look = async () => {
      for (const path of ['learn/7-10/', 'about/privacy/']) {
        await page.goto(`${words}/${path}`);
        await readToTheEnd(page);
        await wakePanel(page, say);
        await rest(page);
        expect(await shiftOn(page), path).toBe(0);
      }
    };
    await page.setViewportSize({ width: 390, height: 800 });
    await look();
    await panelOf(page, say)
      .getByRole('button', { name: say('progress:keep') })
      .click();
    await look();
  });

  test('has no accessibility fault, and fits the narrowest screen', async ({ page, words, say }) => {
    await page.goto(`${words}/learn/7-10/`);
    const panel = await wakePanel(page, say);
    await panel.getByRole('button', { name: say('progress:keep') }).click();
    await panel.getByText(say('progress:move.title')).click();
    for (const look of LOOKS) {
      await wear(page, look);
      expect.soft(await faultsOn(page), `${look.width} px, ${look.colorScheme}`).toEqual([]);
    }
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });

  test('forgetting brings every store back to zero', async ({ page, words, say }) => {
    await page.goto(`${words}/about/privacy/`);
    const panel = await wakePanel(page, say);
    await panel.getByRole('button', { name: say('progress:keep') }).click();
    await page.evaluate(async () => {
      sessionStorage.setItem('something', 'else');
      localStorage.setItem('something', 'else');
      await caches.open('something');
      await new Promise<void>((done) => {
        const request = indexedDB.open('something');
        request.onsuccess = () => {
          request.result.close();
          done();
        };
      });
    });
    await panel.getByRole('button', { name: say('progress:forget') }).click();
    await expect(panel.getByRole('status').first()).toHaveText(say('progress:forgotten'));
    expect(await storesOf(page)).toEqual(NOTHING);
  });

  test('in two tabs loses nothing, and what one forgets the other does not bring back', async ({
    page,
    context,
    words,
    say,
    openLesson,
    site,
  }) => {
    await page.goto(`${words}/learn/7-10/`);
    await (await wakePanel(page, say)).getByRole('button', { name: say('progress:keep') }).click();
    const empty = Object.values((await storesOf(page)).local)[0] as string;
    const other = await context.newPage();
    await other.goto(`${words}/learn/7-10/`);
    await (await openLesson('7-10')).skipThrough();
    await expect(other.locator('[data-done]')).toHaveCount(1);
    // The other tab writes what it knew before, over what this one has finished.
    const name = `stones${site.base}`;
    await other.evaluate(([key, text]) => localStorage.setItem(key, text), [name, empty] as const);
    await expect.poll(async () => (await storesOf(other)).local[name]).toContain('7-10/deepfakes');
    await other.evaluate(() => localStorage.clear());
    await page.goto(`${words}/learn/7-10/`);
    await expect(page.locator('[data-done]')).toHaveCount(0);
    expect(await storesOf(page)).toEqual(NOTHING);
  });
});

test.describe('another device', () => {
  test('gets the same stones by a code that somebody copies, and refuses a slip with a reason', async ({
    page,
    browser,
    baseURL,
    words,
    say,
    openLesson,
  }) => {
    await page.goto(`${words}/learn/7-10/`);
    await (await wakePanel(page, say)).getByRole('button', { name: say('progress:keep') }).click();
    await (await openLesson('7-10')).skipThrough();
    await page.goto(`${words}/learn/7-10/`);
    const panel = await wakePanel(page, say);
    await panel.getByText(say('progress:move.title')).click();
    const code = (await panel.getByText(/^[0-9A-Z]{5}-[0-9A-Z]{5}$/).textContent()) ?? '';

    const away = await browser.newContext({ baseURL: baseURL ?? '' });
    const there = await away.newPage();
    await there.goto(`${words}/learn/7-10/`);
    const other = await wakePanel(there, say);
    await other.getByText(say('progress:move.title')).click();
    const field = other.getByRole('textbox', { name: say('progress:move.typed') });
    const use = other.getByRole('button', { name: say('progress:move.use') });
    const refusals = { '': 'empty', [code.slice(1)]: 'length', 'ABCDE-ABCDE': 'damaged', '????': 'letters' };
    for (const [typed, reason] of Object.entries(refusals)) {
      await field.fill(typed);
      await use.click();
      await expect(field).toHaveAccessibleDescription(say(`progress:code.${reason}`));
      await expect(field).toBeFocused();
      expect(await storesOf(there)).toEqual(NOTHING);
    }
    await field.fill(code.toLowerCase().replace('-', ' '));
    await field.press('Enter');
    await expect(there.locator('[data-done]')).toHaveCount(1);
    await expect(other.getByRole('status').first()).toHaveText(say('progress:kept', { count: 1 }));
    await away.close();
  });

  test('gets the same stones by a saved file, and refuses another file with a reason', async ({
    page,
    words,
    say,
    openLesson,
  }) => {
    await page.goto(`${words}/learn/7-10/`);
    await (await wakePanel(page, say)).getByRole('button', { name: say('progress:keep') }).click();
    await (await openLesson('7-10')).skipThrough();
    await page.goto(`${words}/about/privacy/`);
    const panel = await wakePanel(page, say);
    await panel.getByText(say('progress:move.title')).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      panel.getByRole('button', { name: say('progress:move.save') }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^[a-z-]+\.json$/);
    const saved = readFileSync(await download.path(), 'utf8');

    await panel.getByRole('button', { name: say('progress:forget') }).click();
    await expect(panel.getByRole('status').first()).toHaveText(say('progress:forgotten'));
    const field = panel.getByLabel(say('progress:move.file'));
    const choose = (text: string) =>
      field.setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer: Buffer.from(text) });
    for (const [text, reason] of [
      ['holiday', 'foreign'],
      [saved.replace('deepfakes', 'consent'), 'damaged'],
      ['{"version":2}', 'newer'],
    ] as const) {
      await choose(text);
      await expect(field).toHaveAccessibleDescription(say(`progress:file.${reason}`));
      expect(await storesOf(page)).toEqual(NOTHING);
    }
    await choose(saved);
    await expect(panel.getByRole('status').first()).toHaveText(say('progress:kept', { count: 1 }));
    expect(Object.values((await storesOf(page)).local)).toEqual([saved]);
  });
});

test.describe('a lesson can be finished, and a sentence says what is not kept,', () => {
  for (const [title, change, reason] of [
    ['when all was cleared in the middle of it', 'clear', 'none'],
    ['when what is kept gets damaged', 'damage', 'damaged'],
    ['when a newer version has written here', 'renew', 'newer'],
    ['when there is no room left', 'fill', 'full'],
    ['when the storage is shut', 'shut', 'shut'],
  ] as const) {
    test(title, async ({ page, words, say, openLesson, site }) => {
      await page.goto(`${words}/learn/7-10/`);
      await (await wakePanel(page, say)).getByRole('button', { name: say('progress:keep') }).click();
      const quiz = await openLesson('7-10');
      await quiz.wake();
      await page.waitForLoadState('networkidle');
      const before = await page.evaluate(
        ([name, how]) => {
          const fail = (kind: string) => () => {
            throw new DOMException('', kind);
          };
          if (how === 'clear') localStorage.clear();
          if (how === 'damage') localStorage.setItem(name, '{"version":1,"do');
          if (how === 'renew') localStorage.setItem(name, '{"version":2}');
          if (how === 'fill') Storage.prototype.setItem = fail('QuotaExceededError');
          if (how === 'shut') Storage.prototype.getItem = fail('SecurityError');
          return { ...localStorage };
        },
        [`stones${site.base}`, change] as const,
      );
      await quiz.skipThrough();
      await expect(page.getByText(say(`progress:lesson.${reason}`))).toBeVisible();
      expect(await page.evaluate(() => ({ ...localStorage }))).toEqual(before);
    });
  }

  test('where the browser never lets a site keep anything', async ({ page, words, say, openLesson }) => {
    await page.addInitScript(() => {
      const get = () => {
        throw new DOMException('', 'SecurityError');
      };
      for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
        Object.defineProperty(window, name, { get });
    });
    await page.goto(`${words}/learn/7-10/`);
    const panel = await wakePanel(page, say);
    await expect(panel.getByRole('status').first()).toHaveText(say('progress:standing.shut'));
    await panel.getByRole('button', { name: say('progress:keep') }).click();
    await expect(panel.getByRole('status').first()).toHaveText(say('progress:standing.shut'));
    await panel.getByRole('button', { name: say('progress:forget') }).click();
    await expect(panel.getByRole('status').first()).toHaveText(say('progress:not-forgotten'));
    await (await openLesson('7-10')).skipThrough();
  });
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('keeping is not offered, because it could not be done', async ({ page, words, say }) => {
    for (const path of ['learn/7-10/', 'about/privacy/']) {
      await page.goto(`${words}/${path}`);
      await expect(page.getByRole('button', { name: say('progress:keep') })).toHaveCount(0);
      await expect(page.getByText(say('progress:what'))).toBeHidden();
    }
  });
});
