/**
 * Quiet mode: links within the site replace the page in the browser's list for Back instead of adding to it, so
 * that Back after leaving goes to what was open before this site. Knows links and history; leaves nothing itself.
 *
 * What carries it from page to page is the tab's own name: it lives and ends with the tab, is written to no
 * store, is sent to no server, changes no address, and browsers clear it on the way to another site. The state
 * of a history entry would be gone with the next page; a fragment would stand in the history and compete with
 * anchors. The entry's state holds it too, because that survives a visit elsewhere and back, and the name may not.
 */

const QUIET = 'quiet';

const isChosen = (): boolean => window.name === QUIET || history.state === QUIET;

/** True on pages that are always quiet, and wherever the reader has asked for it. */
export const isQuiet = (): boolean => QUIET in document.documentElement.dataset || isChosen();

/** Turns quiet mode on or off in this tab. */
export function beQuiet(isOn: boolean): void {
  window.name = isOn ? QUIET : '';
  history.replaceState(isOn ? QUIET : null, '');
}

/** A click that is meant to open the link here: anything else is the browser's business. */
const isPlainClick = (event: MouseEvent): boolean =>
  !(event.defaultPrevented || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);

/**
 * From now on, links replace where that is wanted: on a quiet page, and towards help, so that the page
 * somebody was reading does not wait behind the help page either.
 */
export function keepQuiet(): void {
  const button = document.querySelector('[data-quiet-switch]');
  const remember = () => {
    if (isChosen()) beQuiet(true);
    button?.setAttribute('aria-pressed', String(isChosen()));
  };
  remember();
  addEventListener('pageshow', remember);
  button?.addEventListener('click', () => {
    beQuiet(!isChosen());
    remember();
  });
  button?.parentElement?.removeAttribute('data-asleep');
  document.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[href]');
    if (!link || !isPlainClick(event) || link.target || link.origin !== location.origin) return;
    if (!isQuiet() && !link.pathname.includes('/help/')) return;
    event.preventDefault();
    location.replace(link.href);
  });
}
