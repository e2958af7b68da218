/**
 * What a lesson page weighs: as text, as script, as fonts. Reads the built files; the tests hold the limits, the
 * benchmark prints the numbers.
 */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';

/** One first window of TCP: what a slow line brings before the server has to wait for an answer. */
export const FIRST_WINDOW = 14_336;

/** Bytes after the strongest brotli. */
export const brotli = (bytes) =>
  brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  });

/** The text that the first window of a page's brotli stream holds. */
export function firstWindowOf(compressed) {
  const start = compressed.subarray(0, FIRST_WINDOW);
  return brotliDecompressSync(start, { finishFlush: constants.BROTLI_OPERATION_FLUSH }).toString('utf8');
}

const attribute = (html, pattern) => [...html.matchAll(pattern)].map((found) => found[1]);

/** The scripts that a page asks for by itself once its island wakes: the first round. */
export const firstScriptsOf = (html) => [
  ...new Set(attribute(html, /(?:component-url|renderer-url|before-hydration-url)="([^"]+\.m?js)"/g)),
];

/** The scripts that stand in the page as files of their own. */
export const ownScriptsOf = (html) => attribute(html, /<script[^>]*\ssrc="([^"]+)"/g);

const importsOf = (code) =>
  attribute(code, /(?:^|[;}\s])(?:import|export)(?:[\w$\s{},*]*?from)?\s*["'](\.[^"']+)["']/g);

/**
 * All script that a page's islands bring, and how many rounds of requests that takes: a file is asked for when
 * the one that imports it has come.
 * @param {string} folder a built site
 * @param {string[]} first addresses as the page names them
 */
export function scriptsFrom(folder, first, base = '/') {
  const files = new Map();
  const rounds = [];
  let round = first.map((address) => address.slice(base.length));
  while (round.length > 0) {
    rounds.push(round);
    const next = new Set();
    for (const path of round) {
      const code = readFileSync(join(folder, path));
      files.set(path, brotli(code).length);
      for (const found of importsOf(code.toString('utf8'))) next.add(join(dirname(path), found));
    }
    round = [...next].filter((path) => !files.has(path));
  }
  return { files, rounds, bytes: [...files.values()].reduce((sum, bytes) => sum + bytes, 0) };
}

/**
 * The sizes of one page.
 * @param {string} folder a built site
 * @param {string} path the page's address without the base path
 */
export function sizesOf(folder, path) {
  const bytes = readFileSync(join(folder, path, 'index.html'));
  const html = bytes.toString('utf8');
  const compressed = brotli(bytes);
  return {
    html,
    page: compressed.length,
    firstWindow: firstWindowOf(compressed),
    styles: brotli(Buffer.from(attribute(html, /<style[^>]*>([\s\S]*?)<\/style>/g).join(''))).length,
    scripts: scriptsFrom(folder, firstScriptsOf(html)),
    ownScripts: ownScriptsOf(html),
  };
}
