/**
 * The service worker: gives pages out of the saved copy when the network does not, and renews the copy when it does. It
 * exists only where a reader has asked for it, keeps nothing of its own, and never takes the place of another one while
 * a page is open. Whatever goes wrong in here, the network answers as if there were no worker.
 */
import { answerForMissing, answerFromCopy, type Reason } from './answer-from-copy.ts';
import { earlierOf, readCopy, renewCopies, type Saved, savedIn } from './copies.ts';
import { COPIES } from './copies-name.ts';
import type { Copy } from './copy-files.ts';
import { type Wanted, wantedOf } from './wanted.ts';

/** The parts of a worker's world that are used here; the types of pages do not have them. */
interface FetchEvent extends Event {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
  waitUntil(work: Promise<unknown>): void;
}
interface WorkerScope {
  clients: { claim(): Promise<void>; matchAll(options: { type: 'window' }): Promise<unknown[]> };
  registration: ServiceWorkerRegistration;
  addEventListener(type: 'activate' | 'fetch', heard: (event: FetchEvent) => void): void;
}

const { clients, registration, addEventListener } = globalThis as unknown as WorkerScope;
const base = import.meta.env.BASE_URL;
const site = new URL(base, location.origin);

/** How long a page of the network is waited for, in milliseconds, before the copy is shown. */
const PATIENCE = 4000;
/** The same for somebody who loads a page again to see the newest one. */
const MORE_PATIENCE = 30_000;

type Read = { copy: Copy; headers: Headers } | null;
const read = new Map<string, Promise<Read>>();

/** The cache, or null when nothing is saved; looking must not make one. */
const openSaved = async (): Promise<Cache | null> =>
  (await caches.has(COPIES)) ? caches.open(COPIES) : null;

/** A copy, read once for as long as the worker lives. */
const copyAt = (cache: Cache, key: string): Promise<Read> => {
  const known = read.get(key) ?? readCopy(cache, key);
  read.set(key, known);
  return known;
};

/** The first answer that any of these copies has. */
async function firstOf(saved: readonly Saved[], ask: (copy: NonNullable<Read>) => Response | null) {
  const cache = await openSaved();
  for (const { key } of cache ? saved : []) {
    const copy = await copyAt(cache as Cache, key);
    const answer = copy && ask(copy);
    if (answer) return answer;
  }
  return null;
}

const savedNow = async (): Promise<Saved[]> => {
  const cache = await openSaved();
  return cache ? savedIn(cache) : [];
};

/** Pages come from the newest copies only; a chunk may belong to a page that was open before. */
async function fromCopies(wanted: Wanted, reason: Reason): Promise<Response | null> {
  const saved = await savedNow();
  const earlier = wanted.kind === 'page' ? earlierOf(saved) : [];
  const inForce = saved.filter((each) => !earlier.includes(each));
  const folder = `${wanted.path}/`;
  return firstOf(inForce, (each) => {
    const answer = answerFromCopy(each, wanted, reason);
    if (answer || wanted.kind !== 'page') return answer;
    return answerFromCopy(each, { ...wanted, path: folder }, reason) && Response.redirect(`${base}${folder}`);
  });
}

/** For a page that no copy holds: in its own language, if that is saved. */
async function missing({ path }: Wanted): Promise<Response | null> {
  const saved = await savedNow();
  const own = saved.filter(({ locale }) => path.startsWith(`${locale}/`));
  return firstOf([...own, ...saved], answerForMissing);
}

/** The network's answer when all of it has come: a page that breaks off half way is none. */
async function wholeAnswer(request: Request): Promise<Response> {
  const answer = await fetch(request);
  if (answer.type === 'basic') await answer.clone().blob();
  return answer;
}

/** After a page of the network: drops what no open page needs, and renews the copies. Without any, the worker goes. */
async function tend(): Promise<void> {
  const cache = await openSaved();
  const saved = cache ? await savedIn(cache) : [];
  if (!cache || saved.length === 0) return void (await registration.unregister());
  if ((await clients.matchAll({ type: 'window' })).length < 2) {
    for (const { key } of earlierOf(saved)) {
      await cache.delete(key);
      read.delete(key);
    }
  }
  await renewCopies(cache, base);
}

async function networkFirst(event: FetchEvent, wanted: Wanted): Promise<Response> {
  const line = wholeAnswer(event.request);
  if (wanted.kind === 'page') event.waitUntil(line.then(tend).catch(() => null));
  const isAgain = event.request.cache === 'reload' || event.request.cache === 'no-cache';
  const tooLate = new Promise<'slow'>((done) => setTimeout(done, isAgain ? MORE_PATIENCE : PATIENCE, 'slow'));
  const first = await Promise.race([line.catch(() => 'lost' as const), tooLate]);
  if (typeof first !== 'string' && first.status < 500) return first;
  const copied = await fromCopies(wanted, first === 'slow' ? 'slow' : 'lost').catch(() => null);
  if (copied) return copied;
  try {
    return await line;
  } catch (fault) {
    const stand = wanted.kind === 'page' ? await missing(wanted).catch(() => null) : null;
    if (stand) return stand;
    throw fault;
  }
}

async function copyFirst({ request }: FetchEvent, wanted: Wanted): Promise<Response> {
  return (await fromCopies(wanted, 'lost').catch(() => null)) ?? fetch(request);
}

addEventListener('activate', (event) => {
  // The page on which this was asked for is the first that must outlast the network.
  event.waitUntil(clients.claim());
});
addEventListener('fetch', (event) => {
  const wanted = wantedOf(event.request, site);
  if (wanted)
    event.respondWith(wanted.kind === 'hashed' ? copyFirst(event, wanted) : networkFirst(event, wanted));
});
