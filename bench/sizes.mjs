/**
 * What a lesson page weighs as text. Reads the built files; the tests hold the limits, the benchmark prints the
 * numbers.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';

/** What a slow line brings before the server has to wait for the first answer. */
export const FIRST_WINDOW = 14_336;

/** Bytes after the strongest brotli. */
export const brotli = (bytes) =>
  brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });

/** The text that the first window of a page's brotli stream holds. */
export const firstWindowOf = (compressed) =>
  brotliDecompressSync(compressed.subarray(0, FIRST_WINDOW), {
    finishFlush: constants.BROTLI_OPERATION_FLUSH,
  }).toString('utf8');

/** The styles that stand in a page. */
export const stylesOf = (html) =>
  html
    .split('<style')
    .slice(1)
    .map((part) => part.slice(part.indexOf('>') + 1, part.indexOf('</style>')))
    .join('\n');

/**
 * The size of one page.
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
    styles: brotli(Buffer.from(stylesOf(html))).length,
  };
}
