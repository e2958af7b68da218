import {
  appendFileSync,
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verifyFolder } from '../../src/publish/verify.ts';
import { chunkOf } from './fixture/pages.mjs';
import {
  changesOf,
  kills,
  leftovers,
  moments,
  place,
  publish,
  releases,
  shown,
  trial,
} from './fixture/trial.mjs';

const KILLS = 20;
const where = place();
const { folder, root } = where;
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** The number of changes that a publish makes once two releases stand. */
let changes = 0;
beforeAll(async () => {
  await publish(where, 'first');
  changes = await changesOf(where, 'second');
});

test('what is shown is a link to a release named by the sum of its manifest', () => {
  const release = readlinkSync(join(folder, 'current')).replace('releases/', '');
  expect(release).toBe(verifyFolder(join(folder, 'current')).sum);
  expect(shown(folder)).toEqual({ edition: 'second', wrong: [] });
  expect(leftovers(folder)).toEqual([]);
});

test('a page opened before still gets its chunk, and the list of it proves unmodified', () => {
  expect(existsSync(join(folder, 'current', chunkOf('first')))).toBe(true);
  expect(verifyFolder(join(folder, 'current'))).toMatchObject({ added: [], kept: 1 });
});

test('publishing the same again changes nothing', async () => {
  const before = readlinkSync(join(folder, 'current'));
  expect((await publish(where, 'second')).code).toBe(0);
  expect(readlinkSync(join(folder, 'current'))).toBe(before);
  expect(releases(folder)).toHaveLength(2);
});

test('the two releases before stay, and no more', async () => {
  for (const edition of ['third', 'fourth', 'fifth']) await publish(where, edition);
  expect(releases(folder)).toHaveLength(3);
  expect(existsSync(join(folder, 'current', chunkOf('third')))).toBe(true);
  expect(existsSync(join(folder, 'current', chunkOf('second')))).toBe(false);
});

describe('a publish that is killed', () => {
  test(`at any of ${KILLS} moments leaves the old site or the new one, whole, and no mixed answer`, async () => {
    const outcomes = [];
    let answers = 0;
    let now = shown(folder).edition;
    for (const [index, fault] of kills(KILLS, changes).entries()) {
      const edition = `killed-${index}`;
      const { signal, faults, answers: read } = await trial(where, edition, fault);
      const after = shown(folder);
      expect({ fault, signal, faults, wrong: after.wrong }).toEqual({
        fault,
        signal: 'SIGKILL',
        faults: [],
        wrong: [],
      });
      expect([now, edition]).toContain(after.edition);
      outcomes.push(after.edition === edition ? 'new' : 'old');
      now = after.edition;
      answers += read;
    }
    // Kills must have met both sides of the swap, and somebody must have been reading.
    expect(new Set(outcomes)).toEqual(new Set(['old', 'new']));
    expect(answers).toBeGreaterThan(KILLS * 10);
  });

  test('is tidied up after by the next one', async () => {
    expect((await publish(where, 'after-kills')).code).toBe(0);
    expect(shown(folder)).toEqual({ edition: 'after-kills', wrong: [] });
    expect(leftovers(folder)).toEqual([]);
    expect(releases(folder)).toHaveLength(3);
  });
});

describe('a publish that cannot be', () => {
  test('on a full disk leaves the old site, gives the space back and says so', async () => {
    for (const moment of moments(5, Math.floor(changes * 0.8))) {
      const { code, said, faults } = await trial(where, 'too-big', `full ${moment}`);
      expect({ code, faults }).toEqual({ code: 1, faults: [] });
      expect(said).toMatch(/The disk is full[\s\S]*Readers see the site as it was/);
      expect(shown(folder)).toEqual({ edition: 'after-kills', wrong: [] });
      expect(leftovers(folder)).toEqual([]);
    }
  });

  test('in a folder that can only be read says so', async () => {
    const closed = join(root, 'closed');
    mkdirSync(closed);
    chmodSync(closed, 0o555);
    chmodSync(root, 0o777);
    // Nothing is closed to root.
    const somebody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
    const own = { folder: closed, asides: join(root, 'somebody') };
    const { code, said } = await publish(own, 'closed', '', somebody);
    expect(code).toBe(1);
    expect(said).toMatch(/You may not write there[\s\S]*Readers see the site as it was/);
  });

  test('over a folder that stands where the link belongs says so', async () => {
    const other = { folder: join(root, 'other'), asides: where.asides };
    mkdirSync(join(other.folder, 'current'), { recursive: true });
    const { code, said } = await publish(other, 'any');
    expect(code).toBe(1);
    expect(said).toContain('is not a symbolic link');
  });
});

test('a shown release that somebody changed is put right by publishing the same again', async () => {
  appendFileSync(join(folder, 'current', 'en', 'index.html'), 'another number');
  expect(shown(folder).wrong).toEqual(['en/index.html']);
  expect((await publish(where, 'after-kills')).code).toBe(0);
  expect(shown(folder)).toEqual({ edition: 'after-kills', wrong: [] });
});

test('the servers’ files allow the pages of every release that lies there', async () => {
  const nginx = readFileSync(join(folder, 'hosting', 'nginx.conf'), 'utf8');
  expect(nginx).toContain(`root ${join(folder, 'current')};`);
  expect(nginx).toContain("default-src 'none'");
  writeFileSync(join(folder, 'hosting', 'nginx.conf'), '');
  await publish(where, 'again');
  expect(readFileSync(join(folder, 'hosting', 'nginx.conf'), 'utf8')).toBe(nginx);
});
