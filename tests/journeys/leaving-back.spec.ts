/** What Back and Forward show after leaving, where the browser keeps left pages and where it loads them again. */
import type { Browser, Page } from '@playwright/test';
import { siteConfig } from '../../src/site.config.ts';
import { arrive, BEFORE, browserThat, follow, leave, seen, step, tabElsewhere } from './support/leaving.ts';
import { expect, test } from './support/test.ts';

for (const keeps of [true, false]) {
  test.describe(keeps ? 'where left pages are kept' : 'where left pages are loaded again', () => {
    let browser: Browser;
    let page: Page;

    test.beforeEach(async ({ launchOptions, baseURL }) => {
      browser = await browserThat(keeps, launchOptions);
      page = await tabElsewhere(browser, { baseURL });
    });
    test.afterEach(async () => browser.close());

    /** Nothing of this site in five steps one way and five the other; the farthest way back is what was before. */
    const expectNothing = async (origin: string): Promise<void> => {
      for (const by of [-1, 1, -1] as const) {
        const addresses: string[] = [];
        for (let times = 0; times < 5; times++) {
          addresses.push(await step(page, by));
          expect(await seen(page, origin), addresses.join(' ')).toBe('');
          if (by < 0 && addresses.at(-1) === BEFORE) break;
        }
        expect(addresses.filter((address) => address.startsWith(origin))).toEqual([]);
        expect(addresses.at(-1)).toBe(by < 0 ? BEFORE : siteConfig.neutralExit);
      }
    };

    test('the first Back and the first Forward show nothing of this site', async ({
      origin,
      say,
      words,
      lesson,
    }) => {
      await follow(page, `${origin}/${words}/`);
      await page
        .getByRole('main')
        .getByRole('link', { name: say('home:young.title') })
        .click();
      await page.goto(lesson('11-14').path);
      await leave(page, say);
      expect(await step(page, -1)).toContain(origin);
      expect(await seen(page, origin)).toBe('');
      await expect(page).toHaveTitle(keeps ? say('leave:title') : '…');
      expect(await step(page, 1)).toBe(siteConfig.neutralExit);
    });

    test('Forward shows nothing of a page that was left by Back before', async ({ origin, say, words }) => {
      await follow(page, `${origin}/${words}/`);
      await follow(page, `${origin}/${words}/learn/`);
      await step(page, -1);
      await leave(page, say, 'Shift three times');
      expect(await step(page, 1)).toBe(siteConfig.neutralExit);
      await step(page, -1);
      expect(await seen(page, origin)).toBe('');
    });

    // Loaded again, the empty page is a file without script.
    if (keeps)
      test('leaving a second time from the empty page shows nothing either', async ({
        origin,
        say,
        words,
      }) => {
        await follow(page, `${origin}/${words}/`);
        await follow(page, `${origin}/${words}/learn/`);
        await leave(page, say);
        await step(page, -1);
        await leave(page, say, 'Shift three times');
        await step(page, -1);
        expect(await seen(page, origin)).toBe('');
      });

    test('in quiet mode nothing of this site is behind or ahead', async ({ origin, say, words, lesson }) => {
      await follow(page, `${origin}/${words}/`);
      const quiet = page.getByRole('button', { name: say('leave:quiet.switch') });
      await quiet.click();
      await expect(quiet).toHaveAttribute('aria-pressed', 'true');
      const main = page.getByRole('main');
      await main.getByRole('link', { name: say('home:young.title') }).click();
      await arrive(page, `${origin}/${words}/learn/`);
      await main
        .getByRole('link', { name: say('common:audience.11-14') })
        .first()
        .click();
      await arrive(page, `${origin}/${words}/learn/11-14/`);
      await main
        .getByRole('link', { name: lesson('11-14').title })
        .first()
        .click();
      await arrive(page, `${origin}/${lesson('11-14').path}`);
      await main.locator('a[href^="#"]').first().click();
      await leave(page, say);
      await expectNothing(origin);
    });

    test('help pages are quiet without being asked', async ({ origin, say, words, lesson }) => {
      await follow(page, `${origin}/${lesson('11-14').path}`);
      await page
        .getByRole('contentinfo')
        .getByRole('link', { name: say('common:nav.help') })
        .click();
      await arrive(page, `${origin}/${words}/help/`);
      await page.getByRole('main').locator('a[href$="/help/fr/"]').first().click();
      await arrive(page, `${origin}/${words}/help/fr/`);
      await leave(page, say, 'Shift three times');
      await expectNothing(origin);
    });

    test('choosing a language leaves no page behind either', async ({ origin, say }) => {
      await follow(page, `${origin}/`);
      await page.getByRole('main').getByRole('link').first().click();
      await arrive(page, /\/[\w-]+\/$/);
      await page.locator('[data-leave]').click();
      await arrive(page, siteConfig.neutralExit);
      expect(say('leave:leave')).not.toBe('');
      await step(page, -1);
      expect(await seen(page, origin)).toBe('');
      expect(await step(page, -1)).toBe(BEFORE);
    });
  });
}

test.describe('quiet mode', () => {
  test('is kept in no store, no address and no query, and does not go along to another site', async ({
    page,
    origin,
    say,
    words,
  }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.route(`${siteConfig.neutralExit}**`, (route) =>
      route.fulfill({ contentType: 'text/html', body: '<title>Elsewhere</title>' }),
    );
    await page.goto(`${words}/`);
    const quiet = page.getByRole('button', { name: say('leave:quiet.switch') });
    await quiet.click();
    await page
      .getByRole('main')
      .getByRole('link', { name: say('home:young.title') })
      .click();
    await expect(page).toHaveURL(`${origin}/${words}/learn/`);
    const kept = await page.evaluate(async () => [
      localStorage.length,
      sessionStorage.length,
      (await indexedDB.databases()).length,
      document.cookie.length,
      (await caches.keys()).length,
    ]);
    expect(kept).toEqual([0, 0, 0, 0, 0]);
    expect(asked.filter((address) => /[?#]/.test(address))).toEqual([]);
    await leave(page, say);
    expect(await page.evaluate(() => window.name)).toBe('');
  });

  test('can be switched off, and is off in the next visit', async ({ page, say, words }) => {
    await page.goto(`${words}/`);
    const quiet = page.getByRole('button', { name: say('leave:quiet.switch') });
    await quiet.click();
    await page.reload();
    await expect(quiet).toHaveAttribute('aria-pressed', 'true');
    await quiet.click();
    await page.reload();
    await expect(quiet).toHaveAttribute('aria-pressed', 'false');
  });

  test('still holds after a look at another site', async ({ page, say, words, origin }) => {
    await page.route(`${BEFORE}**`, (route) =>
      route.fulfill({ contentType: 'text/html', body: '<title>Elsewhere</title>' }),
    );
    await page.goto(`${words}/`);
    const quiet = page.getByRole('button', { name: say('leave:quiet.switch') });
    await quiet.click();
    await page.goto(BEFORE);
    await page.goBack();
    await expect(quiet).toHaveAttribute('aria-pressed', 'true');
    await page
      .getByRole('main')
      .getByRole('link', { name: say('home:young.title') })
      .click();
    await arrive(page, `${origin}/${words}/learn/`);
    expect(await page.evaluate(() => window.name)).toBe('quiet');
  });

  test('is not offered without script, and its room stays', async ({ browser, baseURL, say, words }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, baseURL });
    const page = await context.newPage();
    await page.goto(`${words}/`);
    const quiet = page.getByRole('button', { name: say('leave:quiet.switch'), includeHidden: true });
    await expect(quiet).toBeHidden();
    expect((await quiet.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    await context.close();
  });
});
