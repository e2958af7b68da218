/**
 * The list of a site's files with their SHA-256 sums, and what differs from it. Pure: it does not know whether
 * the files come from a folder or from a server.
 */

/** Path from the site's root, with `/`, to the sum in hexadecimal. */
export type Sums = Readonly<Record<string, string>>;

/** The manifest as `manifest.sha256.json` holds it. */
export interface Manifest {
  format: 1;
  /** What visitors are given. */
  files: Sums;
  /** What only servers read: compressed copies and their configuration. Seen in a folder, not from outside. */
  server: Sums;
}

/** Its name in the site's root. */
export const MANIFEST = 'manifest.sha256.json';

/** Whether a file is for the server alone. */
export const isForServer = (path: string): boolean => /\.(?:br|gz)$|^(?:_headers|\.htaccess)$/.test(path);

const sorted = (entries: [string, string][]): Sums =>
  Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));

/** The manifest's text: the same for the same files, in whatever order they were met. */
export function manifestText(sums: Sums): string {
  const entries = Object.entries(sums).filter(([path]) => path !== MANIFEST);
  const manifest: Manifest = {
    format: 1,
    files: sorted(entries.filter(([path]) => !isForServer(path))),
    server: sorted(entries.filter(([path]) => isForServer(path))),
  };
  return `${JSON.stringify(manifest, null, 1)}\n`;
}

const isSums = (value: unknown): value is Sums =>
  typeof value === 'object' &&
  value !== null &&
  Object.values(value).every((sum) => typeof sum === 'string' && /^[0-9a-f]{64}$/.test(sum));

/**
 * Reads a manifest's text.
 * @throws if it is none, because then nothing can be said about the site.
 */
export function readManifest(text: string): Manifest {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    value = null;
  }
  const { format, files, server } = (value ?? {}) as Partial<Manifest>;
  if (format !== 1 || !isSums(files) || !isSums(server))
    throw new Error(`This is no ${MANIFEST} of this program.`);
  return { format, files, server };
}

/** What is not as the manifest says. */
export interface Differences {
  changed: string[];
  missing: string[];
  /** Files that the manifest does not name. */
  added: string[];
}

/** Compares sums that were found with those expected; `null` stands for a file that could not be had. */
export function differences(expected: Sums, found: Readonly<Record<string, string | null>>): Differences {
  const paths = Object.keys(expected);
  return {
    changed: paths.filter((path) => found[path] && found[path] !== expected[path]),
    missing: paths.filter((path) => !found[path]),
    added: Object.keys(found).filter((path) => !Object.hasOwn(expected, path)),
  };
}
