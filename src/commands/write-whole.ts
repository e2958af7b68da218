/** Writes a file aside first and then under its name, so that nobody finds half of one. */
import { readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What commands write, under the name it has while a process, whose number comes last, is at it. */
const ASIDE = /\.(?:zip|txt|xml|html|pdf)\.(\d+)$/;

/** Writes `file` into `folder`, which exists; throws what the system throws, and then leaves nothing. */
export function writeWhole(folder: string, file: string, content: string | Uint8Array): void {
  const aside = join(folder, `.${file}.${process.pid}`);
  try {
    writeFileSync(aside, content);
    renameSync(aside, join(folder, file));
  } finally {
    rmSync(aside, { force: true });
  }
}

/** Removes what a run that was killed has left. A run that goes on has a living process. */
export function sweepAsides(folder: string): void {
  for (const name of readdirSync(folder)) {
    const owner = name.startsWith('.') ? Number(ASIDE.exec(name)?.[1] ?? 0) : 0;
    if (!owner) continue;
    try {
      process.kill(owner, 0);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ESRCH') rmSync(join(folder, name), { force: true });
    }
  }
}
