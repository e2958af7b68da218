/**
 * Empties every form when the page is left. Browsers keep a left page alive to show it at once on the
 * way back; whoever comes back on a shared device must find nothing chosen and nothing written.
 */

/** Begins to watch for leaving. */
export function forgetFormsOnLeaving(): void {
  addEventListener('pagehide', () => {
    for (const form of document.forms) form.reset();
  });
}
