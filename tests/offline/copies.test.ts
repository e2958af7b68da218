/** Copies are taken whole or not at all; whatever fails becomes a word for the reader, and leaves nothing behind. */
import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { earlierOf, fetchList, readCopy, renewCopies, savedIn, takeCopy } from '../../src/offline/copies.ts';
import type { Listed } from '../../src/offline/copy-list.ts';
import { noEntry, noRoom } from '../device/fault-storage.ts';

const SITE = 'https://learn.example/';
const text = JSON.stringify({
  format: 1,
  locale: 'en',
  date: '2026-11-29',
  pieces: ['é'],
  texts: {},
  bytes: {},
});
const listedFor = (content: string): Listed => ({
  sum: createHash('sha256').update(content).digest('hex'),
  bytes: Buffer.byteLength(content),
  size: 100,
  date: '2026-11-29',
});
const listed = listedFor(text);

/** A cache as browsers have it: keeps the order, and an answer as a whole. */
function cacheWith(fault?: () => void, isForgetful = false): Cache {
  const held = new Map<string, { body: ArrayBuffer; headers: Headers }>();
  const whole = (key: RequestInfo | URL) => new URL(String((key as Request).url ?? key), SITE).href;
  return {
    keys: async () => [...held.keys()].map((url) => ({ url })),
    match: async (key: string) => {
      const found = held.get(whole(key));
      return found && new Response(found.body, { headers: found.headers });
    },
    put: async (key: string, answer: Response) => {
      const body = await answer.arrayBuffer();
      fault?.();
      held.delete(whole(key));
      if (!isForgetful) held.set(whole(key), { body, headers: answer.headers });
    },
    delete: async (key: string) => held.delete(whole(key)),
  } as unknown as Cache;
}

let answers: Record<string, () => Response | Promise<Response>> = {};
const asked: string[] = [];
beforeEach(() => {
  asked.length = 0;
  answers = { [`${SITE}en/offline.json`]: () => new Response(text) };
  vi.stubGlobal('fetch', async (address: string) => {
    asked.push(address);
    return answers[address]?.() ?? new Response('', { status: 404 });
  });
});
afterEach(() => vi.unstubAllGlobals());

const offer = (copies: Record<string, Listed>) => {
  answers[`${SITE}offline.json`] = () => Response.json({ format: 1, copies });
};
const take = (cache: Cache, change: { listed?: Listed; locale?: string; signal?: AbortSignal } = {}) =>
  takeCopy(
    { base: SITE, locale: change.locale ?? 'en', listed: change.listed ?? listed, open: async () => cache },
    () => {},
    change.signal,
  );

describe('taking a copy', () => {
  test('keeps all of it, packed, with what the server says of every file', async () => {
    answers[`${SITE}en/offline.json`] = () =>
      new Response(text, { headers: { 'content-security-policy': "default-src 'none'", etag: 'x' } });
    const cache = cacheWith();
    const shares: number[] = [];
    const taken = await takeCopy({ base: SITE, locale: 'en', listed, open: async () => cache }, (share) =>
      shares.push(share),
    );
    expect(taken).toBe('saved');
    expect(shares.at(-1)).toBe(1);
    const [saved] = await savedIn(cache);
    expect(saved).toMatchObject({ locale: 'en', sum: listed.sum, date: '2026-11-29', size: 100 });
    const read = await readCopy(cache, saved?.key ?? '');
    expect(read?.copy).toEqual(JSON.parse(text));
    expect(read?.headers.get('content-security-policy')).toBe("default-src 'none'");
    expect(read?.headers.get('etag')).toBeNull();
  });

  test.each<[string, () => Response | Promise<Response>]>([
    ['the network is lost', () => Promise.reject(new TypeError('lost'))],
    ['the server has none', () => new Response('', { status: 404 })],
    ['the server fails', () => new Response(text, { status: 500 })],
    ['it breaks off', () => new Response(text.slice(0, 20))],
    ['it is another one', () => new Response(text.replace('é', 'è'))],
    ['a page of somebody else comes instead', () => new Response('<p>Sign in</p>')],
    [
      'it fails half way',
      () =>
        new Response(
          new ReadableStream({
            start(sink) {
              sink.enqueue(new TextEncoder().encode(text.slice(0, 9)));
              sink.error(new TypeError('lost'));
            },
          }),
        ),
    ],
  ])('keeps nothing when %s', async (_, answer) => {
    answers[`${SITE}en/offline.json`] = answer;
    const cache = cacheWith();
    expect(await take(cache)).toBe('lost');
    expect(await savedIn(cache)).toEqual([]);
  });

  test('keeps nothing when the reader has thought better of it', async () => {
    const cache = cacheWith();
    expect(await take(cache, { signal: AbortSignal.abort() })).toBe('lost');
    expect(await savedIn(cache)).toEqual([]);
  });

  test.each([
    ['full', cacheWith(() => noRoom())],
    ['shut', cacheWith(noEntry)],
    ['shut', cacheWith(undefined, true)],
  ])('says that the device is %s', async (taken, cache) => {
    expect(await take(cache)).toBe(taken);
    expect(await savedIn(cache)).toEqual([]);
  });
});

