/** Searching: the field that comes without moving the page, what it finds, and what it never keeps or sends. */
import type { Locator, Page } from '@playwright/test';
import { faultsOn, LOOKS, wear } from './support/scan.ts';
import { expect, test } from './support/test.ts';
import { rest, shiftOn, violationsOn, watch } from './support/watch.ts';

const fieldOf = (page: Page): Locator => page.getByRole('main').getByRole('searchbox');
const statusOf = (page: Page): Locator => page.getByRole('main').getByRole('status');
/** The same words as somebody in a hurry types them. */
const carelessly = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase();

test.describe('the search page', () => {
  test.beforeEach(({ page, words }) => page.goto(`${words}/search/`));

  test('finds a part of a lesson and says for whom it is', async ({ page, words, say, lesson }) => {
    const { path, headings, sections } = lesson('11-14');
    const { id } = sections.find((section) => section.kind === 'prose') ?? { id: '' };
    await fieldOf(page).fill(carelessly(headings[id] ?? ''));
    const result = page
      .getByRole('list', { name: say('search:results') })
      .getByRole('listitem')
      .filter({ has: page.locator(`a[href$="${path}#${id}"]`) });
    await expect(result.getByRole('link')).toContainText(say('common:audience.11-14'));
    await expect(result.locator('mark').first()).toBeVisible();
    await expect(statusOf(page)).not.toBeEmpty();
    await result.getByRole('link').click();
    await expect(page).toHaveURL(new RegExp(`/${words}/learn/11-14/deepfakes/#${id}$`));
    await expect(page.getByRole('heading', { name: headings[id] })).toBeInViewport();
  });

  test('finds a country by its own name', async ({ page, words }) => {
    await fieldOf(page).fill('Deutschland');
    const link = page.getByRole('search').locator(`a[href$="/${words}/help/de/"]`);
    await expect(link).toBeVisible();
    await expect(page.getByRole('search').locator('bdi[lang="de"]')).toHaveText('Deutschland');
  });

  test('says when nothing is found, and where somebody listens', async ({ page, say }) => {
    await fieldOf(page).fill('xqzwvk');
    await expect(statusOf(page)).toHaveText(say('search:none'));
    await expect(page.getByRole('search').getByRole('link', { name: say('common:nav.help') })).toBeVisible();
    await expect(page.getByRole('list', { name: say('search:results') })).toBeHidden();
  });

  test('can be used with the keyboard alone', async ({ page, say, lesson }) => {
    await fieldOf(page).focus();
    await page.keyboard.press('Enter');
    await expect(statusOf(page)).toHaveText(say('search:empty'));
    await page.keyboard.type(lesson('parents').title);
    await page.keyboard.press('Enter');
    const first = page
      .getByRole('list', { name: say('search:results') })
      .getByRole('link')
      .first();
    await expect(first).toBeFocused();
    await fieldOf(page).focus();
    await page.keyboard.press('Escape');
    await expect(fieldOf(page)).toHaveValue('');
    await expect(first).toBeHidden();
    await expect(statusOf(page)).toBeEmpty();
  });

  test('has results that a finger meets, on the narrowest screen', async ({ page, lesson }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await fieldOf(page).fill(lesson('7-10').title);
    const links = page.getByRole('search').getByRole('listitem').getByRole('link');
    await expect(links.first()).toBeVisible();
    for (const target of [fieldOf(page), ...(await links.all())])
      expect((await target.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });

  test('has no accessibility fault with results in view', async ({ page }) => {
    await fieldOf(page).fill('deepfake');
    await expect(page.locator('main mark').first()).toBeVisible();
    for (const look of LOOKS) {
      await wear(page, look);
      expect.soft(await faultsOn(page), `${look.width} px, ${look.colorScheme}`).toEqual([]);
    }
  });

  test('is empty for whoever comes back to it', async ({ page, words, lesson, say }) => {
    await fieldOf(page).fill(lesson('15-18').title);
    const results = page.getByRole('list', { name: say('search:results') });
    await expect(results).toBeVisible();
    await page.goto(`${words}/about/`);
    await page.goBack();
    await expect(fieldOf(page)).toHaveValue('');
    await expect(results).toBeHidden();
    await fieldOf(page).fill(lesson('15-18').title);
    await expect(results).toBeVisible();
    await page.evaluate(() => window.dispatchEvent(new Event('pagehide')));
    await expect(fieldOf(page)).toHaveValue('');
    await expect(results).toBeHidden();
  });
});

test.describe('the search field', () => {
  test('comes without moving anything, and asks for one index only when somebody wants to search', async ({
    page,
    origin,
    words,
    lesson,
  }) => {
    for (const width of [390, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      const seen = await watch(page, origin);
      await page.goto(`${words}/search/`);
      await expect(fieldOf(page)).toBeVisible();
      await rest(page);
      expect(await shiftOn(page), 'how far content moved by itself').toBe(0);
      const indexes = () => seen.requests.filter((url) => url.endsWith('.json'));
      expect(indexes()).toEqual([]);
      const address = page.url();

      await fieldOf(page).focus();
      await expect.poll(indexes).toHaveLength(1);
      await page.keyboard.type(lesson('11-14').title, { delay: 5 });
      await expect(page.getByRole('search').getByRole('listitem').first()).toBeVisible();
      const asked = seen.requests.length;
      await fieldOf(page).fill('deepfake');
      await expect(page.getByRole('search').locator('mark').first()).toBeVisible();
      expect(seen.requests.slice(asked), 'what is typed goes nowhere').toEqual([]);
      expect(page.url()).toBe(address);
      expect(indexes()).toHaveLength(1);
      expect(seen.foreign).toEqual([]);
      expect(seen.errors).toEqual([]);
      expect(await violationsOn(page, seen)).toEqual([]);
      const kept = await page.evaluate(() => [localStorage.length, sessionStorage.length, history.state]);
      expect(kept).toEqual([0, 0, null]);
    }
  });

  test('says when the index cannot be had, and finds again when it can', async ({
    page,
    words,
    say,
    lesson,
  }) => {
    await page.route('**/search.json', (route) => route.abort('internetdisconnected'));
    await page.goto(`${words}/search/`);
    await fieldOf(page).fill(lesson('7-10').title);
    await expect(statusOf(page)).toHaveText(say('search:lost'));
    await expect(page.getByRole('heading', { name: say('search:group.lessons') })).toBeVisible();
    await page.unroute('**/search.json');
    await fieldOf(page).press('End');
    await fieldOf(page).press('Space');
    await expect(page.getByRole('search').getByRole('listitem').first()).toBeVisible();
  });

  test('is not there without script, where the page is the whole map', async ({
    browser,
    baseURL,
    words,
    say,
  }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, baseURL });
    const page = await context.newPage();
    await page.goto(`${words}/search/`);
    await expect(page.getByText(say('search:find'))).toBeVisible();
    await expect(fieldOf(page)).toHaveCount(0);
    const main = page.getByRole('main');
    await expect(main.getByRole('heading', { level: 2 })).toHaveCount(6);
    expect(await main.getByRole('link').count()).toBeGreaterThan(51 + 4);
    await context.close();
  });
});
