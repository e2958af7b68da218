/**
 * The list of every package that this copy was built with, as a CycloneDX document: name, version, licence and checksum,
 * and which package needs which. Written from the lockfile alone, so that the same commit gives the same bytes.
 */

/** What the lockfile says of one package; the key is its folder. */
interface LockedPackage {
  version?: string;
  license?: string;
  integrity?: string;
  dependencies?: Readonly<Record<string, string>>;
  optionalDependencies?: Readonly<Record<string, string>>;
  devDependencies?: Readonly<Record<string, string>>;
}

/** The parts of `package-lock.json` that the list is made from. */
export interface Lockfile {
  name: string;
  version: string;
  packages: Readonly<Record<string, LockedPackage>>;
}

/** Where the list stands in the built site. */
export const SBOM_FILE = 'sbom.cdx.json';

const FOLDER = 'node_modules/';
const nameOf = (path: string): string => path.slice(path.lastIndexOf(FOLDER) + FOLDER.length);
const purlOf = (name: string, version: string): string => `pkg:npm/${name.replace('@', '%40')}@${version}`;

/** `sha512-…` in base64, as the lockfile has it, in the form that the document wants. */
function hashesOf(integrity: string | undefined) {
  return (integrity ?? '')
    .split(' ')
    .filter((each) => each.startsWith('sha512-'))
    .map((each) => ({ alg: 'SHA-512', content: Buffer.from(each.slice(7), 'base64').toString('hex') }));
}

/** An SPDX expression is written otherwise than a single licence, and free text otherwise again. */
function licencesOf(license: string | undefined) {
  if (!license) return [];
  if (/ (?:OR|AND|WITH) /.test(license)) return [{ expression: license }];
  return [{ license: /^[A-Za-z0-9.+-]+$/.test(license) ? { id: license } : { name: license } }];
}

/** The folder from which `from` gets the package it names: its own, or the nearest above. */
function resolveFrom(lock: Lockfile, from: string, name: string): string | null {
  let folder = from;
  while (true) {
    const path = `${folder ? `${folder}/` : ''}${FOLDER}${name}`;
    if (lock.packages[path]) return path;
    if (folder === '') return null;
    folder = folder.slice(0, Math.max(folder.lastIndexOf(`/${FOLDER}`), 0));
  }
}

/** The document as text. */
export function sbomText(lock: Lockfile): string {
  const root = purlOf(lock.name, lock.version);
  const paths = Object.keys(lock.packages)
    .filter((path) => path !== '')
    .sort();
  const refOf = (path: string): string => {
    if (path === '') return root;
    return `${purlOf(nameOf(path), lock.packages[path]?.version ?? '')}#${path}`;
  };
  const components = paths.map((path) => {
    const { version = '', license, integrity } = lock.packages[path] as LockedPackage;
    const [name = '', scope] = nameOf(path).split('/').reverse();
    return {
      type: 'library',
      'bom-ref': refOf(path),
      ...(scope && { group: scope }),
      name,
      version,
      licenses: licencesOf(license),
      hashes: hashesOf(integrity),
      purl: purlOf(nameOf(path), version),
    };
  });
  const dependencies = ['', ...paths].map((path) => {
    const { dependencies, optionalDependencies, devDependencies } = lock.packages[path] as LockedPackage;
    const names = Object.keys({
      ...dependencies,
      ...optionalDependencies,
      ...(path === '' && devDependencies),
    });
    const found = names.flatMap((name) => resolveFrom(lock, path, name) ?? []);
    return { ref: refOf(path), dependsOn: found.map(refOf).sort() };
  });
  const component = {
    type: 'application',
    'bom-ref': root,
    name: lock.name,
    version: lock.version,
    purl: root,
  };
  const document = {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: { component },
    components,
    dependencies,
  };
  return `${JSON.stringify(document, null, 1)}\n`;
}
