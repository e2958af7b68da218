/**
 * Joins the screens to the statechart: keys, clicks, swipes and the window of the notes become events, and the page
 * follows what the statechart says. Knows the DOM; keeps nothing, and asks for nothing over the network.
 */
import type { ActorRefFrom } from 'xstate';
import type { ClassEvent, classMachine } from './class.machine.ts';
import { type Meaning, meaningOf, swipeOf } from './class-keys.ts';
import { type ClassMoment, momentOf } from './class-moment.ts';
import { timerOn } from './class-timer.ts';
import { drawMoment, partInView } from './draw-class.ts';
import { fitScreen, reachBelow } from './fit-screen.ts';
import { type NotesChannel, openNotes } from './notes-window.ts';
import { screensIn } from './read-class.ts';

/** What running a session needs. */
export interface ClassRun {
  element: HTMLElement;
  actor: ActorRefFrom<typeof classMachine>;
  channel: NotesChannel | null;
}

const CONTROLS = 'a, button, summary, input, label';

/** True where a key that scrolls elsewhere would skip what of the screen is still below. */
function isMoreBelow(key: string): boolean {
  const page = document.documentElement;
  if (page.dataset.class === 'notes' || (key !== 'PageDown' && key !== ' ')) return false;
  if (document.querySelector('[data-dark]:not([hidden])')) return false;
  return reachBelow() > 8;
}

/** What a press means on any page of class mode, told to `meant`. */
export function listenForPresses(meant: (meaning: Meaning) => void, signal: AbortSignal): void {
  const isRtl = document.documentElement.dir === 'rtl';
  addEventListener(
    'keydown',
    (event) => {
      const target = event.target as Element;
      const meaning = meaningOf(event, isRtl, target.closest?.(CONTROLS) !== null);
      if (meaning === null) return;
      // What does not fit on a small screen is read to its end before the page turns.
      if (isMoreBelow(event.key)) return;
      event.preventDefault();
      meant(meaning);
    },
    { signal },
  );
  let from: Touch | undefined;
  addEventListener(
    'touchstart',
    ({ touches }) => {
      from = touches.length === 1 ? touches[0] : undefined;
    },
    { signal, passive: true },
  );
  addEventListener(
    'touchend',
    ({ changedTouches }) => {
      const to = changedTouches[0];
      const swipe = from && to && swipeOf(to.clientX - from.clientX, to.clientY - from.clientY, isRtl);
      if (swipe) meant(swipe);
    },
    { signal, passive: true },
  );
  for (const tool of ['next', 'back'] as const) {
    document
      .querySelector(`[data-tool="${tool}"]`)
      ?.addEventListener('click', () => meant(`${tool}.pressed`), { signal });
  }
}

