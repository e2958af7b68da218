/**
 * Puts a built site in front of readers: copies it beside the releases, proves the copy, and shows it in one step.
 * Whatever stops it, readers have the old site or the new one, whole. Does not know how the site was built.
 */
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { HASHED } from './headers.ts';
import { holdsLock, withLock } from './lock.ts';
import { MANIFEST, manifestText, readManifest, type Sums } from './manifest.ts';
import {
  currentOf,
  discard,
  mark,
  ownName,
  prune,
  releasesIn,
  releasesOf,
  settle,
  show,
  sweep,
  unmark,
} from './release-folder.ts';
import { pathsIn, sha256 } from './site-files.ts';
import { EARLIER, verifyFolder } from './verify.ts';

/** What to publish, and where. */
export interface Publication {
  /** The built site, with its manifest. */
  site: string;
  /** Where the releases are and the link `current`. */
  folder: string;
  /** Called when the release is whole but not yet shown: the last moment to make a server ready for it. */
  beforeShown?: (release: string) => void;
}

/** What was done: the release that is shown now, and whether it was shown before. */
export interface Published {
  release: string;
  isNew: boolean;
}

/** Writes a file and waits until it is on the disk. */
export function writeWhole(file: string, content: Uint8Array | string): void {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const handle = openSync(file, 'wx');
  try {
    for (let written = 0; written < bytes.length; ) written += writeSync(handle, bytes, written);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

const isWhole = (folder: string): boolean => {
  const { changed, missing, added } = verifyFolder(folder);
  return changed.length + missing.length + added.length === 0;
};

/** The folder, ready to be published into. @throws with words for the host when it cannot be */
function prepare(folder: string): void {
  mkdirSync(releasesOf(folder), { recursive: true });
  const current = lstatSync(join(folder, 'current'), { throwIfNoEntry: false });
  if (current && !current.isSymbolicLink())
    throw new Error(
      `${join(folder, 'current')} is not a symbolic link. Move it away, or name another folder.`,
    );
}

/** Links the assets of earlier releases into a new one, so that a page opened before still gets its chunks. */
function linkEarlier(folder: string, stage: string, earlier: readonly string[]): void {
  const kept: Record<string, string> = {};
  for (const release of earlier) {
    const from = join(releasesOf(folder), release);
    const manifest = join(from, MANIFEST);
    if (!existsSync(manifest)) continue;
    const { files, server } = readManifest(readFileSync(manifest, 'utf8'));
    for (const [path, sum] of Object.entries({ ...files, ...server } satisfies Sums)) {
      if (!path.startsWith(HASHED) || existsSync(join(stage, path))) continue;
      mkdirSync(dirname(join(stage, path)), { recursive: true });
      linkSync(join(from, path), join(stage, path));
      kept[path] = sum;
    }
  }
  writeWhole(join(stage, EARLIER), manifestText(kept));
}

/** Moves the finished copy among the releases, under its sum; a number is added where that name is taken. */
function settleIn(folder: string, stage: string, sum: string): string {
  for (let number = 1; ; number += 1) {
    const release = number === 1 ? sum : `${sum}-${number}`;
    if (existsSync(join(releasesOf(folder), release))) continue;
    mark(folder, release);
    renameSync(stage, join(releasesOf(folder), release));
    settle(releasesOf(folder));
    return release;
  }
}

function copy(site: string, stage: string): void {
  for (const path of pathsIn(site)) {
    mkdirSync(dirname(join(stage, path)), { recursive: true });
    writeWhole(join(stage, path), readFileSync(join(site, path)));
  }
  if (!isWhole(stage)) throw new Error('The copy differs from what was built. Is the disk sound?');
}

/**
 * Publishes.
 * @throws before anything is shown, when the site is not whole or the folder cannot be written
 */
export function publishSite({ site, folder, beforeShown }: Publication): Published {
  if (!isWhole(site)) throw new Error(`${site} is not as its ${MANIFEST} says. Build it again.`);
  prepare(folder);
  return withLock(folder, () => publishAlone({ site, folder, beforeShown }));
}

function publishAlone({ site, folder, beforeShown }: Publication): Published {
  sweep(folder);
  const sum = sha256(readFileSync(join(site, MANIFEST)));
  const before = currentOf(folder);
  if (before?.startsWith(sum) && isWhole(join(releasesOf(folder), before))) {
    prune(folder, null);
    return { release: before, isNew: false };
  }
  const stage = join(releasesOf(folder), ownName('new'));
  let release: string | null = null;
  try {
    mkdirSync(stage);
    copy(site, stage);
    const others = releasesIn(folder).filter((name) => name !== before);
    linkEarlier(folder, stage, [...(before ? [before] : []), ...others].slice(0, 2));
    // Releases are told apart by age; adding files has made this one's day that of its last file.
    utimesSync(stage, new Date(), new Date());
    release = settleIn(folder, stage, sum);
    beforeShown?.(release);
    if (!holdsLock(folder)) throw new Error('Another publish has begun there. Publish again.');
    show(folder, release);
  } catch (error) {
    tidy(folder, stage, release);
    throw error;
  }
  unmark(folder);
  prune(folder, before);
  return { release, isNew: true };
}

/** After a failure: gives the space back. What cannot be removed now is swept by the next publish. */
function tidy(folder: string, stage: string, release: string | null): void {
  try {
    rmSync(stage, { recursive: true, force: true });
    rmSync(join(folder, ownName('shown')), { force: true });
    if (release && currentOf(folder) !== release) discard(folder, release);
    unmark(folder);
  } catch {
    // The failure itself is what the host must hear of.
  }
}
