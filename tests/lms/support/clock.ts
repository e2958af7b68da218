/** A clock and a network that tests move by hand. */
import type { Waiting } from '../../../src/lms/try-again.ts';

/** What waits, and what moves it. */
export function handClock() {
  const calls: { after: number; call: () => void }[] = [];
  const listeners: (() => void)[] = [];
  const waiting: Waiting = {
    after: (after, call) => {
      const entry = { after, call };
      calls.push(entry);
      return () => {
        const index = calls.indexOf(entry);
        if (index >= 0) calls.splice(index, 1);
      };
    },
    onOnline: (call) => listeners.push(call),
  };
  return {
    waiting,
    /** How long the next call has to wait; null when none does. */
    next: () => calls[0]?.after ?? null,
    /** Lets the time of the next call come. */
    pass: () => calls.shift()?.call(),
    online: () =>
      listeners.forEach((call) => {
        call();
      }),
  };
}