describe('renewing', () => {
  const other = text.replace('é', 'new');
  const offerOther = () => {
    offer({ en: listedFor(other) });
    answers[`${SITE}en/offline.json`] = () => new Response(other);
  };

  test('loads nothing while the site offers the same', async () => {
    const cache = cacheWith();
    await take(cache);
    offer({ en: listed });
    asked.length = 0;
    await renewCopies(cache, SITE);
    expect(asked).toEqual([`${SITE}offline.json`]);
  });

  test('adds the new copy before the old one, which stays for pages that are open', async () => {
    const cache = cacheWith();
    await take(cache);
    offerOther();
    await renewCopies(cache, SITE);
    const saved = await savedIn(cache);
    expect(saved.map(({ sum }) => sum)).toEqual([listedFor(other).sum, listed.sum]);
    expect(earlierOf(saved).map(({ sum }) => sum)).toEqual([listed.sum]);
  });

  test('leaves the old copy in force when the new one does not come whole', async () => {
    const cache = cacheWith();
    await take(cache);
    offerOther();
    answers[`${SITE}en/offline.json`] = () => new Response(other.slice(0, 30));
    await renewCopies(cache, SITE);
    expect((await savedIn(cache)).map(({ sum }) => sum)).toEqual([listed.sum]);
  });

  test('drops what the site no longer offers', async () => {
    const cache = cacheWith();
    await take(cache);
    offer({ fr: listed });
    await renewCopies(cache, SITE);
    expect(await savedIn(cache)).toEqual([]);
  });

  test.each<[string, () => Response | Promise<Response>]>([
    ['cannot be had', () => Promise.reject(new TypeError('lost'))],
    ['is a page of somebody else', () => new Response('<p>Sign in</p>')],
    ['is of a later program', () => Response.json({ format: 2, copies: {} })],
    ['is damaged', () => Response.json({ format: 1, copies: { en: { sum: 1 } } })],
    ['is nothing', () => Response.json(null)],
  ])('changes nothing when the list %s', async (_, answer) => {
    const cache = cacheWith();
    await take(cache);
    answers[`${SITE}offline.json`] = answer;
    expect(await fetchList(SITE)).toBeNull();
    await renewCopies(cache, SITE);
    expect(await savedIn(cache)).toHaveLength(1);
  });

  test('asks for nothing where nothing is saved', async () => {
    await renewCopies(cacheWith(), SITE);
    expect(asked).toEqual([]);
  });
});

test('a copy that cannot be read any more is removed, and no half of it is used', async () => {
  const cache = cacheWith();
  await cache.put(`${SITE}en/offline.json?sum`, new Response('damaged'));
  expect(await readCopy(cache, `${SITE}en/offline.json?sum`)).toBeNull();
  expect(await savedIn(cache)).toEqual([]);
});

test('only a newer copy of the same language makes one an earlier one', () => {
  const saved = ['fr', 'en', 'en'].map((locale, index) => ({
    key: `${index}`,
    locale,
    sum: '',
    date: '',
    size: 0,
  }));
  expect(earlierOf(saved).map(({ key }) => key)).toEqual(['2']);
});
