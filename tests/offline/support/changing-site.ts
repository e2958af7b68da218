/**
 * A built site on a server whose line can be cut or slow, and which can be published anew while a browser has it open.
 * Sends the headers that hosts are given, so that the worker lives under the same policy as with readers.
 */
import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sirv from 'sirv';
import { makeCopies } from '../../../src/offline/make-copies.ts';
import { HASHED, IMMUTABLE } from '../../../src/publish/headers.ts';
import { pathsIn } from '../../../src/publish/site-files.ts';

/** `slow` answers after six seconds, `broken` breaks off in the middle of a copy. */
export type Line = 'up' | 'down' | 'slow' | 'broken';

export interface ChangingSite {
  origin: string;
  line: Line;
  /** The folder that is served now. */
  folder: string;
  /** Files that are served instead of those in the folder, by address. */
  replaced: Map<string, string>;
  /** Every address asked for, in order. */
  asked: string[];
  end: () => void;
}

/** The headers for every file, as `_headers` has them; without the one that needs a safe line. */
function headersIn(folder: string): [string, string][] {
  const [, everywhere = ''] = readFileSync(join(folder, '_headers'), 'utf8').split(/^\/\S*$/m);
  return [...everywhere.matchAll(/^ {2}([\w-]+): (.+)$/gm)]
    .map(([, name = '', value = '']): [string, string] => [name, value])
    .filter(([name]) => name !== 'Strict-Transport-Security');
}

/** Serves `folder` below `base` until it is ended; what stands elsewhere is another site's, and not there. */
export async function changingSite(folder: string, base = '/'): Promise<ChangingSite> {
  const headers = headersIn(folder);
  const site: ChangingSite = {
    origin: '',
    line: 'up',
    folder,
    replaced: new Map(),
    asked: [],
    end: () => {
      server.closeAllConnections();
      server.close();
    },
  };
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '', 'http://localhost').pathname;
    if (site.line === 'down') return void request.socket.destroy();
    site.asked.push(path);
    const answer = () => {
      for (const [name, value] of headers) response.setHeader(name, value);
      if (path.startsWith(base + HASHED)) response.setHeader('Cache-Control', IMMUTABLE);
      const text = site.replaced.get(path);
      if (text !== undefined) {
        response.writeHead(200, { 'content-type': 'text/javascript' });
        return void response.end(text);
      }
      if (site.line === 'broken' && path.endsWith('/offline.json')) {
        response.writeHead(200, { 'content-type': 'application/json' });
        response.write('{'.repeat(100_000), () => request.socket.destroy());
        return;
      }
      const missing = () => {
        response.writeHead(404);
        response.end();
      };
      if (!request.url?.startsWith(base)) return missing();
      request.url = `/${request.url.slice(base.length)}`;
      sirv(site.folder, { dev: true, etag: true })(request, response, missing);
    };
    if (site.line === 'slow') setTimeout(answer, 6000);
    else answer();
  });
  await new Promise<void>((listening) => server.listen(0, listening));
  site.origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  return site;
}

/**
 * Another release of a built site in a folder of its own: every `before` in its pages becomes `after`, and all of its
 * chunks have other names, so that no page of one release finds a chunk of the other.
 */
export function nextRelease(
  folder: string,
  before: string,
  after: string,
): { folder: string; end: () => void } {
  const next = mkdtempSync(join(tmpdir(), 'cairn-next-'));
  cpSync(folder, next, { recursive: true, filter: (file) => !/\.(br|gz)$/.test(file) });
  const paths = pathsIn(next);
  const chunks = paths
    .filter((path) => /^_astro\/.*\.js$/.test(path))
    .map((path) => path.slice('_astro/'.length));
  const renamed = (chunk: string): string => chunk.replace(/\.js$/, '.next.js');
  for (const path of paths.filter((each) => /\.(html|js)$/.test(each))) {
    let text = readFileSync(join(next, path), 'utf8');
    for (const chunk of chunks) text = text.replaceAll(chunk, renamed(chunk));
    if (path.endsWith('.html')) text = text.replaceAll(before, after);
    writeFileSync(join(next, path), text);
  }
  for (const chunk of chunks) renameSync(join(next, '_astro', chunk), join(next, '_astro', renamed(chunk)));
  makeCopies(next, ['en', 'fr']);
  return { folder: next, end: () => rmSync(next, { recursive: true, force: true }) };
}
