import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { chromiumOn } from '../../scripts/find-chromium.mjs';

/** A machine that has nothing but what `has` says; it remembers what was tried on it, and what was said. */
function machine(has: { named?: string; system?: string; playwrights?: string; debians?: string } = {}) {
  const tried: string[] = [];
  const said: string[] = [];
  const way = (name: string, found: string | undefined) => async () => {
    tried.push(name);
    return found ?? null;
  };
  const hands = {
    named: has.named,
    isThere: (path: string) => !path.includes('nowhere'),
    system: way('system', has.system),
    playwrights: way('Playwright', has.playwrights),
    debians: way('Debian', has.debians),
    say: (text: string) => said.push(text),
  };
  return { hands, tried, said };
}

test('a browser that somebody names is taken, and no other is looked for', async () => {
  const { hands, tried } = machine({ named: '/my/chrome', system: '/usr/bin/chromium' });
  expect(await chromiumOn(hands)).toBe('/my/chrome');
  expect(tried).toEqual([]);
});

test('a name for nothing is answered with a message, not with another browser', async () => {
  const { hands, tried, said } = machine({ named: '/nowhere/chrome', system: '/usr/bin/chromium' });
  expect(await chromiumOn(hands)).toBeNull();
  expect(tried).toEqual([]);
  expect(said).toEqual(['CAIRN_CHROMIUM names /nowhere/chrome, but there is no such file.']);
});

test('what the system has comes first, then Playwright’s own, then Debian’s package', async () => {
  const all = { system: '/usr/bin/chromium', playwrights: '/cache/chrome', debians: '/usr/bin/chromium' };
  for (const [has, found, order] of [
    [all, '/usr/bin/chromium', ['system']],
    [{ ...all, system: undefined }, '/cache/chrome', ['system', 'Playwright']],
    [{ debians: '/usr/bin/chromium' }, '/usr/bin/chromium', ['system', 'Playwright', 'Debian']],
  ] as const) {
    const { hands, tried, said } = machine(has);
    expect(await chromiumOn(hands)).toBe(found);
    expect(tried).toEqual(order);
    expect(said).toEqual([]);
  }
});

test('where there is none at all, a message says what to do', async () => {
  const { hands, said } = machine();
  expect(await chromiumOn(hands)).toBeNull();
  expect(said.join()).toContain('CAIRN_CHROMIUM=/path/to/chrome npm test');
});

describe('Playwright’s own', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cairn-chromium-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  /** Runs a line of script in a Node for which Playwright keeps its browsers in a folder of ours; gives what it says. */
  function say(line: string, env: Record<string, string> = {}): Promise<string> {
    const child = spawn(process.execPath, ['--input-type=module', '--eval', line], {
      env: { ...process.env, PLAYWRIGHT_BROWSERS_PATH: folder, ...env },
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (text) => {
        said += text;
      });
    return new Promise((resolve) => child.on('close', () => resolve(said.trim())));
  }
  const look = 'console.log(await (await import("./scripts/tools.mjs")).playwrightChromium());';

  test('is asked for whoever runs the command, and a download that fails says so in one line', async () => {
    let asked = 0;
    const refusing = createServer((_, response) => {
      asked += 1;
      response.writeHead(403).end();
    }).listen(0, '127.0.0.1');
    await new Promise((resolve) => refusing.once('listening', resolve));
    const { port } = refusing.address() as AddressInfo;
    const said = await say(look, { PLAYWRIGHT_DOWNLOAD_HOST: `http://127.0.0.1:${port}` });
    refusing.close();
    expect(asked).toBeGreaterThan(0);
    expect(said.split('\n').slice(1)).toEqual(['It could not be downloaded here.', 'null']);
  });

  test('is left to Debian’s where it does not start, as without the libraries it needs', async () => {
    const path = await say('console.log((await import("@playwright/test")).chromium.executablePath());');
    mkdirSync(dirname(path), { recursive: true });
    const answer = async (code: number) => {
      writeFileSync(path, `#!/bin/sh\nexit ${code}\n`);
      chmodSync(path, 0o755);
      return (await say(look)).split('\n').at(-1);
    };
    expect(await answer(0)).toBe(path);
    expect(await answer(127)).toBe(process.platform === 'linux' ? 'null' : path);
  });
});
