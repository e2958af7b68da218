import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { narrowText } from '../../src/markup/narrow-text.ts';
import { htmlOf, readPage } from '../../src/markup/page.ts';

const narrowOf = (html: string): string => narrowText(Buffer.from(html));

/** Enough of a page that a sign or two in it are few. */
const LONG = `<p>${'A stone on a stone. '.repeat(30)}</p>`;

describe('a page of Latin letters', () => {
  test.each([
    ['a quote in text', '<p>“Stop”</p>', '<p>&#8220;Stop&#8221;</p>'],
    ['a dash in an attribute', '<p title="7–10">a</p>', '<p title="7&#8211;10">a</p>'],
    ['a sign of two halves', '<p>🌟</p>', '<p>&#127775;</p>'],
    ['letters of Latin-1, which are narrow', '<p>déjà « vu »</p>', '<p>déjà « vu »</p>'],
    [
      'a sign in a style',
      '<style>a:before{content:"→a"}</style>',
      '<style>a:before{content:"\\2192 a"}</style>',
    ],
    [
      'a space after a sign in a style',
      '<style>a:before{content:"→ "}</style>',
      '<style>a:before{content:"\\2192  "}</style>',
    ],
    ['a script, in which nothing can be written otherwise', '<script>"→"</script>', '<script>"→"</script>'],
    [
      'what looks like a tag inside a script, and text after it',
      '<script>"<style >→"</script><p>–</p>',
      '<script>"<style >→"</script><p>&#8211;</p>',
    ],
    ['text after a style', '<style>a{}</style><p>–</p>', '<style>a{}</style><p>&#8211;</p>'],
  ])('%s', (_, html, narrow) => {
    expect(narrowOf(`${LONG}${html}`)).toBe(`${LONG}${narrow}`);
  });
});

test('a page in another alphabet is as it was', () => {
  const html = '<p lang="el">Μια πέτρα πάνω σε μια πέτρα</p>';
  expect(narrowOf(html)).toBe(html);
});

test('no reader sees a difference', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 5 }), (signs) => {
      const text = signs.replace(/[<&]/g, '');
      const html = `<!doctype html><title>${text}</title>${LONG}<p>${text}</p>`;
      expect(htmlOf(readPage(narrowOf(html)).tree)).toBe(htmlOf(readPage(html).tree));
    }),
  );
});
