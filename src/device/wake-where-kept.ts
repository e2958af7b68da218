/** Looks whether a reader has asked this device to keep something. Small, because it stands in every page's script. */
import { KEPT } from './kept-name.ts';

/** Calls `wake` where something is kept; elsewhere nothing is loaded, and nothing is written. */
export function wakeWhereKept(wake: () => unknown): void {
  try {
    if (localStorage[KEPT]) void wake();
  } catch {
    // Storage is shut: there is nothing to wake for.
  }
}
