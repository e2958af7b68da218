/**
 * The way out with script: blanks the page at once, then goes to the neutral site, and keeps the page empty for
 * whoever comes back. Knows the history; without it the link still works as a plain link.
 */
import { blankPage } from './blank-page.ts';
import { isQuiet } from './quiet-mode.ts';
import { shiftPresses, TELLING_EVENTS } from './shift-presses.ts';

/** Begins to watch the button and the keys. */
export function watchForLeaving(): void {
  const link = document.querySelector<HTMLAnchorElement>('[data-leave]');
  if (!link) return;
  const { href } = link;
  const { blank = '', title = '' } = link.dataset;
  let isLeft = false;
  let isGoing = false;
  let way: 'assign' | 'replace' = 'replace';

  const go = () => {
    // Without a network the browser would say so under our name: the page stays empty until there is one.
    if (navigator.onLine) location[way](href);
    else addEventListener('online', go, { once: true });
  };

  const leave = () => {
    const isLoading = document.readyState !== 'complete';
    blankPage(title);
    if (!isGoing) {
      const hasMore = !isQuiet() || window.navigation?.canGoForward;
      // From here the entry names an empty file: Back finds nothing even where the browser loads it again.
      history.replaceState(null, '', blank);
      // The neutral site then comes after the empty entry: the first Back meets that and not the page before this
      // one, and what waited behind Forward is dropped. In quiet mode nothing waits there, and it takes our place.
      way = hasMore ? 'assign' : 'replace';
      // While a page is still loading, browsers turn the one into the other: so an entry is made to be replaced.
      if (hasMore && isLoading) {
        history.pushState(null, '', blank);
        way = 'replace';
      }
      // The next site has no business with the tab's name.
      window.name = '';
    }
    isLeft = isGoing = true;
    go();
  };

  // Captured, so that nothing on the page can keep it from us.
  addEventListener(
    'click',
    (event) => {
      if (!(event.target as Element).closest('[data-leave]')) return;
      event.preventDefault();
      leave();
    },
    true,
  );
  const isThirdPress = shiftPresses();
  for (const type of TELLING_EVENTS) {
    addEventListener(type, (event) => void (isThirdPress(event) && leave()), true);
  }
  // Back from the neutral site, out of the browser's memory.
  addEventListener('pageshow', () => {
    if (isLeft) blankPage(title);
    isGoing = false;
  });
}
