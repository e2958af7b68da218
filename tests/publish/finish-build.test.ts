import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { finishBuild } from '../../src/publish/finish-build.ts';
import { readManifest } from '../../src/publish/manifest.ts';
import { pathsIn, sumsIn } from '../../src/publish/site-files.ts';

const html = `<meta http-equiv="content-security-policy" content="default-src 'none'">${'<p>words</p>'.repeat(99)}`;
let folder = '';
const site = () => join(folder, 'site');

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cairn-finish-'));
  mkdirSync(join(site(), 'en'), { recursive: true });
  writeFileSync(join(site(), 'en', 'index.html'), html);
  writeFileSync(join(site(), 'small.json'), '{}');
  writeFileSync(join(site(), 'picture.png'), 'p'.repeat(9000));
});
afterEach(() => rmSync(folder, { recursive: true }));

const finish = () => finishBuild(site(), '/', join(folder, 'store'));

test('a page gets compressed copies that hold the same; pictures and small files get none', async () => {
  await finish();
  expect(brotliDecompressSync(readFileSync(join(site(), 'en/index.html.br'))).toString()).toBe(html);
  expect(gunzipSync(readFileSync(join(site(), 'en/index.html.gz'))).toString()).toBe(html);
  expect(pathsIn(site()).filter((path) => /\.(br|gz)$/.test(path))).toHaveLength(2);
});

test('the manifest names every file but itself, those of the server apart', async () => {
  await finish();
  const { files, server } = readManifest(readFileSync(join(site(), 'manifest.sha256.json'), 'utf8'));
  expect(Object.keys(files)).toEqual(['en/index.html', 'picture.png', 'small.json']);
  expect(Object.keys(server)).toEqual(['.htaccess', '_headers', 'en/index.html.br', 'en/index.html.gz']);
  const { 'manifest.sha256.json': _own, ...found } = sumsIn(site());
  expect({ ...files, ...server }).toEqual(found);
});

test('finishing again, or in another folder, with or without kept copies, gives the same bytes', async () => {
  await finish();
  const first = sumsIn(site());
  await finish();
  expect(sumsIn(site())).toEqual(first);
  const other = join(folder, 'elsewhere');
  cpSync(site(), other, { recursive: true });
  await finishBuild(other, '/', join(folder, 'empty-store'));
  expect(sumsIn(other)).toEqual(first);
});
