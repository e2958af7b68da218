/**
 * Lets one publish at a time into a folder. The lock names its owner, so that one left by a killed publish is taken
 * over; the system's own locks are not to be had from here on every machine.
 */
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isAlive, ownName, PLACE } from './release-folder.ts';

const ME = `${PLACE} ${process.pid}`;
const PAUSE = 50;
const PATIENCE = 120_000;

const lockOf = (folder: string): string => join(folder, '.lock');

function ownerOf(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

const isGone = (owner: string): boolean => {
  const [place, pid] = owner.split(' ');
  return place === PLACE && !isAlive(Number(pid));
};

const codeOf = (error: unknown): string | undefined => (error as NodeJS.ErrnoException).code;

/** Makes the lock ours in one step. @returns whether nobody else had it */
function take(folder: string): boolean {
  const aside = join(folder, ownName('new', 'lock'));
  try {
    writeFileSync(aside, ME);
    linkSync(aside, lockOf(folder));
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

/** Takes away the lock of a publish that was killed; gives it back if another was quicker and it is theirs by now. */
function takeAway(folder: string, owner: string): void {
  const aside = join(folder, ownName('gone', 'lock'));
  try {
    renameSync(lockOf(folder), aside);
    if (ownerOf(aside) !== owner) linkSync(aside, lockOf(folder));
  } catch (error) {
    if (!['ENOENT', 'EEXIST'].includes(codeOf(error) ?? '')) throw error;
  }
  rmSync(aside, { force: true });
}

/** Whether the lock is still ours: asked again at the last moment before anything is shown. */
export const holdsLock = (folder: string): boolean => ownerOf(lockOf(folder)) === ME;

/**
 * Does `work` while no other publish works in `folder`; waits for one that does.
 * @throws when the other does not end
 */
export function withLock<Result>(folder: string, work: () => Result): Result {
  const end = Date.now() + PATIENCE;
  while (!take(folder)) {
    const owner = ownerOf(lockOf(folder));
    if (owner === null) continue;
    if (isGone(owner)) takeAway(folder, owner);
    else if (Date.now() > end)
      throw new Error(
        `Another publish (${owner}) is at work there. If there is none, remove ${lockOf(folder)} and publish again.`,
      );
    else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE);
  }
  try {
    return work();
  } finally {
    if (holdsLock(folder)) rmSync(lockOf(folder), { force: true });
  }
}
