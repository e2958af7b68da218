import { describe, expect, test } from 'vitest';
import { answerForMissing, answerFromCopy, withNote } from '../../src/offline/answer-from-copy.ts';
import { makeCopy } from '../../src/offline/copy-files.ts';

const page = '<body><header></header><main id="main">Help</main></body>';
const files = {
  'en/help/': page,
  'en/offline/': '<main id="main">Not here</main>',
  'en/copy.json': JSON.stringify({ date: '2026-11-29', lost: 'Copy of <29> & more', slow: 'Slow' }),
  '_astro/a.js': 'let a;',
};
const copy = makeCopy(
  'en',
  '2026-11-29',
  new Map(Object.entries(files).map(([path, text]) => [path, new TextEncoder().encode(text)])),
);
const saved = { copy, headers: new Headers({ 'x-content-type-options': 'nosniff' }) };

describe('an answer out of a copy', () => {
  test('is the page with one line above its content, which says why and how old it is', async () => {
    const answer = answerFromCopy(saved, { path: 'en/help/', kind: 'page' }, 'lost');
    expect(await answer?.text()).toBe(
      '<body><header></header><aside class="wrap"><p class="card">Copy of &lt;29> &amp; more</p></aside>' +
        '<main id="main">Help</main></body>',
    );
    expect(answer?.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(answer?.headers.get('x-content-type-options')).toBe('nosniff');
    const slow = answerFromCopy(saved, { path: 'en/help/', kind: 'page' }, 'slow');
    expect(await slow?.text()).toContain('<p class="card">Slow</p>');
  });

  test('leaves everything but pages as it is', async () => {
    const answer = answerFromCopy(saved, { path: '_astro/a.js', kind: 'hashed' }, 'lost');
    expect(await answer?.text()).toBe('let a;');
    expect(answer?.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  });

  test('is none for what the copy does not hold', () => {
    expect(answerFromCopy(saved, { path: 'fr/help/', kind: 'page' }, 'lost')).toBeNull();
  });

  test('for a page that no copy holds says so, and is no success', async () => {
    const answer = answerForMissing(saved);
    expect(answer?.status).toBe(503);
    expect(await answer?.text()).toBe(files['en/offline/']);
  });
});

test('words with a dollar sign stay words', () => {
  expect(withNote('<main >', "$& $' $1")).toBe(
    '<aside class="wrap"><p class="card">$&amp; $\' $1</p></aside><main >',
  );
});
