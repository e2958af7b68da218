/** Builds the last commit twice: here and in another folder, clock, time zone and language, without a network. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectEnv, projectNode, root } from '../../scripts/install.mjs';
import { MANIFEST } from '../../src/publish/manifest.ts';
import { verifyFolder } from '../../src/publish/verify.ts';

const clock = new URL('./fixture/other-day.mjs', import.meta.url).href;
const ELSEWHERE = {
  LANG: 'ar_EG.UTF-8',
  LC_ALL: 'tr_TR.UTF-8',
  TZ: 'Pacific/Auckland',
  NODE_OPTIONS: `--import=${clock}`,
};

const succeeds = (command, args, options = {}) => {
  const done = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 1 << 26, ...options });
  if (done.status !== 0) console.error(done.stdout, done.stderr);
  return done.status === 0;
};

/** A clone of the last commit with the packages of this folder. */
function copyTo(folder) {
  if (!succeeds('git', ['clone', '--quiet', root, folder])) return false;
  const from = join(root, 'node_modules');
  const to = join(folder, 'node_modules');
  if (spawnSync('cp', ['-al', from, to], { stdio: 'ignore' }).status === 0) return true;
  rmSync(to, { recursive: true, force: true });
  cpSync(from, to, { recursive: true, verbatimSymlinks: true });
  return true;
}

function buildIn(folder, env, hasNetwork) {
  const command = [projectNode(), join(folder, 'scripts', 'build.mjs')];
  const alone = !hasNetwork && spawnSync('unshare', ['-n', 'true']).status === 0 ? ['unshare', '-n'] : [];
  if (!hasNetwork && alone.length === 0) console.log('  The network cannot be taken away here.');
  const [first, ...rest] = [...alone, ...command];
  return succeeds(first, rest, { cwd: folder, env: projectEnv(env) });
}

/** @returns {Promise<{ passed: number, failed: number }>} one per file that is alike or not */
export async function buildsAlike() {
  const place = mkdtempSync(join(tmpdir(), 'cairn-alike-'));
  const here = join(place, 'here');
  const there = join(place, 'quite', 'another', 'place');
  try {
    const isBuilt =
      copyTo(here) && buildIn(here, {}, true) && copyTo(there) && buildIn(there, ELSEWHERE, false);
    if (!isBuilt) return { passed: 0, failed: 1 };
    const original = readFileSync(join(here, 'dist', MANIFEST), 'utf8');
    const { changed, missing, added, checked } = verifyFolder(join(there, 'dist'), original);
    for (const path of [...changed, ...missing, ...added]) console.error(`  not alike: ${path}`);
    const failed = changed.length + missing.length + added.length;
    return { passed: Math.max(0, checked - failed), failed };
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}
