/**
 * What a lesson page asks for beside its text, and in how many rounds: each round of requests is held back until no
 * more come, then let go together, so that a file that another one asks for belongs to the next round.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotli } from './sizes.mjs';

const QUIET = 400;
const pause = (ms) => new Promise((done) => setTimeout(done, ms));

/**
 * Opens a page and brings its quiz into view.
 * @param {import('@playwright/test').Page} page a fresh one
 * @param {string} origin where `folder` is served
 * @param {string} folder a built site
 * @param {string} path the page's address without the base path
 */
export async function weighScripts(page, origin, folder, path) {
  const bytesOf = (url) => readFileSync(join(folder, new URL(url).pathname));
  const fonts = new Map();
  page.on('response', (response) => {
    if (response.url().endsWith('.woff2')) fonts.set(response.url(), bytesOf(response.url()).length);
  });
  let held = [];
  let last = Date.now();
  let isHeld = false;
  await page.route(/\.m?js$/, async (route) => {
    if (!isHeld) return route.continue();
    held.push(route);
    last = Date.now();
  });
  await page.goto(`${origin}/${path}`, { waitUntil: 'load' });
  const own = await page.evaluate(() =>
    [...document.scripts].map(({ src }) => src).filter((src) => src !== ''),
  );
  await page.evaluate(() => document.fonts.ready);

  isHeld = true;
  await page.locator('form.quiz').last().scrollIntoViewIfNeeded();
  const rounds = [];
  const isAlive = () => page.evaluate(() => document.querySelector('form[data-live]') !== null);
  const end = Date.now() + 20_000;
  while (!(await isAlive())) {
    if (Date.now() > end) throw new Error(`The quiz of ${path} did not wake.`);
    await pause(50);
    if (held.length === 0 || Date.now() - last < QUIET) continue;
    const round = held;
    held = [];
    rounds.push(round.map((route) => route.request().url()));
    await Promise.all(round.map((route) => route.continue()));
  }
  const weightOf = (urls) => urls.reduce((sum, url) => sum + brotli(bytesOf(url)).length, 0);
  return {
    own: weightOf(own),
    scripts: weightOf([...new Set([...own, ...rounds.flat()])]),
    rounds: rounds.map((round) => round.map((url) => new URL(url).pathname)),
    fonts: [...fonts.values()].reduce((sum, bytes) => sum + bytes, 0),
  };
}
