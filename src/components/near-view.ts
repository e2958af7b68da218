/**
 * Brings a drawn component to life when it comes near the view. The build has drawn it to HTML that
 * works as it is; its chunk reads what it needs from that HTML, so no words stand on a page twice.
 * Also used where pages are opened from a file or inside a learning platform.
 */

/** What a component's chunk exports: takes over the element as the build has drawn it. */
export interface Mountable {
  mount(element: HTMLElement): void;
}

/** How far from the view a component begins to load. */
const MARGIN = '200px';

/**
 * Watches every `[data-mount]` below `root`; its value chooses the chunk.
 * A chunk that cannot be loaded leaves the element as it is, and is tried again when the network is back; meanwhile the
 * line before the element, where there is one (`Lost.astro`), says so.
 */
export function mountNearView(chunks: Readonly<Record<string, () => Promise<Mountable>>>): void {
  const wake = async (element: HTMLElement) => {
    try {
      (await chunks[element.dataset.mount as string]?.())?.mount(element);
    } catch {
      addEventListener('online', () => wake(element), { once: true });
      // Anything else that stands there is in view already.
      const line = element.previousElementSibling as HTMLElement | null;
      if (line) line.hidden = false;
    }
  };
  const watcher = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue;
        watcher.unobserve(target);
        void wake(target as HTMLElement);
      }
    },
    { rootMargin: MARGIN },
  );
  for (const element of document.querySelectorAll<HTMLElement>('[data-mount]')) watcher.observe(element);
}
