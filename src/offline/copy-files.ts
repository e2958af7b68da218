/**
 * What the saved copy of a locale holds, and in which form: all of its pages as one text, in which what many pages share
 * stands once. One text is there as a whole or not at all. Pure; shared by the build, which writes it, and the worker.
 */

/** Where the copy of a locale lies, below the locale's folder; and, in the site's root, the list of all copies. */
export const COPY_FILE = 'offline.json';
/** Words that the worker says on pages out of the copy, below the locale's folder. */
export const WORDS_FILE = 'copy.json';
/** The page that says that a page is not in the copy, below the locale's folder. */
export const MISSING_PAGE = 'offline/';

/** A `page` may be corrected at any time; `hashed` files change their name with their content; `plain` files do not. */
export type Kind = 'page' | 'hashed' | 'plain';

/** One locale's copy. Paths are addresses below the base path: `en/help/`. */
export interface Copy {
  format: 1;
  locale: string;
  /** The day of the site that was copied, `YYYY-MM-DD`. Says nothing about when anybody was here. */
  date: string;
  pieces: readonly string[];
  /** Path to the pieces its text is made of. */
  texts: Readonly<Record<string, readonly number[]>>;
  /** Path to bytes in base 64. */
  bytes: Readonly<Record<string, string>>;
}

const TYPES: Readonly<Record<string, string>> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json; charset=utf-8',
  svg: 'image/svg+xml; charset=utf-8',
  woff2: 'font/woff2',
};
const endingOf = (path: string): string => /\.([a-z0-9]+)$/.exec(path)?.[1] ?? '';

/** The media type of a path; addresses of folders are pages. */
export const typeOf = (path: string): string => TYPES[endingOf(path)] ?? 'text/html; charset=utf-8';

/** The address of a file: a folder's page is the folder. */
export const addressOf = (file: string): string => file.replace(/(^|\/)index\.html$/, '$1');

/**
 * What kind of thing stands at an address, or null for what no copy holds: downloads, packages, lists for servers. A rule
 * and no list, so that a new page of any room is in the copy by itself.
 */
export function kindOf(path: string): Kind | null {
  if (path === '' || path.endsWith('/')) return 'page';
  if (path.startsWith('_astro/')) return endingOf(path) in TYPES ? 'hashed' : null;
  const isSign = /^[^/]+\.svg$/.test(path);
  const isWords = /^[^/]+\/[^/]+\.json$/.test(path) && !path.endsWith(`/${COPY_FILE}`);
  return isSign || isWords ? 'plain' : null;
}

/** Whether a copy of `locale` holds what stands at this address. */
export function isInCopy(path: string, locale: string): boolean {
  const isShared = !path.includes('/') || path.startsWith('_astro/');
  return kindOf(path) !== null && (isShared || path.startsWith(`${locale}/`));
}

/** Puts a copy together. `files` gives the bytes of each address. */
export function makeCopy(locale: string, date: string, files: ReadonlyMap<string, Uint8Array>): Copy {
  const pieces = new Map<string, number>();
  const numberOf = (piece: string): number => {
    const number = pieces.get(piece) ?? pieces.size;
    pieces.set(piece, number);
    return number;
  };
  const texts: Record<string, number[]> = {};
  const bytes: Record<string, string> = {};
  for (const [path, content] of files) {
    if (endingOf(path) === 'woff2') {
      bytes[path] = btoa(Array.from(content, (byte) => String.fromCharCode(byte)).join(''));
    } else {
      // Styles are the greater part of most pages, and the same on many.
      texts[path] = new TextDecoder()
        .decode(content)
        .split(/(<style>[^<]*<\/style>)/)
        .map(numberOf);
    }
  }
  return { format: 1, locale, date, pieces: [...pieces.keys()], texts, bytes };
}

/** The text at an address; null when the copy has none. */
export function textIn({ texts, pieces }: Copy, path: string): string | null {
  const numbers = Object.hasOwn(texts, path) ? texts[path] : null;
  return numbers ? numbers.map((number) => pieces[number]).join('') : null;
}

/** What stands at an address, as the body of an answer; null when the copy has nothing there. */
export function bodyIn(copy: Copy, path: string): string | Uint8Array<ArrayBuffer> | null {
  const bytes = Object.hasOwn(copy.bytes, path) ? copy.bytes[path] : null;
  return bytes ? Uint8Array.from(atob(bytes), (sign) => sign.charCodeAt(0)) : textIn(copy, path);
}
