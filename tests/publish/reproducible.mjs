/** Builds the last commit twice: here and in another folder, clock, time zone and language, without a network. */
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
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

const can = (command) => spawnSync(command[0], [...command.slice(1), 'true']).status === 0;
const refusing = new URL('./fixture/no-network.mjs', import.meta.url).href;

/**
 * How a network is taken away here: by the system, which leaves no doubt, or, where it does not allow that, by refusing every
 * connection that Node is asked for.
 */
function withoutNetwork() {
  const alone = [
    ['unshare', '-n'],
    ['unshare', '-rn'],
  ].find(can);
  if (alone) return { before: alone, options: '', told: 'the system had taken the network away' };
  const told = 'this system takes no network away, so every connection of Node was refused instead';
  return { before: [], options: `--import=${refusing}`, told };
}

const withOptions = (env, options) => ({
  ...env,
  NODE_OPTIONS: [env.NODE_OPTIONS, options].filter(Boolean).join(' '),
});

/** Whether a server on this very machine can be reached from in there: what cannot do that reaches nothing else either. */
async function reaches({ before, options }) {
  const server = createServer((_, response) => response.end('here')).listen(0, '127.0.0.1');
  await new Promise((done) => server.once('listening', done));
  const ask = `fetch('http://127.0.0.1:${server.address().port}').then((answer) => answer.text()).then(console.log, () => console.log('nothing'))`;
  const [command, ...args] = [...before, projectNode(), '-e', ask];
  const child = spawn(command, args, { env: projectEnv(withOptions({}, options)) });
  let said = '';
  child.stdout.on('data', (text) => {
    said += text;
  });
  await new Promise((done) => child.on('close', done));
  server.close();
  if (!/^(?:here|nothing)$/m.test(said)) throw new Error('Nobody can tell whether there is a network.');
  return said.includes('here');
}

function buildIn(folder, env, { before, options } = { before: [], options: '' }) {
  const [first, ...rest] = [...before, projectNode(), join(folder, 'scripts', 'build.mjs')];
  return succeeds(first, rest, { cwd: folder, env: projectEnv(withOptions(env, options)) });
}

/** @returns {Promise<{ passed: number, failed: number }>} one per file that is alike or not, and one for the lack of a network */
export async function buildsAlike() {
  const place = mkdtempSync(join(tmpdir(), 'cairn-alike-'));
  const here = join(place, 'here');
  const there = join(place, 'quite', 'another', 'place');
  const alone = withoutNetwork();
  try {
    if (!(await reaches({ before: [], options: '' }))) throw new Error('This machine cannot reach itself.');
    const isCut = !(await reaches(alone));
    console.log(isCut ? `  Without a network: ${alone.told}.` : '  The network could not be taken away.');
    const isBuilt = copyTo(here) && buildIn(here, {}) && copyTo(there) && buildIn(there, ELSEWHERE, alone);
    if (!isBuilt) return { passed: 0, failed: 1 };
    const original = readFileSync(join(here, 'dist', MANIFEST), 'utf8');
    const { changed, missing, added, checked } = verifyFolder(join(there, 'dist'), original);
    for (const path of [...changed, ...missing, ...added]) console.error(`  not alike: ${path}`);
    const failed = changed.length + missing.length + added.length + (isCut ? 0 : 1);
    return { passed: Math.max(0, checked + 1 - failed), failed };
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}
