/**
 * The way out with script: blanks the page at once, then goes to the neutral site, and keeps the page empty for
 * whoever comes back. Knows the history; without it the link still works as a plain link.
 */
import { emptyHead, emptyPage } from './blank-page.ts';
import { isQuiet } from './quiet-mode.ts';
import { shiftPresses, TELLING_EVENTS } from './shift-presses.ts';

/** Begins to watch the button and the keys. */
export function watchForLeaving(): void {
  const link = document.querySelector<HTMLAnchorElement>('[data-leave]');
  if (!link) return;
  const { href } = link;
  const { blank, title } = link.dataset as { blank: string; title: string };
  let isLeft = false;
  let isGoing = false;
  // Not every browser tells whether something waits behind Forward: something does where Back led here.
  let isBack = false;

  /** In a learning platform's frame the whole window leaves, and neither lesson nor platform stays behind Back. */
  const leaveWhole = (): boolean => {
    const whole = window.top ?? window;
    if (whole === window) return false;
    try {
      whole.location.replace(href);
      return true;
    } catch {
      // A frame that may not move the window around it can still empty itself and go.
      return false;
    }
  };
  const setOut = (isLoading: boolean) => {
    emptyHead(title);
    const hasMore = !isQuiet() || (window.navigation?.canGoForward ?? isBack);
    // From here the entry names an empty file: Back finds nothing even where the browser loads it again.
    history.replaceState(null, '', blank);
    // The neutral site then comes after the empty entry: the first Back meets that and not the page before this
    // one, and what waited behind Forward is dropped. In quiet mode nothing waits there, and it takes our place.
    // While a page is still loading, browsers replace it all the same: so an entry is made to be replaced.
    if (hasMore && isLoading) history.pushState(null, '', blank);
    // The next site has no business with the tab's name.
    window.name = '';
    const go = () => {
      // Without a network the browser would say so under our name: the page stays empty until there is one.
      if (navigator.onLine) leaveWhole() || location[hasMore && !isLoading ? 'assign' : 'replace'](href);
      else addEventListener('online', go, { once: true });
    };
    go();
  };

  const leave = () => {
    const isLoading = document.readyState !== 'complete';
    emptyPage(title);
    isLeft = true;
    // Whoever presses again while the neutral site is waited for does not begin anew.
    if (isGoing) return;
    isGoing = true;
    // Setting out takes longer than emptying on a slow device: the empty page is drawn first. A tab that is put
    // away draws nothing, and goes all the same.
    void new Promise((drawn) => {
      requestAnimationFrame(() => setTimeout(drawn));
      setTimeout(drawn, 200);
    }).then(() => setOut(isLoading));
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
    addEventListener(
      type,
      (event) => {
        if (isThirdPress(event)) leave();
      },
      true,
    );
  }
  // Back from the neutral site, out of the browser's memory.
  addEventListener('pageshow', ({ persisted }) => {
    isBack ||= persisted;
    if (isLeft) emptyPage(title);
    isGoing = false;
  });
}
