/** A slow line: a page comes in small pieces, its fonts seconds later. */
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { pagesOf } from './pages.ts';
import { readToTheEnd, rest, shiftOn, watch } from './watch.ts';

/** Each piece is painted before the next one comes. */
const PIECES = 24;
const PAUSE = 50;
/** The head of a page is little to lay out, and comes element by element. */
const SHORT_PAUSE = 25;

/** Where the pieces of a page end, and how long it waits there, in milliseconds: at each element that its head ends, then evenly. */
function piecesOf(html: string): { end: number; wait: number }[] {
  const body = html.indexOf('<body');
  const header = html.indexOf('</header>', body);
  if (body < 0 || header < 0) throw new Error('A page begins with a <header>.');
  const inHead = [...html.slice(body, header).matchAll(/<\/\w+>/g)].map(({ index, 0: tag }) => ({
    end: body + index + tag.length,
    wait: SHORT_PAUSE,
  }));
  const evenly = Array.from({ length: PIECES }, (_, piece) => {
    const next = html.indexOf('<', body + ((html.length - body) * (piece + 1)) / PIECES);
    return { end: next < 0 ? html.length : next, wait: PAUSE };
  });
  return [...inHead, ...evenly.filter(({ end }) => end > header)];
}

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
    let sent = 0;
    for (const { end, wait } of piecesOf(html)) {
      response.write(html.slice(sent, end));
      sent = end;
      await pause(wait);
    }
    response.end(html.slice(sent));
  });
  await new Promise<void>((done) => server.listen(0, () => done()));
  return server;
}

/** How far what is in view moves while a page of `folder` arrives and is read to its end. */
export async function shiftWhileArriving(page: Page, folder: string, path: string): Promise<number> {
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
