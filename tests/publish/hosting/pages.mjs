/** Opens pages in Chromium under both policies, the page's own and the server's, and reads them to their end. */
import { chromium } from '@playwright/test';

/** @returns {Promise<{ checked: number, faults: string[] }>} what the policies blocked, and other errors */
export async function pageFaults(place, executablePath, paths) {
  const lead = (port, own) => `MAP ${place.host}:${port} 127.0.0.1:${own}`;
  const browser = await chromium.launch({
    executablePath,
    args: [
      ...[
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
      ],
      ...['--disable-component-update', '--disable-sync'],
      `--host-resolver-rules=${lead(443, place.ports.https)}, ${lead(80, place.ports.http)}`,
    ],
  });
  const faults = [];
  const visit = async (page, path) => {
    const seen = [];
    const hear = (message) => {
      const text = message.text();
      const isMissing = path === '404.html' || /status of 404/.test(text);
      if (message.type() === 'error' && !isMissing) seen.push(text);
      else if (/content.security.policy|permissions.policy|unrecognized feature/i.test(text)) seen.push(text);
    };
    const fail = (error) => seen.push(String(error));
    page.on('console', hear);
    page.on('pageerror', fail);
    const address = path.replace(/(^|\/)index\.html$/, '$1');
    const answer = await page.goto(`https://${place.host}/${address}`);
    if (!answer?.headers()['content-security-policy']) seen.push('no policy of the server');
    await page.evaluate(async () => {
      const frame = () => new Promise((done) => requestAnimationFrame(done));
      for (let top = 0; top < document.documentElement.scrollHeight; top += innerHeight * 0.8) {
        scrollTo({ top, behavior: 'instant' });
        await frame();
        await frame();
      }
      await document.fonts.ready;
    });
    await page.waitForLoadState('networkidle');
    const isStyled = await page.evaluate(() => getComputedStyle(document.body).margin === '0px');
    if (!isStyled) seen.push('no styles');
    page.off('console', hear);
    page.off('pageerror', fail);
    faults.push(...seen.map((text) => `/${address}: ${text}`));
  };
  try {
    const todo = paths[Symbol.iterator]();
    const context = await browser.newContext({ ignoreHTTPSErrors: true });
    const reader = async () => {
      const page = await context.newPage();
      for (const path of todo) await visit(page, path);
    };
    await Promise.all([reader(), reader(), reader(), reader()]);
  } finally {
    await browser.close();
  }
  return { checked: paths.length, faults };
}
