/** Serves a built site as a good host does: compressed once with brotli. Beside it, the plain pages to compare with. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { HASHED, IMMUTABLE } from '../src/publish/headers.ts';
import { brotli } from './sizes.mjs';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
  '.png': 'image/png',
};
const PACKED = ['.woff2', '.png'];

/**
 * Serves `folder`, and under `/plain/` what was put into `plain` (path → HTML).
 * @returns {Promise<{ origin: string, plain: Map<string, string>, close: () => void }>}
 */
export async function serveCompressed(folder) {
  const plain = new Map();
  const ready = new Map();
  const answerTo = (path) => {
    if (path.startsWith('/plain/')) {
      const html = plain.get(path.slice('/plain/'.length));
      return html === undefined ? null : { type: TYPES['.html'], bytes: Buffer.from(html), isPacked: false };
    }
    const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
    if (!existsSync(file) || !statSync(file).isFile()) return null;
    const type = extname(file);
    return {
      type: TYPES[type] ?? 'application/octet-stream',
      bytes: readFileSync(file),
      isPacked: PACKED.includes(type),
    };
  };
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://bench').pathname;
    if (!ready.has(path)) {
      const answer = answerTo(path);
      ready.set(path, answer && { ...answer, bytes: answer.isPacked ? answer.bytes : brotli(answer.bytes) });
    }
    const answer = ready.get(path);
    if (!answer) return response.writeHead(404).end();
    response.writeHead(200, {
      'content-type': answer.type,
      'content-length': answer.bytes.length,
      ...(answer.isPacked ? {} : { 'content-encoding': 'br' }),
      ...(path.startsWith(`/${HASHED}`) ? { 'cache-control': IMMUTABLE } : {}),
    });
    response.end(answer.bytes);
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    plain,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
