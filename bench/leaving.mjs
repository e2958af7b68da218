/**
 * How long the words stay in view after "Leave this site": from the click or the third release of Shift to the
 * frame without them, on a lesson page whose quiz is alive. `node bench/leaving.mjs [folder] [path]`.
 */
import { chromium } from '@playwright/test';
import { serve } from '../scripts/serve.mjs';
import { siteConfig } from '../src/site.config.ts';

/** Slowdown of the processor, and what half a blink is. */
const LIMITS = [
  { slowdown: 1, limit: 50 },
  { slowdown: 4, limit: 100 },
  { slowdown: 6, limit: 150 },
];
const RUNS = 20;

const WAYS = {
  button: (page) => page.locator('[data-leave]').click(),
  keys: async (page) => {
    for (let press = 0; press < 3; press++) await page.keyboard.press('Shift');
  },
};

const share = (numbers, part) =>
  numbers.toSorted((a, b) => a - b)[Math.ceil(numbers.length * part) - 1] ?? Number.NaN;

/** One leaving, in milliseconds. */
async function measure(page, address, slowdown, leave) {
  const session = await page.context().newCDPSession(page);
  await page.goto(address);
  await page.locator('[data-mount="quiz"]').last().scrollIntoViewIfNeeded();
  await page.locator('form[data-live]').first().waitFor();
  await page.evaluate(() => {
    let begun = 0;
    for (const type of ['keyup', 'click']) {
      addEventListener(
        type,
        ({ timeStamp }) => {
          begun = timeStamp;
        },
        true,
      );
    }
    const { body } = document;
    window.isEmpty = new Promise((done) => {
      new MutationObserver(() => {
        if (body.childNodes.length) return;
        // A frame begins; when the message comes, it has been drawn.
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => done(performance.now() - begun);
          port2.postMessage('');
        });
      }).observe(body, { childList: true });
    });
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await leave(page);
  const time = await page.evaluate(() => window.isEmpty);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  await session.detach();
  return time;
}

/** Prints the times of each way out. */
export async function benchLeaving(folder = 'dist', path = 'en/learn/11-14/deepfakes/') {
  const server = await serve(folder, { port: 0 });
  const browser = await chromium.launch({
    executablePath: process.env.CAIRN_CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'],
  });
  const page = await browser.newPage();
  await page.route(`${siteConfig.neutralExit}**`, (route) => route.fulfill({ status: 204 }));
  const rows = [];
  for (const { slowdown, limit } of LIMITS) {
    for (const [way, leave] of Object.entries(WAYS)) {
      const times = [];
      for (let run = 0; run < RUNS; run++)
        times.push(await measure(page, `http://localhost:${server.address().port}/${path}`, slowdown, leave));
      rows.push({
        'way out': way,
        'CPU /': slowdown,
        'median ms': Math.round(share(times, 0.5)),
        'p95 ms': Math.round(share(times, 0.95)),
        'limit ms': limit,
      });
    }
  }
  console.table(rows);
  await browser.close();
  server.closeAllConnections();
  server.close();
  return rows;
}

if (process.argv[1]?.endsWith('leaving.mjs')) await benchLeaving(process.argv[2], process.argv[3]);
