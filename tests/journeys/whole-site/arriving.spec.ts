/**
 * A slow line: a page comes in small pieces, its fonts seconds later. Nothing that is in view may move for what
 * comes after it.
 */
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { pagesOf } from '../support/pages.ts';
import { expect, test } from '../support/test.ts';
import { readToTheEnd, rest, shiftOn, watch } from '../support/watch.ts';

/** Each piece is painted before the next one comes. */
const PIECES = 24;
const PAUSE = 50;

/** One page of every layout. */
const paths = [
  '',
  '404.html',
  'en/',
  'en/learn/',
  'en/learn/11-14/',
  'en/learn/11-14/deepfakes/',
  'fr/learn/7-10/consent/',
  'en/help/',
  'fr/help/pt/',
  'en/teach/',
  'en/glossary/',
  'en/search/',
  'en/about/',
  'en/about/sources/',
];

/** Serves `folder`: a page in pieces that end where an element begins or ends, fonts never before `fontsAfter`. */
async function serveSlowly(folder: string, fontsAfter: Promise<void>): Promise<Server> {
  const files = new Map(pagesOf(folder).map(({ path, file }) => [`/${path}`, file]));
  const server = createServer(async ({ url = '/' }, response) => {
    if (url.endsWith('.woff2')) await fontsAfter;
    const file = files.get(url);
    if (!file) {
      response.end(readFileSync(`${folder}${url}`));
      return;
    }
    response.setHeader('content-type', 'text/html; charset=utf-8');
    const html = readFileSync(file, 'utf8');
    const body = html.indexOf('<body');
    let sent = 0;
    for (let piece = 1; piece <= PIECES; piece += 1) {
      const end = html.indexOf('<', body + ((html.length - body) * piece) / PIECES);
      const until = end < 0 ? html.length : end;
      response.write(html.slice(sent, until));
      sent = until;
      await pause(PAUSE);
    }
    response.end(html.slice(sent));
  });
  await new Promise<void>((done) => server.listen(0, () => done()));
  return server;
}

async function shiftWhileArriving(page: Page, folder: string, path: string): Promise<number> {
  const fonts = Promise.withResolvers<void>();
  const server = await serveSlowly(folder, fonts.promise);
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  await watch(page, origin);
  await page.goto(`${origin}/${path}`, { waitUntil: 'domcontentloaded' });
  fonts.resolve();
  await page.evaluate(() => document.fonts.ready);
  await readToTheEnd(page);
  await rest(page);
  const shift = await shiftOn(page);
  server.closeAllConnections();
  server.close();
  return shift;
}

for (const width of [390, 1280]) {
  test.describe(`at ${width} px`, () => {
    test.use({ viewport: { width, height: 800 } });
    for (const path of paths) {
      test(`/${path} stands still while it comes in pieces and its fonts come late`, async ({
        page,
        site,
      }) => {
        expect(await shiftWhileArriving(page, site.folder, path)).toBe(0);
      });
    }
  });
}
