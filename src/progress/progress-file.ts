/** Reads a file that somebody saved on another device. Knows its text only, and refuses with a reason. */
import { type Progress, readProgress } from './progress.ts';

/** Why a file is refused: not one of ours, ours but damaged, or from a newer version. */
export type FileFault = 'foreign' | 'damaged' | 'newer';

/** What a file says. */
export type FileReading = { progress: Progress; fault: null } | { progress: null; fault: FileFault };

/** The name of a field that only our files have, whole or not. */
const OURS = /"done"|"version"/;

/** Reads the text of a file. */
export function readProgressFile(text: string): FileReading {
  // Some programs put a mark before the text when they save it.
  const reading = readProgress(text.replace(/^\uFEFF/, '').trim());
  if (reading.state === 'kept') return { progress: reading.progress, fault: null };
  if (reading.state === 'newer') return { progress: null, fault: 'newer' };
  return { progress: null, fault: OURS.test(text.slice(0, 1000)) ? 'damaged' : 'foreign' };
}
