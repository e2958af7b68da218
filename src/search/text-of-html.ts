/**
 * The words of rendered prose, without its markup. Knows the few forms that our own rendering writes
 * (src/prose/render-prose.ts); it is no reader for HTML from elsewhere.
 */

const HIDDEN = /<span class="visually-hidden">[^<]*<\/span>/g;
const SPEAKER = /<b class="chat__name">([^<]*)<\/b>/g;
const BLOCK = /<\/?(?:p|li|ul|ol|h3|div|blockquote)\b[^<>]*>|<br>/g;
const TAG = /<[^<>]*>/g;
const ENTITY = /&#x([0-9A-F]+);/gi;

/** The text of a section's HTML on one line: `<p>A <b>fake</b>.</p>` → `A fake.` */
export function textOfHtml(html: string): string {
  return html
    .replace(HIDDEN, '')
    .replace(SPEAKER, '$1: ')
    .replace(BLOCK, ' ')
    .replace(TAG, '')
    .replace(ENTITY, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/[ \n\t]+/g, ' ')
    .trim();
}
