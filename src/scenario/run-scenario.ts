/**
 * Joins the story on the page to the statechart: what is pressed becomes events, and focus and the spoken
 * words follow what the statechart says. Knows the DOM; draws nothing, and leaves the address as it is.
 */
import type { ActorRefFrom } from 'xstate';
import { openingAt, type ScenarioData } from './passages.ts';
import type { ScenarioEvent, scenarioMachine } from './scenario.machine.ts';
import type { ScenarioSnapshot } from './scenario-view.tsx';

/** What running a story needs from its island. */
export interface ScenarioRun {
  root: HTMLElement;
  data: ScenarioData;
  actor: ActorRefFrom<typeof scenarioMachine>;
  /** Sends an event and draws the outcome before it returns, so that focus can go to what came into view. */
  send: (event: ScenarioEvent) => void;
}

/** What a screen reader hears of the passage in view: what the choice did, then all its lines, once and together. */
export function passageText({ passages, strings }: ScenarioData, snapshot: ScenarioSnapshot): string {
  const { here, trail } = snapshot.context;
  const last = trail.at(-1);
  const feeling = last && passages[Number(last.from) - 1]?.choices[Number(last.choice) - 1]?.feeling;
  const lines = passages[Number(here) - 1]?.lines.map(({ by, text }) => {
    if (by === 'narrator') return text;
    if (by === 'you') return `${strings.you} ${text}`;
    return strings.says.replace(/\{(name|text)\}/g, (_, part) => (part === 'name' ? by.name : text));
  });
  return [feeling ?? '', ...(lines ?? [])].filter(Boolean).join(' ');
}

/** A link that is opened elsewhere is the browser's business. */
const isPlainClick = (event: MouseEvent): boolean =>
  event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);

/** Listens to the story until `signal` ends it. */
export function runScenario({ root, data, actor, send }: ScenarioRun, signal: AbortSignal): void {
  const status = root.querySelector('[role="status"]');
  const happen = (event: ScenarioEvent) => {
    send(event);
    const heading = root.querySelector<HTMLElement>('[data-shown] > h4');
    if (heading) heading.tabIndex = -1;
    heading?.focus({ preventScroll: true });
    root.querySelector('h3')?.scrollIntoView({ block: 'nearest' });
    if (status) status.textContent = passageText(data, actor.getSnapshot());
  };

  // Tells whoever keeps a place which passage is in view.
  let { here } = actor.getSnapshot().context;
  const telling = actor.subscribe(({ context }) => {
    if (context.here === here) return;
    here = context.here;
    const detail = { passage: `${data.prefix}-${here}` };
    root.dispatchEvent(new CustomEvent('lesson-moved', { bubbles: true, detail }));
  });
  signal.addEventListener('abort', () => telling.unsubscribe());

  const eventOf = (pressed: HTMLElement): ScenarioEvent | null => {
    if (pressed.dataset.action === 'back') return { type: 'step.undone' };
    if (pressed.dataset.action === 'restart') return { type: 'story.restarted' };
    const by = openingAt(data, pressed.getAttribute('href') ?? '')?.by;
    return by ? { type: 'choice.made', ...by } : null;
  };
  root.addEventListener(
    'click',
    (event) => {
      const pressed = (event.target as Element).closest<HTMLElement>('a, button');
      const meant = pressed && isPlainClick(event) ? eventOf(pressed) : null;
      if (!meant) return;
      event.preventDefault();
      // The second click of a double click lands on what has come into the same place.
      if (event.detail < 2) happen(meant);
    },
    { signal },
  );
  // Going back to a passage that was opened before the script came.
  addEventListener(
    'hashchange',
    () => {
      const opening = openingAt(data, location.hash);
      if (opening && opening.passage !== actor.getSnapshot().context.here)
        happen({ type: 'passage.opened', ...opening });
    },
    { signal },
  );
}
