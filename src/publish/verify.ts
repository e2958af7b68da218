/**
 * Says whether a copy of the site, in a folder or on a server, holds exactly what its manifest lists. Knows
 * neither the command line nor what a release is.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type Differences,
  differences,
  MANIFEST,
  type Manifest,
  readManifest,
  type Sums,
} from './manifest.ts';
import { sha256, sumsIn } from './site-files.ts';

/** Where a release lists the assets of earlier ones that it keeps for pages still open. */
export const EARLIER = 'earlier.sha256.json';

/** What was found. `kept` counts assets of earlier releases; `sum` is that of the manifest compared with. */
export interface Verdict extends Differences {
  checked: number;
  kept: number;
  sum: string;
}

const textOf = (file: string): string => {
  if (!existsSync(file)) throw new Error(`There is no ${file}.`);
  return readFileSync(file, 'utf8');
};

/**
 * Compares a folder with a manifest: its own, or one from a place that is trusted.
 * @throws if there is no manifest.
 */
export function verifyFolder(folder: string, trusted?: string): Verdict {
  const text = trusted ?? textOf(join(folder, MANIFEST));
  const { files, server } = readManifest(text);
  const { [MANIFEST]: _own, [EARLIER]: listOfEarlier, ...found } = sumsIn(folder);
  const compared = differences({ ...files, ...server }, found);
  const earlier = listOfEarlier ? readManifest(textOf(join(folder, EARLIER))) : null;
  const isKept = (path: string): boolean =>
    earlier !== null && (earlier.files[path] ?? earlier.server[path]) === found[path];
  const added = compared.added.filter((path) => !isKept(path));
  return {
    ...compared,
    added,
    checked: Object.keys(files).length + Object.keys(server).length,
    kept: compared.added.length - added.length,
    sum: sha256(text),
  };
}

/** What browsers ask for: a copy that lies compressed on the server must hold the same as the file. */
const CODINGS = ['identity', 'gzip', 'br'] as const;
const AT_ONCE = 8;

async function sumFrom(address: URL, coding: string): Promise<string | null> {
  const answer = await fetch(address, { headers: { 'accept-encoding': coding }, cache: 'no-store' });
  const isThere = answer.ok && new URL(answer.url).origin === address.origin;
  if (isThere) return sha256(new Uint8Array(await answer.arrayBuffer()));
  await answer.body?.cancel();
  return null;
}

/** The sum of a file as every coding delivers it; the first that is not as expected speaks for all. */
async function sumOf(address: URL, expected: string): Promise<string | null> {
  for (const coding of CODINGS) {
    const sum = await sumFrom(address, coding).catch(() => null);
    if (sum !== expected) return sum;
  }
  return expected;
}

async function sumsFrom(site: URL, files: Sums): Promise<Record<string, string | null>> {
  const found: Record<string, string | null> = {};
  const todo = Object.entries(files)[Symbol.iterator]();
  const worker = async (): Promise<void> => {
    for (const [path, sum] of todo) {
      const address = path.split('/').map(encodeURIComponent).join('/');
      found[path] = await sumOf(new URL(address.replace(/(^|\/)index\.html$/, '$1'), site), sum);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return found;
}

/**
 * Compares what a server delivers with a manifest: the server's own, or one from a place that is trusted.
 * @throws if there is no manifest.
 */
export async function verifyMirror(site: URL, trusted?: string): Promise<Verdict> {
  const text = trusted ?? (await manifestFrom(site));
  const { files }: Manifest = readManifest(text);
  const found = differences(files, await sumsFrom(site, files));
  return { ...found, checked: Object.keys(files).length, kept: 0, sum: sha256(text) };
}

/**
 * The manifest that a server shows.
 * @throws if it shows none.
 */
export async function manifestFrom(site: URL): Promise<string> {
  const answer = await fetch(new URL(MANIFEST, site)).catch((error: Error) => {
    throw new Error(
      `${site.host} does not answer: ${(error.cause as Error | undefined)?.message ?? error.message}`,
    );
  });
  if (!answer.ok) throw new Error(`${site.href} shows no ${MANIFEST} (status ${answer.status}).`);
  return answer.text();
}
