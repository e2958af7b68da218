/**
 * Keeps progress in a store that may fail, vanish or be shared with other tabs. Nothing is written before `keep` or
 * `bring`, nothing of a newer version is ever written over, and what is finished stays finished. Knows no page.
 */
import type { TextStore } from '../device/text-store.ts';
import {
  isLessonId,
  mergeProgress,
  NOTHING,
  type Progress,
  readProgress,
  type Theme,
  writeProgress,
} from './progress.ts';

/**
 * How it stands with what is kept. `none`: nobody has asked, or it was cleared. `damaged` and `newer`: there is something
 * that cannot be used. `full` and `shut`: the browser refused what was to be written.
 */
export type Standing = 'none' | 'kept' | 'damaged' | 'newer' | 'full' | 'shut';

/** What is known after a look or a change. */
export interface Look {
  standing: Standing;
  /** What the store holds, so far as it can be read. */
  progress: Progress;
}

/** Somebody's wish to keep, carried out as far as the device lets it. */
export interface Keeper {
  /** How things stand, without changing anything. */
  look(): Look;
  /** Begins to keep, because the reader asked; damaged remains are replaced. */
  keep(theme: Theme | null): Look;
  /** Adds progress from another device; asks for keeping as `keep` does. */
  bring(progress: Progress): Look;
  /** Marks a lesson as finished, if this device keeps anything. */
  finish(lesson: string): Look;
  /** Keeps how pages look, if this device keeps anything. */
  prefer(theme: Theme | null): Look;
  /** Another tab has written: puts back what it did not know of. */
  reconcile(): Look;
}

/** A keeper over one store. */
export function keeperOf(store: TextStore): Keeper {
  /** Finished in this tab. Two tabs that write at once know nothing of each other; this is how neither loses. */
  let finishedHere: Progress = NOTHING;

  const look = (): Look => {
    const kept = store.read();
    if (!kept.isOpen) return { standing: 'shut', progress: NOTHING };
    const reading = readProgress(kept.text);
    // Cleared, by whomever: it is not ours to bring back.
    if (reading.state === 'none') finishedHere = NOTHING;
    return { standing: reading.state, progress: reading.state === 'kept' ? reading.progress : NOTHING };
  };

  const write = (before: Progress, after: Progress): Look => {
    const written = store.write(writeProgress(after));
    return written === 'written'
      ? { standing: 'kept', progress: after }
      : { standing: written, progress: before };
  };

  /** Writes only where something is kept already. */
  const change = (make: (progress: Progress) => Progress): Look => {
    const now = look();
    return now.standing === 'kept' ? write(now.progress, make(now.progress)) : now;
  };

  /** Writes because the reader asked. */
  const begin = (added: Progress): Look => {
    const now = look();
    const isAllowed = now.standing === 'kept' || now.standing === 'none' || now.standing === 'damaged';
    return isAllowed ? write(now.progress, mergeProgress(now.progress, added)) : now;
  };

  return {
    look,
    keep: (theme) => begin({ done: [], theme }),
    bring: (progress) => begin(progress),
    finish: (lesson) => {
      if (!isLessonId(lesson)) return look();
      const finished = { done: [lesson], theme: null };
      const after = change((progress) => mergeProgress(progress, finished));
      if (after.standing === 'kept') finishedHere = mergeProgress(finishedHere, finished);
      return after;
    },
    prefer: (theme) => change((progress) => ({ ...progress, theme })),
    reconcile: () => {
      const now = look();
      const isWhole = finishedHere.done.every((lesson) => now.progress.done.includes(lesson));
      return now.standing === 'kept' && !isWhole
        ? write(now.progress, mergeProgress(finishedHere, now.progress))
        : now;
    },
  };
}
