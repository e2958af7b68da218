/** Brings a view to life on the HTML that the build has drawn from it. Knows no particular view. */
import type { ReactNode } from 'react';
import { hydrateRoot } from 'react-dom/client';

/** Hydrates `view` on the one element that `place` holds. */
export function hydrateDrawn(place: HTMLElement, view: ReactNode): void {
  // Spaces around the element come from the page's template; React would take them for another page.
  for (const node of [...place.childNodes]) if (node.nodeType === Node.TEXT_NODE) node.remove();
  // Before a quiz or a story stands the line of Lost.astro: away now, and back where the plain form stands again.
  const line = place.previousElementSibling as HTMLElement | null;
  const sayLost = (isLost = true): void => {
    if (line?.matches('[data-lost]')) line.hidden = !isLost;
  };
  sayLost(false);
  // React would listen to some eighty kinds of events here, and go through its lists for each of the dozen that one tap
  // is made of. Our views have no handlers: who runs a view listens to its form.
  const listen = place.addEventListener;
  place.addEventListener = () => {};
  hydrateRoot(place, view, { onCaughtError: () => sayLost(), onUncaughtError: () => sayLost() });
  place.addEventListener = listen;
}
