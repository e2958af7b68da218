/** What a request asks for, as far as a copy could answer it. Pure. */
import { addressOf, COPY_FILE, type Kind, kindOf } from './copy-files.ts';

/** Something that a copy may hold. */
export interface Wanted {
  /** Address below the base path. */
  path: string;
  kind: Kind;
}

/** What of a request counts here. */
export type Asked = Pick<Request, 'method' | 'mode' | 'url'>;

/**
 * Reads a request; null for everything the worker leaves to the browser: what is sent, other sites, downloads, and the
 * copies themselves.
 */
export function wantedOf({ method, mode, url }: Asked, site: URL): Wanted | null {
  const { origin, pathname } = new URL(url);
  if (method !== 'GET' || origin !== site.origin || !pathname.startsWith(site.pathname)) return null;
  const path = addressOf(pathname.slice(site.pathname.length));
  if (path === COPY_FILE) return null;
  // Somebody typed an address without its last slash.
  const isFolder = mode === 'navigate' && !/\.[a-z0-9]+$/.test(path);
  const kind = isFolder ? 'page' : kindOf(path);
  return kind && { path, kind };
}
