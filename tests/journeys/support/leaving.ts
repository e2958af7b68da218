/**
 * A person who leaves, and somebody who presses Back and Forward afterwards. Other sites are answered here,
 * so that no test reaches the network.
 */
import {
  type Browser,
  type BrowserContextOptions,
  chromium,
  expect,
  type LaunchOptions,
  type Page,
} from '@playwright/test';
import { siteConfig } from '../../../src/site.config.ts';
import type { Say } from './words.ts';

/** What was open before. */
export const BEFORE = 'https://before.example/';

/** How long a step that leads somewhere may take on a busy machine. */
const STEP_MS = 1000;

/** A browser that keeps left pages ready for the way back, as browsers do, or one that loads them again. */
export function browserThat(keeps: boolean, options: LaunchOptions): Promise<Browser> {
  const ignoreDefaultArgs = keeps ? ['--disable-back-forward-cache'] : [];
  // The light browser keeps none.
  const executablePath = (keeps && process.env.CAIRN_CHROMIUM) || options.executablePath;
  return chromium.launch({ ...options, ...(executablePath && { executablePath }), ignoreDefaultArgs });
}

/** A tab in which another site stands open. */
export async function tabElsewhere(browser: Browser, options: BrowserContextOptions): Promise<Page> {
  const page = await browser.newPage(options);
  for (const address of [BEFORE, siteConfig.neutralExit]) {
    await page.route(`${address}**`, (route) =>
      route.fulfill({ contentType: 'text/html', body: `<title>Elsewhere</title><p>${address}` }),
    );
  }
  await page.goto(BEFORE);
  return page;
}

/** Opens an address as a link on the other site would. */
export async function follow(page: Page, address: string): Promise<void> {
  await page.evaluate((to) => void setTimeout(() => location.assign(to), 0), address);
  await arrive(page, address);
}

/** The two ways out. */
export const WAYS_OUT = {
  'the button': (page: Page, say: Say) =>
    page.getByRole('link', { name: say('leave:leave'), exact: true }).click(),
  'Shift three times': async (page: Page, _say: Say) => {
    for (let press = 0; press < 3; press++) await page.keyboard.press('Shift');
  },
} as const;

/** Leaves and waits until the neutral site is there. */
export async function leave(page: Page, say: Say, way: keyof typeof WAYS_OUT = 'the button'): Promise<void> {
  await WAYS_OUT[way](page, say);
  await arrive(page, siteConfig.neutralExit);
}

/** What somebody sees of this site in the tab: its words and title; nothing on another site. */
export async function seen(page: Page, origin: string): Promise<string> {
  const { words, title, address } = await page.evaluate(() => ({
    words: document.documentElement.textContent?.replace(document.title, '').trim() ?? '',
    title: document.title,
    address: location.href,
  }));
  if (!address.startsWith(origin)) return '';
  return words || title.includes(siteConfig.name) ? `${title}: ${words}` : '';
}

/** The address in view. Asked of the page, because Playwright does not count a kept page as loaded. */
export async function addressOf(page: Page): Promise<string> {
  try {
    return await page.evaluate(() => (document.readyState === 'complete' ? location.href : ''));
  } catch {
    // Asked between two pages.
    return '';
  }
}

/** Waits until an address is in view. */
export async function arrive(page: Page, address: string | RegExp): Promise<void> {
  await expect
    .poll(() => addressOf(page))
    .toMatch(typeof address === 'string' ? new RegExp(`^${address}$`) : address);
}

/** Presses Back (-1) or Forward (1) and gives the address then in view. */
export async function step(page: Page, by: 1 | -1): Promise<string> {
  const before = await addressOf(page);
  await page.evaluate((way) => void setTimeout(() => history.go(way), 0), by);
  // There may be nothing to go to, and then nothing tells so: the wait for another address has an end.
  await expect
    .poll(() => addressOf(page), { timeout: STEP_MS, intervals: [50] })
    .not.toBe(before)
    .catch(() => {});
  await expect.poll(() => addressOf(page)).not.toBe('');
  return addressOf(page);
}
