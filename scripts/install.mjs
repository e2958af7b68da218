/**
 * Makes sure that node_modules holds what package-lock.json names. Uses Node's own modules only,
 * because it runs, under any Node from 20 on, before anything is installed.
 */

import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's root folder. */
export const root = fileURLToPath(new URL('..', import.meta.url));

const bin = join(root, 'node_modules', '.bin');
const stamp = join(root, 'node_modules', '.cairn-installed');

/** The Node that the project brings along; the installed one until it is there. */
export function projectNode() {
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  const own = join(root, 'node_modules', 'node', 'bin', name);
  return existsSync(own) ? own : process.execPath;
}

/** The environment in which the project's commands run: its own tools first, telemetry off. */
export function projectEnv(extra = {}) {
  const path = [join(root, 'node_modules', 'node', 'bin'), bin, process.env.PATH].join(delimiter);
  return { ...process.env, PATH: path, ASTRO_TELEMETRY_DISABLED: '1', ...extra };
}

/**
 * Runs a command in the project's root with its output shown.
 * @returns {Promise<number>} the exit code
 */
export function run(command, args, { env = {}, quiet = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      env: projectEnv(env),
      stdio: quiet ? 'ignore' : ['ignore', 'inherit', 'inherit'],
      shell: process.platform === 'win32',
    });
    child.on('error', () => resolve(127));
    child.on('close', (code, signal) => resolve(signal ? 1 : (code ?? 1)));
  });
}

const lockSum = () =>
  createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');

/** Installs what is missing; quick when nothing is. Ends the process with a message when it cannot. */
export async function ensureInstalled() {
  const sum = lockSum();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === sum) return;
  console.log('Installing what the project needs (about a minute, once) …');
  const started = Date.now();
  const beat = setInterval(() => {
    console.log(`  still installing, ${Math.round((Date.now() - started) / 1000)} s`);
  }, 10_000);
  // Engine warnings speak of the Node that runs the installer, not of the one the project brings along.
  const quiet = ['--loglevel=error', '--no-audit', '--no-fund'];
  const npm = process.env.npm_execpath;
  const install = (verb) =>
    npm ? run(process.execPath, [npm, verb, ...quiet]) : run('npm', [verb, ...quiet]);
  // Some versions of npm refuse a lockfile that a registry's late platform packages left incomplete; `install` takes it.
  const code = (await install('ci')) === 0 ? 0 : await install('install');
  clearInterval(beat);
  if (code !== 0) {
    console.error(
      '\nThe packages could not be installed.\nCheck the network, and that npm is version 11 or newer (npm --version), then run the command again.',
    );
    process.exit(code);
  }
  writeFileSync(stamp, sum);
}
