/** What `npm run publish` does, run by the project's own Node. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { checkCommand } from '../src/publish/check-command.ts';
import { publishSite } from '../src/publish/publish-site.ts';
import { wordsForFailure } from '../src/publish/publish-words.ts';
import { writeServerFiles } from '../src/publish/server-files.ts';
import { siteConfig } from '../src/site.config.ts';
import { build } from './build.mjs';
import { root } from './install.mjs';

const USAGE = `Say where to publish:
  npm run publish -- --to /srv/cairn
  npm run publish -- --to /srv/cairn --before-shown 'systemctl reload nginx'`;

const { values } = parseArgs({ options: { to: { type: 'string' }, 'before-shown': { type: 'string' } } });
if (!values.to) {
  console.error(USAGE);
  process.exit(2);
}
const folder = resolve(process.env.INIT_CWD ?? '.', values.to);
const asides = join(root, '.cache', 'publish');
const aside = join(asides, String(process.pid));

/** Builds of publishes that were killed. */
const sweepAsides = () => {
  mkdirSync(asides, { recursive: true });
  for (const name of readdirSync(asides)) {
    try {
      process.kill(Number(name), 0);
    } catch (error) {
      if (error.code === 'ESRCH') rmSync(join(asides, name), { recursive: true, force: true });
    }
  }
};

/** The server's files first, then the host's command: a server must allow the new pages before they are shown. */
const beforeShown = () => {
  writeServerFiles(folder, siteConfig);
  const command = values['before-shown'];
  if (command && spawnSync(command, { shell: true, stdio: 'inherit' }).status !== 0)
    throw new Error(`This command failed: ${command}`);
};

if (checkCommand() !== 0) process.exit(1);
try {
  sweepAsides();
  const site = join(aside, 'site');
  if ((await build(site, { CAIRN_CACHE: join(aside, 'astro') })) !== 0) throw new Error('The build failed.');
  const { release, isNew } = publishSite({ site, folder, beforeShown });
  console.log(isNew ? `Published: ${folder}/current shows ${release}` : `${release} is shown already.`);
} catch (error) {
  console.error(wordsForFailure(error, folder));
  process.exitCode = 1;
} finally {
  rmSync(aside, { recursive: true, force: true });
}
