/**
 * The site between two others, all on this machine: what was open before, and the neutral one that leaving goes to.
 * What a test wants of them is set and read here, because not every engine lets its requests be held back.
 */
import { createServer } from 'node:http';
import { serve } from '../../scripts/serve.mjs';
import { siteConfig } from '../../src/site.config.ts';

const page = (title) => `<!doctype html><html lang="en"><title>${title}</title><p>Another site.</p></html>`;
const listen = (server) => new Promise((done) => server.listen(0, '127.0.0.1', () => done(server)));
const addressOf = (server, host) => `http://${host}:${server.address().port}`;

/**
 * Serves `folder` with its neutral exit leading to this machine.
 * @returns what the addresses are, what may be asked of them, and `close`
 */
export async function besideOthers(folder) {
  const control = {};
  /** Begins anew: nothing is held back, and nothing has been asked. */
  control.reset = async () => {
    await control.restore?.();
    for (const response of control.waiting ?? []) response.end();
    Object.assign(control, { isStalling: false, isUnreachable: false, held: null, waiting: [], asked: [] });
  };
  await control.reset();
  /** The neutral site says at last that there is nothing to show: whoever waited stays where they are. */
  control.answerNothing = () => {
    for (const response of control.waiting.splice(0)) response.writeHead(204).end();
  };
  /** What was held back comes. */
  control.release = () => {
    const { held } = control;
    control.held = null;
    for (const go of held.gone) go();
  };
  /** Holds back the files whose address has this part. */
  control.hold = (part) => {
    control.held = { part, gone: [] };
  };

  const others = await listen(
    createServer((request, response) => {
      if (request.url === '/neutral') {
        control.asked.push(request.headers.referer ?? null);
        if (control.isStalling) return void control.waiting.push(response);
      }
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
      response.end(page(request.url === '/neutral' ? 'Elsewhere' : 'Before'));
    }),
  );
  // A port at which nobody listens.
  const closed = await listen(createServer());
  const nowhere = `${addressOf(closed, '127.0.0.1')}/neutral`;
  await new Promise((done) => closed.close(done));
  const neutral = `${addressOf(others, '127.0.0.1')}/neutral`;

  const inner = await serve(folder, { port: 0, base: '/' });
  const site = await listen(
    createServer(async (request, response) => {
      const send = async () => {
        const answer = await fetch(`${addressOf(inner, 'localhost')}${request.url}`, {
          headers: { 'accept-encoding': 'identity' },
        });
        const type = answer.headers.get('content-type') ?? '';
        let body = Buffer.from(await answer.arrayBuffer());
        if (type.startsWith('text/html')) {
          const exit = control.isUnreachable ? nowhere : neutral;
          body = Buffer.from(String(body).replaceAll(`"${siteConfig.neutralExit}"`, `"${exit}"`));
        }
        response.writeHead(answer.status, { 'content-type': type }).end(body);
      };
      if (control.held && request.url.includes(control.held.part)) control.held.gone.push(send);
      else await send();
    }),
  );
  const ports = new Map([site, others].map((server) => [server, server.address().port]));
  /** From now on there is no network: nobody listens at any of the addresses, and every open line breaks off. */
  control.cut = async () => {
    for (const server of ports.keys()) {
      const closed = new Promise((done) => server.close(done));
      server.closeAllConnections();
      await closed;
    }
  };
  /** The network is back, with the same addresses. */
  control.restore = async () => {
    for (const [server, port] of ports)
      if (!server.listening) await new Promise((done) => server.listen(port, '127.0.0.1', done));
  };
  return {
    origin: addressOf(site, 'localhost').replace('127.0.0.1', 'localhost'),
    before: `${addressOf(others, '127.0.0.1')}/before`,
    neutral,
    nowhere,
    control,
    close: () => {
      void control.reset();
      for (const server of [site, inner, others]) {
        server.closeAllConnections();
        server.close();
      }
    },
  };
}
