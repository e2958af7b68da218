/**
 * A timer without pressure: a stone that fills in some minutes and then stays full. It counts up, makes no sound and
 * changes no colour, and can be put away at any time. Knows the clock, and no session.
 */

/** After so many minutes the stone is full. */
const FULL_MINUTES = 5;
const TICK_MS = 2000;

/** A timer on the element that the build has drawn; gives a switch that shows it from zero, or puts it away. */
export function timerOn(place: HTMLElement, signal: AbortSignal): () => boolean {
  const words = place.querySelector('[data-minutes]');
  const { lang } = place.ownerDocument.documentElement;
  const format = new Intl.NumberFormat(lang, { style: 'unit', unit: 'minute', unitDisplay: 'short' });
  let begun = 0;
  let ticking: ReturnType<typeof setInterval> | undefined;
  const draw = () => {
    const minutes = (performance.now() - begun) / 60_000;
    if (words) words.textContent = format.format(Math.floor(minutes));
    place.style.setProperty('--filled', `${Math.min(1, minutes / FULL_MINUTES) * 100}%`);
  };
  const stop = () => clearInterval(ticking);
  signal.addEventListener('abort', stop);
  return () => {
    place.hidden = !place.hidden;
    stop();
    if (place.hidden) return false;
    begun = performance.now();
    draw();
    ticking = setInterval(draw, TICK_MS);
    return true;
  };
}
