/** `npm run verify -- URL-or-folder [--against URL-or-folder]`: the words around verify.ts. */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { MANIFEST } from './manifest.ts';
import { manifestFrom, type Verdict, verifyFolder, verifyMirror } from './verify.ts';

const USAGE = `Say what to verify:
  npm run verify -- https://learn.example.org/          what a server delivers
  npm run verify -- dist                                what a folder holds
  npm run verify -- https://mirror.example/ --against https://learn.example.org/
  npm run verify -- https://mirror.example/ --against dist`;

/** People name folders from where they stand; npm runs scripts from the project's root. */
const folderOf = (name: string): string => resolve(process.env.INIT_CWD ?? '.', name);
const asSite = (name: string): URL | null =>
  /^https?:\/\//.test(name) ? new URL(name.endsWith('/') ? name : `${name}/`) : null;

async function trustedManifest(name: string): Promise<string> {
  const site = asSite(name);
  if (site) return manifestFrom(site);
  const folder = folderOf(name);
  const file = folder.endsWith('.json') ? folder : join(folder, MANIFEST);
  if (!existsSync(file)) throw new Error(`There is no ${file}.`);
  return readFileSync(file, 'utf8');
}

/** The verdict as lines for a person. */
export function wordsFor({ changed, missing, added, checked, kept, sum }: Verdict, isOwn: boolean): string {
  const named = (what: string, paths: readonly string[]): string[] =>
    paths.map((path) => `  ${what}  ${path}`);
  const wrong = [...named('changed', changed), ...named('missing', missing), ...named('added  ', added)];
  return [
    ...wrong,
    wrong.length === 0
      ? `Unmodified: all ${checked} files are as the list says.`
      : `Modified: ${wrong.length} of ${checked} files are not as the list says.`,
    ...(kept > 0 ? [`${kept} files of earlier releases are kept for pages still open.`] : []),
    `The list has the sum ${sum}.`,
    ...(isOwn
      ? [
          'It is the copy’s own: compare its sum with that of the original, or name the original with --against.',
        ]
      : []),
  ].join('\n');
}

/** Runs the command. @returns the exit code: 0 unmodified, 1 modified, 2 could not be told */
export async function verifyCommand(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { against: { type: 'string' } },
  });
  const [name] = positionals;
  if (!name || positionals.length > 1) {
    console.error(USAGE);
    return 2;
  }
  try {
    const trusted = values.against === undefined ? undefined : await trustedManifest(values.against);
    const site = asSite(name);
    const verdict = site ? await verifyMirror(site, trusted) : verifyFolder(folderOf(name), trusted);
    console.log(wordsFor(verdict, trusted === undefined));
    return verdict.changed.length + verdict.missing.length + verdict.added.length === 0 ? 0 : 1;
  } catch (error) {
    console.error((error as Error).message);
    return 2;
  }
}

if (import.meta.main) process.exitCode = await verifyCommand(process.argv.slice(2));