/** Runs the session until `signal` ends it. */
export function runClass({ element, actor, channel }: ClassRun, signal: AbortSignal): void {
  const page = document.documentElement;
  const screens = screensIn(element);
  const tool = (name: string) => document.querySelector<HTMLElement>(`[data-tool="${name}"]`);
  let shown: ClassMoment | undefined;

  const isSamePlace = (one: ClassMoment | undefined, other: ClassMoment) =>
    one?.position === other.position &&
    one.step === other.step &&
    one.passage === other.passage &&
    one.option === other.option;
  const show = () => {
    const moment = momentOf(actor.getSnapshot(), shown);
    drawMoment(element, moment);
    const screen = screens[moment.position];
    // Focus goes along, so that a screen reader says what has come and the keys stay with the page.
    if (screen && shown && !isSamePlace(shown, moment)) {
      partInView(screen, moment)?.focus({ preventScroll: true });
      scrollTo({ top: 0, behavior: 'instant' });
    }
    // What fits keeps its size, so that what was drawn before the script came stays where it is.
    if (!shown || !isSamePlace(shown, moment)) fitScreen(element);
    shown = moment;
    channel?.post({ moment });
  };
  const send = (event: ClassEvent) => {
    actor.send(event);
    show();
  };

  const optionAt = (place: number): string | undefined => {
    const screen = screens[shown?.position ?? 0];
    const vote = screen?.querySelector('[data-here] .vote') ?? screen?.querySelector('.vote');
    return vote?.querySelectorAll<HTMLElement>('[data-option]')[place - 1]?.dataset.option;
  };
  const toggleTimer = timerOn(document.querySelector('[data-timer]') as HTMLElement, signal);
  const press = (name: string, isOn: boolean) => tool(name)?.setAttribute('aria-pressed', String(isOn));
  const switches: Readonly<Record<string, () => void>> = {
    timer: () => press('timer', toggleTimer()),
    notes: () => press('notes', page.toggleAttribute('data-notes')),
    window: () => {
      if (!(channel && openNotes(channel))) press('notes', page.toggleAttribute('data-notes', true));
    },
    full: () =>
      void (document.fullscreenElement ? document.exitFullscreen() : page.requestFullscreen()).catch(
        () => null,
      ),
    dark: () => send({ type: 'light.switched' }),
  };

  const meant = (meaning: Meaning): void => {
    if (typeof meaning === 'object') {
      const option = optionAt(meaning.count);
      if (option) send({ type: 'card.counted', option });
    } else if (meaning === 'first' || meaning === 'last') {
      send({ type: 'screen.opened', position: meaning === 'first' ? 0 : screens.length - 1 });
    } else if (meaning in switches) switches[meaning]?.();
    else if (meaning === 'light.switched' || meaning === 'next.pressed' || meaning === 'back.pressed')
      send({ type: meaning });
  };
  listenForPresses(meant, signal);
  for (const [name, use] of Object.entries(switches)) {
    const button = tool(name);
    if (!button) continue;
    button.addEventListener('click', use, { signal });
    if (name === 'timer' || name === 'notes') button.setAttribute('aria-pressed', 'false');
  }
  if (!document.fullscreenEnabled) tool('full')?.remove();
  document.querySelector('[data-dark]')?.addEventListener('click', () => switches.dark?.(), { signal });

  element.addEventListener(
    'click',
    (event) => {
      const button = (event.target as Element).closest<HTMLElement>('[data-do]');
      const option = button?.closest<HTMLElement>('[data-option]')?.dataset.option ?? '';
      if (button?.dataset.do === 'count') send({ type: 'card.counted', option });
      if (button?.dataset.do === 'take') send({ type: 'card.taken', option });
      if (button?.dataset.do === 'walk') send({ type: 'way.chosen', choice: option });
      if (button?.dataset.do === 'clear') send({ type: 'votes.cleared' });
      if (button?.dataset.do === 'restart') send({ type: 'story.restarted' });
      // A clicker's key would otherwise press what a finger has touched before.
      if (event.detail > 0) button?.blur();
    },
    { signal },
  );
  // Links to a screen turn to it and leave the history as it is.
  document.addEventListener(
    'click',
    (event) => {
      const link = (event.target as Element).closest<HTMLAnchorElement>('a[href^="#"]');
      const position = screens.findIndex(({ id }) => `#${id}` === link?.hash);
      if (position < 0) return;
      event.preventDefault();
      link?.closest('details')?.removeAttribute('open');
      send({ type: 'screen.opened', position });
    },
    { signal },
  );
  channel?.heard((message) => {
    if ('hello' in message && shown) channel.post({ moment: shown });
    if ('meant' in message) meant(message.meant);
  });
  addEventListener('resize', () => fitScreen(element), { signal });
  addEventListener('pagehide', () => channel?.post({ goodbye: true }), { signal });

  const opened = screens.findIndex(({ id }) => `#${id}` === location.hash);
  if (opened >= 0) actor.send({ type: 'screen.opened', position: opened });
  // First what only shows with script, then the size: it counts.
  page.dataset.class = 'live';
  show();
}
