/**
 * The folder that a host's server looks into: releases, the link to the one that is shown, and what a publish leaves
 * lying about while it works. Names carry the machine and process that made them, so that what a killed one left
 * can be told from what a running one needs.
 */
import {
  closeSync,
  existsSync,
  fsyncSync,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { basename, join } from 'node:path';

/** This machine, as names of files speak of it. */
export const PLACE = hostname().replaceAll(/[^\w]/g, '');
const OURS = /^\.(?:new|shown|marks|gone)-(\w*)-(\d+)(?:-|$)/;

/** A name for something that only this process uses. */
export const ownName = (kind: 'new' | 'shown' | 'marks' | 'gone', more = ''): string =>
  `.${kind}-${PLACE}-${process.pid}${more && `-${more}`}`;

/** Where the releases are. */
export const releasesOf = (folder: string): string => join(folder, 'releases');

/** The name of the release that is shown; null before the first. */
export function currentOf(folder: string): string | null {
  const link = join(folder, 'current');
  if (!lstatSync(link, { throwIfNoEntry: false })?.isSymbolicLink()) return null;
  return basename(readlinkSync(link));
}

/** The names of whole releases, the newest first. */
export function releasesIn(folder: string): string[] {
  const at = (name: string): number =>
    statSync(join(releasesOf(folder), name), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return readdirSync(releasesOf(folder))
    .filter((name) => !name.startsWith('.'))
    .map((name) => ({ name, time: at(name) }))
    .sort((a, b) => b.time - a.time || (a.name < b.name ? -1 : 1))
    .map(({ name }) => name);
}

/** Whether a process of this machine is still there. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Takes a folder out of sight in one step, then removes it. */
export function discard(folder: string, release: string): void {
  const gone = join(folder, ownName('gone', release));
  renameSync(join(releasesOf(folder), release), gone);
  rmSync(gone, { recursive: true, force: true });
}

/** Removes what killed publishes of this machine left behind, also a release that never came to be shown. */
export function sweep(folder: string): void {
  for (const place of [folder, releasesOf(folder)]) {
    for (const name of readdirSync(place)) {
      const [, made, pid] = OURS.exec(name) ?? [];
      if (made !== PLACE || isAlive(Number(pid))) continue;
      if (name.startsWith('.marks-')) {
        const release = readFileSync(join(place, name), 'utf8');
        const isLeft = release !== '' && existsSync(join(releasesOf(folder), release));
        if (isLeft && currentOf(folder) !== release) discard(folder, release);
      }

      rmSync(join(place, name), { recursive: true, force: true });
    }
  }
}

/** Says that a release is about to be shown, so that it is removed if that never comes. */
export const mark = (folder: string, release: string): void =>
  writeFileSync(join(folder, ownName('marks')), release);

/** Takes back what `mark` said. */
export const unmark = (folder: string): void => rmSync(join(folder, ownName('marks')), { force: true });

/** Removes all releases but the one shown and the two before it. */
export function prune(folder: string, before: string | null): void {
  const kept = new Set<string>();
  for (const name of [currentOf(folder), before]) if (name) kept.add(name);
  for (const name of releasesIn(folder)) {
    if (kept.has(name)) continue;
    if (kept.size < 3) kept.add(name);
    else discard(folder, name);
  }
}

/** Makes sure that what was written in a folder is on the disk. */
export function settle(folder: string): void {
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Shows a release: a new link takes the place of the old one in a single step. */
export function show(folder: string, release: string): void {
  const link = join(folder, ownName('shown'));
  rmSync(link, { force: true });
  symlinkSync(join('releases', release), link);
  renameSync(link, join(folder, 'current'));
  settle(folder);
}
