import { describe, expect, test } from 'vitest';
import { wantedOf } from '../../src/offline/wanted.ts';

const site = new URL('https://learn.example/a/');
const ask = (path: string, change: { method?: string; mode?: RequestMode } = {}) =>
  wantedOf({ method: 'GET', mode: 'navigate', url: `https://learn.example${path}`, ...change }, site);

describe('a request', () => {
  test.each([
    ['/a/', ''],
    ['/a/index.html', ''],
    ['/a/en/help/', 'en/help/'],
    ['/a/en/help/index.html', 'en/help/'],
    ['/a/en/help/?from=chat#top', 'en/help/'],
    ['/a/en/help', 'en/help'],
  ])('for the page at %s is for %j', (path, wanted) => {
    expect(ask(path)).toEqual({ path: wanted, kind: 'page' });
  });

  test('for a chunk is for something that changes its name with its content', () => {
    expect(ask('/a/_astro/x.js', { mode: 'cors' })).toEqual({ path: '_astro/x.js', kind: 'hashed' });
  });

  test.each([
    ['another folder of the same server', ask('/b/en/')],
    ['a download', ask('/a/en/lesson.zip')],
    ['the worker itself', ask('/a/worker.js', { mode: 'same-origin' })],
    ['a copy', ask('/a/en/offline.json', { mode: 'cors' })],
    ['the list of copies', ask('/a/offline.json', { mode: 'cors' })],
    ['something to be sent', ask('/a/en/', { method: 'POST' })],
    ['another site', wantedOf({ method: 'GET', mode: 'navigate', url: 'https://other.example/a/en/' }, site)],
  ])('for %s is left to the browser', (_, wanted) => {
    expect(wanted).toBeNull();
  });
});
