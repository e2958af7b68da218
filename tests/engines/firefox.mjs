/** Firefox, driven over WebDriver BiDi. */
import { spawnSync } from 'node:child_process';
import puppeteer from 'puppeteer-core';
import { aptInstall } from '../../scripts/tools.mjs';

const NAMES = ['firefox-esr', 'firefox'];

const find = () => {
  if (process.env.CAIRN_FIREFOX) return process.env.CAIRN_FIREFOX;
  for (const name of NAMES) {
    const found = spawnSync('which', [name], { encoding: 'utf8' });
    if (found.status === 0) return found.stdout.trim();
  }
  return null;
};

/**
 * Starts Firefox.
 * @returns {Promise<import('./engine.mjs').Engine | null>} null after a message that says what to install
 */
export async function startFirefox() {
  const executablePath = find() ?? (aptInstall('firefox-esr') ? find() : null);
  if (!executablePath) {
    console.error(
      'No Firefox was found. Install it (Debian: apt-get install firefox-esr), or name yours: CAIRN_FIREFOX=/path/to/firefox',
    );
    return null;
  }
  const browser = await puppeteer.launch({ browser: 'firefox', executablePath, headless: true });
  console.log(await browser.version());
  let page = null;
  return {
    fresh: async () => {
      await page?.close();
      page = await browser.newPage();
      await page.setViewport({ width: 1000, height: 800 });
    },
    open: async (url) => void (await page.goto(url, { waitUntil: 'load' })),
    ask: (look, ...values) => page.evaluate(look, ...values),
    click: async (find, ...values) => {
      const handle = await page.evaluateHandle(find, ...values);
      const element = handle.asElement();
      if (!element) throw new Error(`Nothing to click: ${find} ${JSON.stringify(values)}`);
      await element.scrollIntoView();
      // Parts that come near the view are laid out only now, and what stands below them settles.
      await element.evaluate(async (clicked) => {
        const nextFrame = () => new Promise((done) => requestAnimationFrame(done));
        const top = () => clicked.getBoundingClientRect().top;
        for (let still = 0, last = top(); still < 3; still = top() === last ? still + 1 : 0) {
          last = top();
          await nextFrame();
        }
      });
      await element.click();
    },
    press: async (key, times) => {
      for (let press = 0; press < times; press++) await page.keyboard.press(key);
    },
    end: async () => {
      await browser.close();
    },
  };
}
