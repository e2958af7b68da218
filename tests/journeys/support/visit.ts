/** One page, opened and read to its end: it asks nobody else, blocks nothing, breaks nothing and stands still. */
import type { Page } from '@playwright/test';
import { expect } from './test.ts';
import { readToTheEnd, rest, shiftOn, violationsOn, watch } from './watch.ts';

const FONTS = 60 * 1024;

/** Visits a page as a reader does, and looks at all that must never happen meanwhile. */
export async function visit(page: Page, origin: string, path: string): Promise<void> {
  const seen = await watch(page, origin);
  let fonts = 0;
  page.on('response', async (response) => {
    if (response.url().endsWith('.woff2'))
      fonts += Number((await response.headerValue('content-length')) ?? 0);
  });
  await page.goto(path);
  await readToTheEnd(page);
  await page.evaluate(() => document.fonts.ready);
  const waiting = page.locator('[data-mount="quiz"]');
  if ((await waiting.count()) > 0) await expect(page.locator('form[data-live]')).toHaveCount(1);
  await rest(page);

  expect(seen.foreign).toEqual([]);
  expect(seen.failed).toEqual([]);
  expect(seen.errors).toEqual([]);
  expect(await violationsOn(page, seen)).toEqual([]);
  expect(await shiftOn(page), 'how far content moved by itself').toBe(0);
  expect(fonts, 'bytes of fonts').toBeLessThanOrEqual(FONTS);
}
