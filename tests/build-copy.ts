/** Builds a changed copy of the project, for tests of what a build makes of other files than ours. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseYaml } from '../src/prose/parse-yaml.ts';
import { siteConfig } from '../src/site.config.ts';

const COPIED = ['src', 'lessons', 'locales', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json'];
/** Countries of the locales, and those that a changed copy turns to; the other help pages are drawn in the same way. */
const COUNTRIES = new Set([...Object.values(siteConfig.countryOfLocale), 'BE', 'ZZ']);

/** Copies the project into a folder of `.cache/`, which is emptied first; its help pages are those of few countries. */
export function copyProject(name: string): string {
  const copy = join('.cache', name);
  rmSync(copy, { recursive: true, force: true });
  mkdirSync(copy, { recursive: true });
  for (const each of COPIED) cpSync(each, join(copy, each), { recursive: true });
  symlinkSync(join('..', '..', 'node_modules'), join(copy, 'node_modules'), 'dir');
  const file = join(copy, 'src', 'help', 'services.yaml');
  const services = parseYaml(readFileSync(file, 'utf8')) as { countries: Record<string, unknown> };
  services.countries = Object.fromEntries([...COUNTRIES].map((code) => [code, services.countries[code]]));
  writeFileSync(file, JSON.stringify(services));
  return copy;
}

/**
 * Builds a copy into its `dist`, as on a day (`YYYY-MM-DD`).
 * @throws with what the build said, when it fails
 */
export function buildCopy(copy: string, day: string): void {
  const astro = join('node_modules', 'astro', 'bin', 'astro.mjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [astro, 'build', '--outDir', 'dist'], {
    cwd: copy,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
    // A clean one: a build that believes itself to be a test takes ten times as long.
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      CAIRN_DAY: day,
      CAIRN_CACHE: join('.cache', 'astro'),
      ASTRO_TELEMETRY_DISABLED: '1',
    },
  });
  if (status !== 0) throw new Error(stdout.slice(-3000) + stderr.slice(-3000));
}
