import { describe, expect, test } from 'vitest';
import { bodyIn, isInCopy, kindOf, makeCopy, textIn, typeOf } from '../../src/offline/copy-files.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('what a copy holds', () => {
  test.each<[string, ReturnType<typeof kindOf>]>([
    ['', 'page'],
    ['en/', 'page'],
    ['en/learn/7-10/deepfakes/', 'page'],
    ['en/teach/7-10/deepfakes/class/', 'page'],
    ['_astro/client.B609R_EP.js', 'hashed'],
    ['_astro/letters.woff2', 'hashed'],
    ['favicon.svg', 'plain'],
    ['en/search.json', 'plain'],
    ['en/offline.json', null],
    ['offline.json', null],
    ['worker.js', null],
    ['card.png', null],
    ['course.json', null],
    ['404.html', null],
    ['_headers', null],
    ['_astro/client.B609R_EP.js.br', null],
    ['en/teach/7-10/deepfakes/package.zip', null],
    ['en/take-home.html', null],
  ])('%s is of the kind %s', (path, kind) => {
    expect(kindOf(path)).toBe(kind);
  });

  test('is every page of one language, also one that nobody has thought of, and nothing of another', () => {
    expect(isInCopy('en/something/new/', 'en')).toBe(true);
    expect(isInCopy('fr/help/', 'en')).toBe(false);
    expect(isInCopy('enx/help/', 'en')).toBe(false);
    expect(isInCopy('', 'en')).toBe(true);
    expect(isInCopy('_astro/client.js', 'en')).toBe(true);
  });
});

describe('a copy', () => {
  const page = (words: string) => `<style>a{color:red}</style><p>${words}</p><style>b{margin:0}</style>`;
  const font = Uint8Array.from({ length: 256 }, (_, index) => index);
  const copy = makeCopy(
    'en',
    '2026-11-29',
    new Map([
      ['en/', bytes(page('é “one”'))],
      ['en/help/', bytes(page('two'))],
      ['_astro/a.woff2', font],
    ]),
  );

  test('gives back what was put in, to the last byte', () => {
    const again = JSON.parse(JSON.stringify(copy));
    expect(bodyIn(again, 'en/')).toBe(page('é “one”'));
    expect(textIn(again, 'en/help/')).toBe(page('two'));
    expect(bodyIn(again, '_astro/a.woff2')).toEqual(font);
  });

  test('holds styles that pages share once', () => {
    expect(copy.pieces.filter((piece) => piece.includes('color:red'))).toHaveLength(1);
  });

  test.each(['en/other/', 'constructor', '__proto__', ''])('has nothing at %j', (path) => {
    expect(bodyIn(copy, path)).toBeNull();
  });
});

test.each([
  ['en/help/', 'text/html; charset=utf-8'],
  ['', 'text/html; charset=utf-8'],
  ['_astro/a.js', 'text/javascript; charset=utf-8'],
  ['_astro/a.woff2', 'font/woff2'],
  ['en/search.json', 'application/json; charset=utf-8'],
])('what stands at %j is %s', (path, type) => {
  expect(typeOf(path)).toBe(type);
});
