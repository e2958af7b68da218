/**
 * The copies on this device: taken whole or not at all, read, renewed, dropped. Used by the page that asks and by the
 * worker that answers; knows neither.
 */
import { isFull } from '../device/text-store.ts';
import { COPY_FILE, type Copy } from './copy-files.ts';
import { type CopyList, type Listed, readList } from './copy-list.ts';

/** What became of taking a copy; all but `saved` leave nothing behind. */
export type Taken = 'saved' | 'lost' | 'full' | 'shut';

/** A copy on this device. */
export interface Saved {
  key: string;
  locale: string;
  sum: string;
  date: string;
  size: number;
}

/** Said by the server with every file, and so with every page out of a copy. */
const KEPT_HEADERS = [
  'content-security-policy',
  'referrer-policy',
  'permissions-policy',
  'cross-origin-opener-policy',
  'cross-origin-resource-policy',
  'x-content-type-options',
];
const DATE = 'copy-date';
const SIZE = 'copy-size';

/** The list of what the site offers; null when it cannot be had. Nothing of it stays in the browser's own cache. */
export async function fetchList(base: string, signal?: AbortSignal): Promise<CopyList | null> {
  try {
    const answer = await fetch(`${base}${COPY_FILE}`, { cache: 'no-store', signal: signal ?? null });
    return answer.ok ? readList(await answer.json()) : null;
  } catch {
    return null;
  }
}

const sumOf = async (content: Blob): Promise<string> => {
  const sum = await crypto.subtle.digest('SHA-256', await content.arrayBuffer());
  return Array.from(new Uint8Array(sum), (byte) => byte.toString(16).padStart(2, '0')).join('');
};

/** Loads a copy's text; null unless it is, to the last byte, the one that is listed. */
async function load(
  address: string,
  { sum, bytes }: Listed,
  tell: (share: number) => void,
  signal?: AbortSignal,
): Promise<{ content: Blob; headers: Headers } | null> {
  const answer = await fetch(address, { cache: 'no-store', signal: signal ?? null });
  if (!answer.ok || !answer.body) return null;
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let done = 0;
  const reader = answer.body.getReader();
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    parts.push(read.value);
    done += read.value.length;
    tell(Math.min(1, done / bytes));
  }
  const content = new Blob(parts);
  const isWhole = content.size === bytes && (await sumOf(content)) === sum;
  return isWhole ? { content, headers: answer.headers } : null;
}

/**
 * Takes the copy of a locale into a cache that `open` gives only when everything has come. A cache takes an answer whole
 * or not at all, so there is no half copy at any time.
 */
export async function takeCopy(
  place: { base: string; locale: string; listed: Listed; open: () => Promise<Cache> },
  tell: (share: number) => void = () => {},
  signal?: AbortSignal,
): Promise<Taken> {
  const { base, locale, listed } = place;
  const address = `${base}${locale}/${COPY_FILE}`;
  const loaded = await load(address, listed, tell, signal).catch(() => null);
  if (!loaded || signal?.aborted) return 'lost';
  try {
    const headers = new Headers({ [DATE]: listed.date, [SIZE]: String(listed.size) });
    for (const name of KEPT_HEADERS) {
      const value = loaded.headers.get(name);
      if (value) headers.set(name, value);
    }
    const key = `${address}?${listed.sum}`;
    const cache = await place.open();
    const packed = loaded.content.stream().pipeThrough(new CompressionStream('gzip'));
    await cache.put(key, new Response(packed, { headers }));
    // Some private windows take it without a word and keep none.
    return (await cache.match(key)) ? 'saved' : 'shut';
  } catch (fault) {
    return isFull(fault) ? 'full' : 'shut';
  }
}

/** The copies in a cache, the newest first. Of one locale, the first is the one in force. */
export async function savedIn(cache: Cache): Promise<Saved[]> {
  const keys = await cache.keys();
  const found = await Promise.all(
    keys.map(async ({ url }): Promise<Saved> => {
      const { pathname, search } = new URL(url);
      const headers = (await cache.match(url))?.headers;
      return {
        key: url,
        locale: pathname.split('/').at(-2) ?? '',
        sum: search.slice(1),
        date: headers?.get(DATE) ?? '',
        size: Number(headers?.get(SIZE)),
      };
    }),
  );
  return found.reverse();
}

/** Those that a newer one of the same locale has followed. */
export const earlierOf = (saved: readonly Saved[]): Saved[] =>
  saved.filter(({ locale }, index) => saved.findIndex((each) => each.locale === locale) < index);

/** Reads a copy; one that cannot be read is removed, because half of it must never be used. */
export async function readCopy(cache: Cache, key: string): Promise<{ copy: Copy; headers: Headers } | null> {
  try {
    const kept = await cache.match(key);
    if (!kept?.body) return null;
    const text = await new Response(kept.body.pipeThrough(new DecompressionStream('gzip'))).text();
    return { copy: JSON.parse(text) as Copy, headers: kept.headers };
  } catch {
    await cache.delete(key);
    return null;
  }
}

/** Renews what is saved, if the site offers something else now. What it no longer offers is dropped. */
export async function renewCopies(cache: Cache, base: string): Promise<void> {
  const saved = await savedIn(cache);
  const list = saved.length > 0 ? await fetchList(base) : null;
  if (!list) return;
  for (const locale of new Set(saved.map((each) => each.locale))) {
    const listed = list.copies[locale];
    const now = saved.find((each) => each.locale === locale);
    if (!listed)
      await Promise.all(saved.filter((each) => each.locale === locale).map(({ key }) => cache.delete(key)));
    else if (now?.sum !== listed.sum) await takeCopy({ base, locale, listed, open: async () => cache });
  }
}
