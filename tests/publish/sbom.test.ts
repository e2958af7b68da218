import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Lockfile, sbomText } from '../../src/publish/sbom.ts';

const root = resolve(import.meta.dirname, '../..');
const real: Lockfile = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));

const lock: Lockfile = {
  name: 'site',
  version: '1.0.0',
  packages: {
    '': { devDependencies: { a: '1.0.0', '@b/c': '2.0.0' } },
    'node_modules/a': {
      version: '1.0.0',
      license: 'MIT',
      integrity: 'sha512-AAEC',
      dependencies: { d: '1' },
    },
    'node_modules/a/node_modules/d': { version: '1.5.0', license: '(MIT OR CC0-1.0)' },
    'node_modules/d': { version: '2.0.0', license: 'See file' },
    'node_modules/@b/c': { version: '2.0.0', optionalDependencies: { d: '2', absent: '1' } },
  },
};

describe('the list of packages', () => {
  const bom = JSON.parse(sbomText(lock));
  const found = (name: string, version: string) =>
    bom.components.find(
      (each: { name: string; version: string }) => each.name === name && each.version === version,
    );

  test('names each package with version, licence and checksum', () => {
    expect(found('a', '1.0.0')).toMatchObject({
      purl: 'pkg:npm/a@1.0.0',
      licenses: [{ license: { id: 'MIT' } }],
      hashes: [{ alg: 'SHA-512', content: '000102' }],
    });
    expect(found('c', '2.0.0')).toMatchObject({ group: '@b', purl: 'pkg:npm/%40b/c@2.0.0' });
    expect(found('d', '1.5.0').licenses).toEqual([{ expression: '(MIT OR CC0-1.0)' }]);
    expect(found('d', '2.0.0').licenses).toEqual([{ license: { name: 'See file' } }]);
  });

  test('says which of two versions a package needs', () => {
    const needs = Object.fromEntries(
      bom.dependencies.map(({ ref, dependsOn }: { ref: string; dependsOn: string[] }) => [ref, dependsOn]),
    );
    expect(needs['pkg:npm/a@1.0.0#node_modules/a']).toEqual([
      'pkg:npm/d@1.5.0#node_modules/a/node_modules/d',
    ]);
    expect(needs['pkg:npm/%40b/c@2.0.0#node_modules/@b/c']).toEqual(['pkg:npm/d@2.0.0#node_modules/d']);
    expect(needs['pkg:npm/site@1.0.0']).toHaveLength(2);
  });

  test('is the same for the same lockfile, whatever the order, the clock and the machine', () => {
    const turned = { ...lock, packages: Object.fromEntries(Object.entries(lock.packages).reverse()) };
    expect(sbomText(turned)).toBe(sbomText(lock));
    expect(sbomText(lock)).not.toMatch(/timestamp|serialNumber/);
  });

  test('holds every package of this project once, and points to nothing else', () => {
    const { components, dependencies } = JSON.parse(sbomText(real)) as {
      components: { 'bom-ref': string }[];
      dependencies: { ref: string; dependsOn: string[] }[];
    };
    const refs = new Set(components.map((each) => each['bom-ref']));
    expect(refs.size).toBe(Object.keys(real.packages).length - 1);
    expect(components).toHaveLength(refs.size);
    expect(dependencies.flatMap(({ dependsOn }) => dependsOn).filter((ref) => !refs.has(ref))).toEqual([]);
  });
});
