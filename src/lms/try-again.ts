/** Repeats what did not work because a line was down: soon, then more and more rarely, and at once when it is back. */

/** The clock and the network, as far as trying again needs them. */
export interface Waiting {
  /** Calls back after some milliseconds; gives what takes the call back. */
  after: (milliseconds: number, call: () => void) => () => void;
  /** Calls back when the network comes back. */
  onOnline: (call: () => void) => void;
}

const FIRST_WAIT = 2_000;
const LONGEST_WAIT = 60_000;

/** The browser's own clock and network. */
export const browserWaiting: Waiting = {
  after: (milliseconds, call) => {
    const timer = setTimeout(call, milliseconds);
    return () => clearTimeout(timer);
  },
  onOnline: (call) => addEventListener('online', call),
};

/**
 * Gives a function that asks for `work`: it runs at once, one at a time, and again until it says that it is done.
 * `work` may be asked for as often as one likes.
 */
export function untilDone(work: () => boolean | Promise<boolean>, waiting: Waiting): () => void {
  let wait = FIRST_WAIT;
  let isAtWork = false;
  let isAskedAgain = false;
  let forget = (): void => undefined;

  const settle = (isDone: boolean) => {
    isAtWork = false;
    if (isDone) wait = FIRST_WAIT;
    else {
      forget = waiting.after(wait, ask);
      wait = Math.min(wait * 2, LONGEST_WAIT);
    }
    if (isAskedAgain) {
      isAskedAgain = false;
      ask();
    }
  };
  const ask = (): void => {
    if (isAtWork) {
      isAskedAgain = true;
      return;
    }
    forget();
    isAtWork = true;
    let outcome: boolean | Promise<boolean>;
    try {
      outcome = work();
    } catch {
      outcome = false;
    }
    if (typeof outcome === 'boolean') settle(outcome);
    else outcome.then(settle, () => settle(false));
  };
  waiting.onOnline(() => ask());
  return ask;
}
