/** What a publish that failed says to the host: what happened, what readers see, what to do. Pure. */

const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: 'The disk is full. Make room, then publish again.',
  EDQUOT: 'Your share of the disk is used up. Make room, then publish again.',
  EROFS: 'The disk can only be read. Name a folder that can be written.',
  EACCES: 'You may not write there. Name another folder, or let its owner publish.',
  EPERM: 'You may not write there. Name another folder, or let its owner publish.',
  ENOENT: 'Something that was there a moment ago is gone. Is another program tidying that folder?',
  EXDEV: 'The folder spans two disks. Keep releases on one.',
  EMLINK: 'This disk takes no more links to one file. Publish into a fresh folder.',
};

/** The failure in words, ended by what readers see now. */
export function wordsForFailure(error: unknown, folder: string): string {
  const { code, message } = error as NodeJS.ErrnoException;
  const reason = code === undefined ? message : (REASONS[code] ?? message);
  return `${folder}: not published.\n${reason}\nReaders see the site as it was.`;
}
