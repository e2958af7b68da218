/** Makes what does not fit on the screen smaller, step by step, so that a class reads it without scrolling. */

/** Type at full size, and steps down; below the last the screen scrolls. On small devices everything scrolls. */
const STEPS = ['1', '0.93', '0.86', '0.8', '0.74', '0.68'] as const;
const LARGE = '(min-width: 60rem)';

/** How far the shown screen reaches below what is in view, in pixels; below zero where there is room. */
export function reachBelow(): number {
  const page = document.documentElement;
  const bottom = document.querySelector('.screen[data-shown]')?.getBoundingClientRect().bottom ?? 0;
  const foot = document.querySelector('.class-foot')?.getBoundingClientRect().top ?? page.clientHeight;
  return bottom - foot;
}

/** Sets the size of the type on the screens inside `element` for the one that is shown; the page is at its top. */
export function fitScreen(element: HTMLElement): void {
  for (const step of matchMedia(LARGE).matches ? STEPS : (['1'] as const)) {
    element.style.setProperty('--fit', step);
    if (reachBelow() <= 1) return;
  }
}
