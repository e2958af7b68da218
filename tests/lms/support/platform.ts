/**
 * A small learning platform on the loopback: opens a package in a frame, as real ones do, by SCORM (through scorm-again) or
 * by cmi5 (with an endpoint of its own, at another address), and remembers everything that it is told.
 */
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, resolve } from 'node:path';
import type { Format } from '../../../src/lms/formats.ts';
import type { Files } from '../../../src/lms/zip-files.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};
const root = resolve(import.meta.dirname, '..', '..', '..');

/** A request that the xAPI endpoint has taken. */
export interface Heard {
  method: string;
  path: string;
  query: URLSearchParams;
  // biome-ignore lint/suspicious/noExplicitAny: statements are read field by field in the tests
  body: any;
  authorization: string;
}

/** The platform while a test runs. */
export interface Platform {
  /** The page in which a pupil finds the lesson. */
  address: string;
  /** What reached the xAPI endpoint, in order. */
  heard: Heard[];
  /** Requests for files that the package does not have. */
  missing: string[];
  /** While true, the endpoint answers nothing but 503. */
  isBroken: boolean;
  close: () => void;
}

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
};
const listen = (handle: (request: IncomingMessage, response: ServerResponse) => unknown) =>
  new Promise<{ origin: string; close: () => void }>((ready) => {
    const server = createServer((request, response) => void handle(request, response));
    server.listen(0, '127.0.0.1', () =>
      ready({
        origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
        close: () => {
          server.closeAllConnections();
          server.close();
        },
      }),
    );
  });

const SCORM = {
  scorm12: {
    script: 'scorm12.min.js',
    make: 'window.API = new Scorm12API({})',
    end: 'LMSFinish',
    set: 'LMSSetValue',
  },
  scorm2004: {
    script: 'scorm2004.min.js',
    make: 'window.API_1484_11 = new Scorm2004API({})',
    end: 'Terminate',
    set: 'SetValue',
  },
} as const;

/** The platform's page: its object, with every value that is set written down, and the frame. */
function platformPage(format: Format, query: string): string {
  const frame = `<iframe id="sco" src="/package/index.html${query}" width="900" height="700"></iframe>`;
  if (format !== 'scorm12' && format !== 'scorm2004') return `<!doctype html>${frame}`;
  const { script, make, end, set } = SCORM[format];
  return `<!doctype html><script src="/scorm/${script}"></script><script>
    window.told = [];
    const api = ${make};
    const before = sessionStorage.getItem('cmi');
    if (before) api.loadFromJSON(JSON.parse(before).cmi, 'cmi');
    const set = api.${set}.bind(api), end = api.${end}.bind(api);
    api.${set} = (element, value) => { told.push([element, value]); return set(element, value); };
    api.${end} = (nothing) => { sessionStorage.setItem('cmi', api.renderCMIToJSONString()); told.push(['end', '']); return end(nothing); };
  </script>${frame}`;
}

/** Starts a platform that has this package. */
export async function startPlatform(files: Files, format: Format): Promise<Platform> {
  const heard: Heard[] = [];
  const missing: string[] = [];
  let isBroken = false;
  const state = new Map<string, string>([
    [
      'LMS.LaunchData',
      JSON.stringify({
        contextTemplate: {
          contextActivities: { grouping: [{ id: 'https://school.example/au' }] },
          extensions: { 'https://w3id.org/xapi/cmi5/context/extensions/sessionid': 'visit-1' },
        },
        launchMode: 'Normal',
        moveOn: 'Completed',
      }),
    ],
  ]);

  const xapi = await listen(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://xapi');
    const answer = (status: number, body = '') => {
      response.writeHead(status, {
        'access-control-allow-origin': '*',
        'access-control-allow-headers': 'authorization, content-type, x-experience-api-version',
        'access-control-allow-methods': 'GET, PUT, POST',
        'content-type': 'application/json',
      });
      response.end(body);
    };
    if (request.method === 'OPTIONS') return answer(204);
    const body = await bodyOf(request);
    if (isBroken) return answer(503);
    heard.push({
      method: request.method ?? '',
      path: pathname,
      query: searchParams,
      body: body && JSON.parse(body),
      authorization: request.headers.authorization ?? '',
    });
    if (pathname === '/key') return answer(200, '{"auth-token":"a2V5"}');
    if (pathname !== '/xapi/activities/state') return answer(pathname.endsWith('profile') ? 404 : 204);
    const id = searchParams.get('stateId') ?? '';
    if (request.method === 'PUT') state.set(id, body);
    const kept = state.get(id);
    return answer(request.method === 'PUT' ? 204 : kept ? 200 : 404, request.method === 'PUT' ? '' : kept);
  });

  const query = `?${new URLSearchParams({
    endpoint: `${xapi.origin}/xapi/`,
    fetch: `${xapi.origin}/key`,
    actor: JSON.stringify({
      objectType: 'Agent',
      account: { homePage: 'https://school.example', name: '7' },
    }),
    registration: '3f2c9a52-8f5c-4c8e-9d3f-0a4f3c1d2e5b',
    activityId: 'https://school.example/activity/1',
  })}`;
  const lms = await listen((request, response) => {
    const { pathname } = new URL(request.url ?? '', 'http://lms');
    const send = (type: string, content: Uint8Array | string) => {
      response.writeHead(200, { 'content-type': type });
      response.end(content);
    };
    if (pathname === '/')
      return send('text/html; charset=utf-8', platformPage(format, format === 'cmi5' ? query : ''));
    if (pathname.startsWith('/scorm/'))
      return send(
        'text/javascript',
        readFileSync(join(root, 'node_modules/scorm-again/dist', pathname.slice(7))),
      );
    const name = pathname.replace(/^\/package\//, '');
    const content = files.get(name);
    if (content) return send(TYPES[extname(name)] ?? 'application/octet-stream', content);
    // The platform's own sign, for which a browser asks by itself.
    const isOurs = pathname !== '/favicon.ico';
    if (isOurs) missing.push(pathname);
    response.writeHead(isOurs ? 404 : 204);
    return response.end();
  });

  return {
    address: `${lms.origin}/`,
    heard,
    missing,
    get isBroken() {
      return isBroken;
    },
    set isBroken(is) {
      isBroken = is;
    },
    close: () => {
      lms.close();
      xapi.close();
    },
  };
}
