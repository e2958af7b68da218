/**
 * Puts several pages into one HTML file. The first stands in the body and can be read without script; the others wait in
 * templates. Pure: text in, text out.
 */
import { inlineHashes } from '../markup/page-policy.ts';
import type { UsbPage } from './usb-page.ts';

const attribute = (value: string): string => value.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/** Only what is in the file may be shown, only the script in it may run, and nothing may be fetched or sent. */
function policyFor(html: string): string {
  const { script, style } = inlineHashes(html);
  return [
    "default-src 'none'",
    'img-src data:',
    'media-src data:',
    'font-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types cairn',
    `script-src ${script.join(' ')}`,
    `style-src ${style.join(' ')}`,
  ].join('; ');
}

/**
 * The file that holds `pages`, the first of them in view.
 * @param script the bundled script of single files
 * @param icon the sign in the tab, as a `data:` address
 * @throws if the script would end before its end
 */
export function singleFile(pages: readonly UsbPage[], script: string, icon: string): string {
  const [first] = pages;
  if (!first) throw new Error('A file needs a page.');
  if (/<\/script|<!--/i.test(script))
    throw new Error('The script holds signs that would end it inside a page.');
  const sheets = [...new Set(pages.map(({ style }) => style))];
  const fonts = [...new Set(pages.flatMap((page) => page.fonts))].join('');
  const styles = sheets.map(
    (style, index) =>
      `<style data-sheet="${index + 1}" media="${style === first.style ? 'all' : 'not all'}">${style}</style>`,
  );
  const templates = pages.map(
    ({ title, lang, dir, isQuiet, style, body }, index) =>
      `<template data-sheet="${sheets.indexOf(style) + 1}" data-title="${attribute(title)}" data-lang="${lang}"` +
      ` data-dir="${dir}"${isQuiet ? ' data-quiet' : ''}>${index === 0 ? '' : body}</template>`,
  );
  const inline = `<style>${fonts}</style>${styles.join('')}`;
  const end = `<script>${script}</script>`;
  return [
    `<!doctype html>`,
    `<html lang="${first.lang}" dir="${first.dir}"${first.isQuiet ? ' data-quiet' : ''}>`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="content-security-policy" content="${policyFor(inline + end)}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${attribute(first.title).replaceAll('<', '&lt;')}</title>`,
    '<meta name="color-scheme" content="light dark">',
    '<meta name="referrer" content="no-referrer">',
    `<link rel="icon" href="${icon}">`,
    inline,
    templates.join('\n'),
    '</head>',
    // No space before the script: the first page is what stands between.
    `<body>${first.body}${end}</body>`,
    '</html>',
    '',
  ].join('\n');
}
