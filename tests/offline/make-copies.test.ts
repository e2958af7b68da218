import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { bodyIn, type Copy } from '../../src/offline/copy-files.ts';
import { workerScript } from '../../src/offline/finish-offline.ts';
import { dropCopies, makeCopies } from '../../src/offline/make-copies.ts';

const FILES = {
  'index.html': 'Choose',
  'favicon.svg': '<svg/>',
  'manifest.sha256.json': '{}',
  '_astro/a.js': 'let a;',
  '_astro/a.js.br': 'b',
  'en/index.html': 'Home',
  'en/teach/7-10/consent/class/index.html': 'Class',
  'en/teach/lesson.zip': 'Z',
  'en/copy.json': '{"date":"2026-11-29","lost":"","slow":""}',
  'fr/index.html': 'Accueil',
  'fr/copy.json': '{"date":"2026-11-29","lost":"","slow":""}',
};
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cairn-copies-'));
  for (const [path, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
});
afterEach(() => rmSync(folder, { recursive: true }));
const read = (path: string) => readFileSync(join(folder, path), 'utf8');

describe('the copies of a built site', () => {
  test('hold the pages of their language, class pages too, and what all pages share', () => {
    makeCopies(folder, ['en', 'fr']);
    const copy = JSON.parse(read('en/offline.json')) as Copy;
    expect([...Object.keys(copy.texts), ...Object.keys(copy.bytes)].sort()).toEqual([
      '',
      '_astro/a.js',
      'en/',
      'en/copy.json',
      'en/teach/7-10/consent/class/',
      'favicon.svg',
    ]);
    expect(bodyIn(copy, 'en/')).toBe('Home');
    expect(copy.date).toBe('2026-11-29');
  });

  test('are listed with their sums and sizes', () => {
    makeCopies(folder, ['en', 'fr']);
    const text = read('fr/offline.json');
    const { copies } = JSON.parse(read('offline.json'));
    expect(Object.keys(copies)).toEqual(['en', 'fr']);
    expect(copies.fr.sum).toBe(createHash('sha256').update(text).digest('hex'));
    expect(copies.fr.bytes).toBe(Buffer.byteLength(text));
  });

  test('are the same when they are made again', () => {
    makeCopies(folder, ['en', 'fr']);
    const first = [read('offline.json'), read('en/offline.json')];
    makeCopies(folder, ['en', 'fr']);
    expect([read('offline.json'), read('en/offline.json')]).toEqual(first);
  });

  test('are gone when a site is to offer none', () => {
    makeCopies(folder, ['en', 'fr']);
    dropCopies(folder, ['en', 'fr']);
    expect(['offline.json', 'en/offline.json'].filter((path) => existsSync(join(folder, path)))).toEqual([]);
  });

  test('need the words that are said on their pages', () => {
    expect(() => makeCopies(folder, ['de'])).toThrow(/de\/copy\.json/);
  });
});

describe('the worker', () => {
  test('is one small file that knows its base path, and never takes the place of one that is at work', async () => {
    const script = await workerScript('/a/path/', true);
    expect(script).toContain('/a/path/');
    expect(script).not.toMatch(/\bimport\b|skipWaiting/);
    expect(script.length).toBeLessThan(8_000);
    expect(await workerScript('/a/path/', true)).toBe(script);
  });

  test('that calls another back takes over at once, and answers nothing', async () => {
    const script = await workerScript('/', false);
    expect(script).toContain('skipWaiting');
    expect(script).toContain('unregister');
    expect(script).not.toContain('respondWith');
  });
});
