/** Serves a built site on this machine: `node scripts/serve.mjs [folder]`; PORT and CAIRN_BASE are honoured. */

import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join, resolve } from 'node:path';
import sirv from 'sirv';

/**
 * Serves `folder` under `base`.
 * @returns {Promise<import('node:http').Server>} the listening server
 */
export function serve(folder, { port, base = '/' }) {
  const files = sirv(folder, { dev: true, etag: true });
  const missing = () => {
    const page = join(folder, '404.html');
    return existsSync(page) ? readFileSync(page) : 'Not found';
  };
  const server = createServer((request, response) => {
    const notFound = () => {
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
      response.end(missing());
    };
    if (!request.url?.startsWith(base)) return notFound();
    request.url = `/${request.url.slice(base.length)}`;
    files(request, response, notFound);
  });
  return new Promise((listening, failed) => {
    server.once('error', failed);
    server.listen(port, () => listening(server));
  });
}

/** Serves and says where; a taken port gets a message that says how to choose another. */
export async function serveAndSay(folder) {
  const base = process.env.CAIRN_BASE ?? '/';
  const port = Number(process.env.PORT ?? 4321);
  if (!existsSync(folder)) {
    console.error(`There is no ${folder} yet. Build it first: npm run build`);
    process.exit(1);
  }
  try {
    await serve(folder, { port, base });
    console.log(`\n  Cairn is at  http://localhost:${port}${base}\n  Stop it with Ctrl+C.\n`);
  } catch (error) {
    if (error.code !== 'EADDRINUSE') throw error;
    console.error(`Port ${port} is taken. Choose another: PORT=4322 npm start`);
    process.exit(1);
  }
}

if (process.argv[1]?.endsWith('serve.mjs')) await serveAndSay(resolve(process.argv[2] ?? 'dist'));
