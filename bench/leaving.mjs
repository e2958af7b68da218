/**
 * How long the words stay in view after "Leave this site": from the click or the third release of Shift to the frame
 * without them, on a lesson page whose quiz is alive, and on one whose quiz is just coming alive. By the clock, which
 * tells the truth on an idle machine only, and as work: the time of the page's own thread at full speed, times the
 * slowdown, which other programs do not change.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { build } from '../scripts/build.mjs';
import { serve } from '../scripts/serve.mjs';
import { findChromium } from '../scripts/tools.mjs';
import { siteConfig } from '../src/site.config.ts';
import { threadTime, tracing } from './thread-time.mjs';

/** Slowdown of the processor, and what half a blink is. */
const LIMITS = [
  { slowdown: 1, limit: 50 },
  { slowdown: 4, limit: 100 },
  { slowdown: 6, limit: 150 },
];

const PRESSED_MS = 60;
/** How long a screen may make a drawn page wait. */
const FRAME_MS = 17;

const WAYS = {
  // A finger or a mouse comes, presses, and lets go a little later.
  button: async (page, { x, y }) => {
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.waitForTimeout(PRESSED_MS);
    await page.mouse.up();
  },
  keys: async (page) => {
    for (let press = 0; press < 3; press++) await page.keyboard.press('Shift');
  },
};

const share = (numbers, part) =>
  numbers.toSorted((a, b) => a - b)[Math.ceil(numbers.length * part) - 1] ?? Number.NaN;

/** Runs in the page: marks when leaving was asked for and when the empty page had been drawn. */
const watch = () => {
  for (const type of ['keyup', 'click']) {
    addEventListener(type, ({ timeStamp }) => performance.mark('asked', { startTime: timeStamp }), true);
  }
  const { body } = document;
  window.isDrawn = new Promise((done) => {
    new MutationObserver(() => {
      if (body.childNodes.length) return;
      // A frame begins; when the message comes, it has been drawn.
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          const { startTime } = performance.mark('drawn');
          done(startTime - performance.getEntriesByName('asked').at(-1).startTime);
        };
        port2.postMessage('');
      });
    }).observe(body, { childList: true });
  });
};

/** One leaving in milliseconds, by the clock and of the thread. */
async function measure(page, trace, address, { slowdown, leave, isWaking }) {
  const session = await page.context().newCDPSession(page);
  let release = () => {};
  const isReleased = new Promise((resolve) => {
    release = resolve;
  });
  if (isWaking) await page.route('**/mount-quiz*.js', (route) => isReleased.then(() => route.continue()));
  await page.goto(address);
  const asked = isWaking && page.waitForRequest('**/mount-quiz*.js');
  await page.locator('[data-mount="quiz"]').last().scrollIntoViewIfNeeded();
  await (asked || page.locator('form[data-live]').first().waitFor());
  const { x, y } = await page.locator('[data-leave]').boundingBox();
  await page.evaluate(watch);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  const events = await trace.start();
  const isHere = isWaking && page.waitForResponse('**/mount-quiz*.js');
  release();
  await isHere;
  await leave(page, { x: x + 8, y: y + 8 });
  const clock = await page.evaluate(() => window.isDrawn);
  await trace.end();
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  await session.detach();
  await page.unroute('**/mount-quiz*.js');
  return { clock, thread: threadTime(events, 'asked', 'drawn') };
}

/**
 * Prints the times of each way out.
 * @returns {Promise<number>} 0, or 1 where the work and the wait for a frame take longer than the limit
 */
export async function benchLeaving({ folder = 'dist', path = 'en/learn/11-14/deepfakes/', runs = 20 } = {}) {
  if (!existsSync(join(folder, 'course.json')) && (await build(folder)) !== 0) return 1;
  const executablePath = await findChromium();
  if (!executablePath) return 1;
  const server = await serve(folder, { port: 0 });
  const args = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'];
  const browser = await chromium.launch({ executablePath, args });
  const page = await browser.newPage();
  await page.route(`${siteConfig.neutralExit}**`, (route) => route.fulfill({ status: 204 }));
  const trace = await tracing(browser);
  const address = `http://localhost:${server.address().port}/${path}`;
  const rows = [];
  for (const isWaking of [false, true]) {
    for (const [way, leave] of Object.entries(WAYS)) {
      let work = Number.NaN;
      for (const { slowdown, limit } of LIMITS) {
        const times = [];
        for (let run = 0; run < runs; run++)
          times.push(await measure(page, trace, address, { slowdown, leave, isWaking }));
        const of = (kind, part) =>
          share(
            times.map((time) => time[kind]),
            part,
          );
        if (slowdown === 1) work = of('thread', 0.95);
        rows.push({
          quiz: isWaking ? 'coming alive' : 'alive',
          'way out': way,
          'CPU /': slowdown,
          'work, p95 ms': Math.round(work * slowdown),
          'clock, median ms': Math.round(of('clock', 0.5)),
          'clock, p95 ms': Math.round(of('clock', 0.95)),
          'limit ms': limit,
        });
      }
    }
  }
  console.table(rows);
  await browser.close();
  server.closeAllConnections();
  server.close();
  return rows.some((row) => row['work, p95 ms'] + FRAME_MS > row['limit ms']) ? 1 : 0;
}
