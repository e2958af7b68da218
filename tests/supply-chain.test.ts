/**
 * What comes from elsewhere: few packages reach readers, each package is known by its checksum, and none runs anything when
 * it is installed unless it is named.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { build } from 'esbuild';
import { describe, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '..');
const read = (file: string) => JSON.parse(readFileSync(join(root, file), 'utf8'));
const project = read('package.json');
const { packages } = read('package-lock.json') as {
  packages: Record<
    string,
    { version: string; integrity?: string; resolved?: string; hasInstallScript?: true }
  >;
};
const locked = Object.entries(packages).filter(([path]) => path !== '');

const nameOf = (path: string): string => {
  const [first = '', second = ''] = path.slice(path.lastIndexOf('node_modules/') + 13).split('/');
  return first.startsWith('@') ? `${first}/${second}` : first;
};

/** Packages whose code may reach a reader's browser: each is one more to trust and to keep up to date. */
const IN_BROWSER = [
  '@xstate/react',
  'minisearch',
  'react',
  'react-dom',
  'scheduler',
  'use-isomorphic-layout-effect',
  'use-sync-external-store',
  'xstate',
];

/** The scripts that pages ask for. */
const templates = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.astro'))
  .map((entry) => join(entry.parentPath, entry.name));
const entries = templates.flatMap((file) =>
  [...readFileSync(file, 'utf8').matchAll(/<script>([^<]*)<\/script>/g)].flatMap(([, script = '']) =>
    [...script.matchAll(/import '([^']+)'/g)].map(([, path = '']) => join(dirname(file), path)),
  ),
);

describe('the packages that reach the browser', () => {
  test('are at most ten, and these', async () => {
    const { metafile } = await build({
      entryPoints: entries,
      bundle: true,
      splitting: true,
      format: 'esm',
      jsx: 'automatic',
      minify: true,
      metafile: true,
      write: false,
      outdir: 'nowhere',
      logLevel: 'silent',
      define: { 'process.env.NODE_ENV': '"production"' },
    });
    const inputs = Object.values(metafile.outputs).flatMap((output) => Object.keys(output.inputs));
    const found = new Set(inputs.filter((path) => path.includes('node_modules/')).map(nameOf));
    const others = [...found].filter((name) => !IN_BROWSER.includes(name));
    console.log(`Packages that reach the browser: ${[...found].sort().join(', ')}.`);
    expect(entries.length).toBeGreaterThan(0);
    expect(found).toContain('react');
    expect(found.size).toBeLessThanOrEqual(10);
    expect(others).toEqual([]);
  });

  test('come by the page’s own script alone', () => {
    const others = templates.filter((file) => /\sclient:[a-z]+/.test(readFileSync(file, 'utf8')));
    expect(others).toEqual([]);
  });
});

describe('the lockfile', () => {
  test('knows every package by a strong checksum, and by no address', () => {
    expect(locked.length).toBeGreaterThan(100);
    expect(
      locked.filter(([, { integrity }]) => !integrity?.startsWith('sha512-')).map(([path]) => path),
    ).toEqual([]);
    expect(locked.filter(([, { resolved }]) => resolved).map(([path]) => path)).toEqual([]);
  });

  test('holds the versions that package.json names, to the last digit', () => {
    const wanted = Object.entries<string>({ ...project.dependencies, ...project.devDependencies });
    expect(wanted.filter(([name, version]) => packages[`node_modules/${name}`]?.version !== version)).toEqual(
      [],
    );
  });
});

test('install scripts run by name only', () => {
  const withScript = new Set(
    locked.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => nameOf(path)),
  );
  expect([...withScript].filter((name) => !(name in project.allowScripts))).toEqual([]);
  const allowed = Object.keys(project.allowScripts).filter((name) => project.allowScripts[name]);
  expect(allowed.sort()).toEqual(['esbuild', 'node']);
  expect(Object.keys(project.allowScripts).filter((name) => !withScript.has(name))).toEqual([]);
});
