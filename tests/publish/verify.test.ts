import { appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import sirv from 'sirv';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { finishBuild } from '../../src/publish/finish-build.ts';
import { readManifest } from '../../src/publish/manifest.ts';
import { manifestFrom, verifyFolder, verifyMirror } from '../../src/publish/verify.ts';
import { wordsFor } from '../../src/publish/verify-command.ts';

const html = `<meta http-equiv="content-security-policy" content="default-src 'none'">${'<p>words</p>'.repeat(99)}`;
let folder = '';
let server: Server;
let origin: URL;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cairn-verify-'));
  for (const place of ['', 'en', 'fr']) {
    mkdirSync(join(folder, place), { recursive: true });
    writeFileSync(join(folder, place, 'index.html'), `${html}${place}`);
  }
  await finishBuild(folder, '/', `${folder}-store`);
  const files = sirv(folder, { dev: true, brotli: true, gzip: true });
  server = createServer((request, response) => files(request, response));
  await new Promise<void>((listening) => server.listen(0, listening));
  origin = new URL(`http://localhost:${(server.address() as AddressInfo).port}/`);
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true });
  rmSync(`${folder}-store`, { recursive: true });
});

const clean = { changed: [], missing: [], added: [] };

test('a folder as it was built is unmodified', () => {
  const verdict = verifyFolder(folder);
  expect(verdict).toMatchObject({ ...clean, checked: 11 });
  expect(wordsFor(verdict, true)).toMatch(/^Unmodified: all 11 files/);
});

test('a folder names the file that was changed, the one that is gone and the one that came', () => {
  appendFileSync(join(folder, 'fr/index.html'), '<p>another number</p>');
  rmSync(join(folder, 'en/index.html.gz'));
  writeFileSync(join(folder, 'extra.html'), '');
  const verdict = verifyFolder(folder);
  expect(verdict).toMatchObject({
    changed: ['fr/index.html'],
    missing: ['en/index.html.gz'],
    added: ['extra.html'],
  });
  expect(wordsFor(verdict, true)).toMatch(/changed {2}fr\/index\.html[\s\S]*Modified: 3 of 11/);
});

test('a server that delivers what was built is an unmodified mirror', async () => {
  expect(await verifyMirror(origin)).toMatchObject({ ...clean, checked: 3 });
});

test('a mirror with one changed page is found out, and the page is named', async () => {
  appendFileSync(join(folder, 'fr/index.html'), ' ');
  expect((await verifyMirror(origin)).changed).toEqual(['fr/index.html']);
});

test('a mirror whose compressed copy alone was changed is found out', async () => {
  writeFileSync(join(folder, 'en/index.html.br'), brotliCompressSync('<p>another number</p>'));
  expect((await verifyMirror(origin)).changed).toEqual(['en/index.html']);
});

test('a mirror that lacks a page is found out', async () => {
  for (const ending of ['', '.br', '.gz']) rmSync(join(folder, `en/index.html${ending}`));
  expect((await verifyMirror(origin)).missing).toEqual(['en/index.html']);
});

test('a mirror that changed a page and its list is found out by the list of the original', async () => {
  const original = await manifestFrom(origin);
  writeFileSync(join(folder, 'fr/index.html'), html.repeat(2));
  await finishBuild(folder, '/', `${folder}-store`);
  expect(await verifyMirror(origin)).toMatchObject(clean);
  expect((await verifyMirror(origin, original)).changed).toEqual(['fr/index.html']);
});

test('what shows no list, or something else in its place, is not called unmodified', async () => {
  rmSync(join(folder, 'manifest.sha256.json'));
  await expect(manifestFrom(origin)).rejects.toThrow(/shows no manifest/);
  expect(() => verifyFolder(folder)).toThrow(/There is no/);
  expect(() => readManifest('{"format":1,"files":{"a":"x"},"server":{}}')).toThrow(/This is no/);
  expect(() => readManifest('<p>Not found</p>')).toThrow(/This is no/);
});
