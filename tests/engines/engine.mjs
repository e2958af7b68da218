/**
 * What the journeys ask of a browser engine, so that they are written once: open a page, run a function in it,
 * and click what such a function finds, as a person would. Knows no engine.
 */

/**
 * @typedef {object} Engine
 * @property {() => Promise<void>} fresh begins with an empty page
 * @property {(url: string) => Promise<void>} open goes to a page and waits until it has loaded
 * @property {(look: Function, ...values: unknown[]) => Promise<any>} ask runs a function in the page
 * @property {(find: Function, ...values: unknown[]) => Promise<void>} click clicks the element that a function finds
 * @property {(key: 'Shift', times: number) => Promise<void>} press presses a key and lets it go, so many times
 * @property {() => Promise<void>} end closes the browser and everything that was started for it
 */

const pause = (ms) => new Promise((done) => setTimeout(done, ms));

/**
 * Waits until the engine's page answers what is wanted; says what was waited for when it never does.
 * @param {() => Promise<unknown>} isSo
 */
export async function until(isSo, what, seconds = 15) {
  const end = Date.now() + seconds * 1000;
  let cause;
  for (;;) {
    try {
      const answer = await isSo();
      if (answer) return answer;
    } catch (error) {
      cause = error;
    }
    if (Date.now() > end) throw new Error(`Waited ${seconds} s, but not so: ${what}`, { cause });
    await pause(100);
  }
}

/** Stops with a sentence when something is not so. */
export function expectThat(isSo, what) {
  if (!isSo) throw new Error(`Not so: ${what}`);
}

/** Ends a process by its id, and makes sure that it is gone. */
export function endProcess(pid) {
  for (const signal of ['SIGTERM', 'SIGKILL']) {
    try {
      process.kill(pid, signal);
    } catch {
      return;
    }
  }
}
