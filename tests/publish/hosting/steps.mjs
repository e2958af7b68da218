/** The steps of `npm run test:hosting`: the same questions to every server, each counted by itself. */
import { spawn } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from '../../../scripts/build.mjs';
import { projectNode, root, run } from '../../../scripts/install.mjs';
import { runSteps } from '../../../scripts/report.mjs';
import { findChromium } from '../../../scripts/tools.mjs';
import { sitePolicy } from '../../../src/publish/headers.ts';
import { pagesIn, pathsIn } from '../../../src/publish/site-files.ts';
import { addressesWritten, ask, deliveryFaults, headerFaults } from './checks.mjs';
import { pageFaults } from './pages.mjs';
import { makeCertificate, SERVER_NAMES, startServer } from './servers.mjs';

const HOST = 'cairn.example';
const LEAST_SCORE = 130;
/** Severities of csp_evaluator above what it calls a possible medium: the one finding is 'self', which pages need. */
const GRAVE = 50;

const { values } = parseArgs({
  options: { folder: { type: 'string', default: 'dist' }, server: { type: 'string' } },
});
const dist = resolve(root, values.folder);
const graders = join(root, '.cache', 'graders');
const place = { host: HOST };

const totals = ({ checked, faults }) => {
  for (const fault of faults.slice(0, 20)) console.error(`  ${fault}`);
  const failed = Math.min(faults.length, checked);
  return { passed: checked - failed, failed };
};

/** Runs a command of Node and gives what it printed. */
const nodeSays = (args, { input = '', env = {} } = {}) =>
  new Promise((done) => {
    const child = spawn(projectNode(), args, {
      env: { ...process.env, ...env },
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    let out = '';
    child.stdout.on('data', (text) => {
      out += text;
    });
    child.stderr.on('data', (text) => {
      out += text;
    });
    child.on('close', (code) => done({ code, out }));
    child.stdin.end(input);
  });

/** The environment in which the site's public name leads to a server under test, over a trusted connection. */
const leading = ({ ports }) => ({
  CAIRN_LEAD: `${HOST} ${ports.http} ${ports.https}`,
  NODE_EXTRA_CA_CERTS: place.certificate.authority,
});
const lead = ['--import', new URL('./lead-here.mjs', import.meta.url).href];

const prepare = async () => {
  // Under a path that every server's own user may read.
  place.folder = mkdtempSync(join(tmpdir(), 'cairn-hosting-'));
  chmodSync(place.folder, 0o755);
  const release = join(place.folder, 'site', 'releases', 'first');
  mkdirSync(join(place.folder, 'site', 'releases'), { recursive: true });
  cpSync(dist, release, { recursive: true });
  place.root = join(place.folder, 'site', 'current');
  symlinkSync('releases/first', place.root);
  place.policy = sitePolicy(pagesIn(dist));
  place.certificate = makeCertificate(place.folder, HOST);
  return 0;
};

const installGraders = async () => {
  mkdirSync(graders, { recursive: true });
  for (const name of ['package.json', 'package-lock.json', 'grade.mjs', 'evaluate.mjs'])
    cpSync(join(root, 'tests', 'publish', 'hosting', 'graders', name), join(graders, name));
  const args = ['ci', '--prefix', graders, '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = process.env.npm_execpath;
  const code = npm ? await run(process.execPath, [npm, ...args]) : await run('npm', args);
  // Its install step would fetch the list of sites that browsers only open over https. No such site is under test.
  const list = join(graders, 'node_modules', '@mdn', 'mdn-http-observatory', 'conf', 'hsts-preload.json');
  if (code === 0 && !existsSync(list)) writeFileSync(list, '{}');
  return code;
};

const evaluatePolicy = async () => {
  const { code, out } = await nodeSays([join(graders, 'evaluate.mjs')], { input: place.policy });
  if (code !== 0) {
    console.error(out);
    return 1;
  }
  const findings = JSON.parse(out);
  for (const { name, text } of findings) console.log(`  ${name}: ${text}`);
  return findings.every(({ severity }) => severity >= GRAVE) ? 0 : 1;
};

const stepsFor = (name) => {
  let server = null;
  const step = (what, work) => ({
    name: `${name} · ${what}`,
    work: async () => {
      if (!server) return 1;
      try {
        return await work({ ...place, ...server });
      } catch (error) {
        console.error(error);
        return 1;
      }
    },
  });
  return [
    {
      name: `${name} starts`,
      work: async () => {
        server = await startServer(name, place);
        return server ? 0 : 1;
      },
    },
    step('every header on every kind of answer', async (here) => totals(await headerFaults(here))),
    step('every file compressed as it lies there', async (here) => totals(await deliveryFaults(here))),
    step('pages under both policies in Chromium', async (here) => {
      const chromium = await findChromium();
      if (!chromium) return 1;
      const pages = pathsIn(dist).filter((path) => path.endsWith('.html'));
      // Every page once; elsewhere, where only the server differs, those of one locale without the many countries.
      const isSample = (path) => /^(index|404)\.html$|^en\/(?!help\/(?!gb\/|index))/.test(path);
      return totals(
        await pageFaults(here, chromium, name === SERVER_NAMES[0] ? pages : pages.filter(isSample)),
      );
    }),
    step('an unmodified mirror', async (here) => {
      const command = join(root, 'src', 'publish', 'verify-command.ts');
      const args = [...lead, command, `https://${HOST}/`, '--against', dist];
      const { code, out } = await nodeSays(args, { env: leading(here) });
      console.log(out.trim());
      return code;
    }),
    step("A+ by MDN's HTTP Observatory", async (here) => {
      const { out } = await nodeSays([...lead, join(graders, 'grade.mjs'), HOST], { env: leading(here) });
      try {
        const { grade, score, lost, tests } = JSON.parse(out.trim().split('\n').at(-1));
        console.log(`  ${grade} (${score})\n  ${tests.join('\n  ')}`);
        return grade === 'A+' && score >= LEAST_SCORE && lost.length === 0 ? 0 : 1;
      } catch {
        console.error(out);
        return 1;
      }
    }),
    step('ends, and has written down nobody’s address', async (here) => {
      await ask(here, '/en/is-not-there/');
      await server.end();
      return totals({ checked: 1, faults: addressesWritten(server.folder) });
    }),
  ];
};

const names = SERVER_NAMES.filter((name) => !values.server || name.toLowerCase() === values.server);
const steps = [
  ...(existsSync(join(dist, 'manifest.sha256.json'))
    ? []
    : [{ name: 'Production build', work: () => build(values.folder) }]),
  { name: 'A release to serve, and a certificate', work: prepare },
  { name: 'The graders, without their install scripts', work: installGraders },
  { name: 'The policy by csp_evaluator', work: evaluatePolicy },
  ...names.flatMap(stepsFor),
];
const code = await runSteps(steps);
if (place.folder) rmSync(place.folder, { recursive: true, force: true });
process.exit(code);
