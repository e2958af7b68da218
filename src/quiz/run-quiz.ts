/**
 * Joins the form on the page to the statechart: what happens in the form becomes events, and focus
 * and the spoken result follow what the statechart says. Knows the DOM; draws nothing.
 */
import type { ActorRefFrom } from 'xstate';
import type { Item } from './item.ts';
import { isSkipped } from './mark.ts';
import { itemInHand, type QuizEvent, type quizMachine, responseTo } from './quiz.machine.ts';
import { clearResponse, fieldsetOf, focusOn, keepSkipApart, readResponse } from './quiz-form.ts';
import { isEndShown, resultText } from './quiz-stage.ts';
import type { QuizStrings } from './quiz-strings.ts';

/** What running a quiz needs from its island. */
export interface QuizRun {
  form: HTMLFormElement;
  /** The one live region: says each result once. */
  status: HTMLElement;
  actor: ActorRefFrom<typeof quizMachine>;
  items: readonly Item[];
  strings: QuizStrings;
  /** Sends an event and draws the outcome before it returns, so that focus can go to what came into view. */
  send: (event: QuizEvent) => void;
}

/** Listens to the form until `signal` ends it. */
export function runQuiz({ form, status, actor, items, strings, send }: QuizRun, signal: AbortSignal): void {
  const listen = <T extends keyof HTMLElementEventMap>(
    type: T,
    heard: (event: HTMLElementEventMap[T]) => void,
  ) => form.addEventListener(type, heard, { signal });

  const announce = (text: string) => {
    status.textContent = text;
  };
  const announceResult = (id: string) => {
    const item = items.find((each) => each.id === id);
    const { checked, responses } = actor.getSnapshot().context;
    announce(item && checked.includes(id) ? resultText(item, responses[id] ?? [], strings) : '');
  };

  const focusWhatIsNext = () => {
    announce('');
    const snapshot = actor.getSnapshot();
    const item = itemInHand(snapshot.context);
    const isOver = snapshot.matches('finished') || !item;
    focusOn(isOver ? form.querySelector('section') : fieldsetOf(form, item.id));
  };
  const focusWhatIsMissing = (id: string) => {
    const input = form.querySelector<HTMLInputElement>('[aria-invalid]');
    // Focus that is there already makes no sound, so the message has to be said.
    if (input === document.activeElement)
      announce(document.getElementById(`${form.id}_${id}_message`)?.textContent ?? '');
    else focusOn(input);
  };

  const check = (id: string) => {
    send({ type: 'response.submitted' });
    if (actor.getSnapshot().matches({ answering: 'needsChoice' })) focusWhatIsMissing(id);
    else announceResult(id);
  };
  const pressMain = () => {
    const snapshot = actor.getSnapshot();
    const item = itemInHand(snapshot.context)?.id;
    if (item === undefined) return;
    const isAnswering = snapshot.matches('answering');
    if (isAnswering && !isSkipped(responseTo(snapshot.context, item))) return check(item);
    send(isAnswering ? { type: 'item.skipped', item } : { type: 'item.left' });
    focusWhatIsNext();
  };
  const retry = (item: string) => {
    const fieldset = fieldsetOf(form, item);
    if (!fieldset) return;
    clearResponse(fieldset);
    announce('');
    send({ type: 'retry.requested', item });
    focusOn(fieldset.querySelector('input'));
  };

  // A native listener: React's own compares with what it saw last, and would miss a tap made before it came.
  listen('change', ({ target }) => {
    const fieldset = (target as Element).closest<HTMLElement>('[data-item]');
    const item = fieldset?.dataset.item;
    if (!fieldset || !item) return;
    keepSkipApart(fieldset, target as HTMLInputElement);
    send({ type: 'option.chosen', item, response: readResponse(fieldset) });
    announceResult(item);
  });

  // The second click of a double click on a button may land on what has come into its place: another button, an option.
  let isPress = false;
  listen('click', (event) => {
    const button = (event.target as Element).closest('button');
    if (event.detail < 2) isPress = button !== null;
    else if (isPress) event.preventDefault();
    if (!button || event.detail > 1) return;
    const item = button.closest<HTMLElement>('[data-item]')?.dataset.item;
    if (button.type === 'reset') {
      event.preventDefault();
      form.reset();
      focusWhatIsNext();
    } else if (item && button.dataset.action === 'retry') retry(item);
    else if (item) pressMain();
  });

  listen('keydown', (event) => {
    if (event.key !== 'Enter') return;
    const isInput = event.target instanceof HTMLInputElement;
    if (isInput || event.repeat) event.preventDefault();
    if (!isInput || event.repeat) return;
    const snapshot = actor.getSnapshot();
    const item = event.target.closest<HTMLElement>('[data-item]')?.dataset.item;
    if (snapshot.matches('answering') && item === itemInHand(snapshot.context)?.id) pressMain();
  });

  // Leaving the page resets its forms, so that nothing chosen is found on the way back.
  listen('reset', () => {
    announce('');
    send({ type: 'attempt.restarted' });
  });
  listen('submit', (event) => event.preventDefault());

  // Tells whoever keeps a place which items are done with, and whoever keeps what is finished that this is; nothing of how.
  let { checked: done } = actor.getSnapshot().context;
  let wasOver = false;
  const tellWhereThisIs = () => {
    const snapshot = actor.getSnapshot();
    const { checked } = snapshot.context;
    if (checked !== done)
      form.dispatchEvent(new CustomEvent('lesson-moved', { bubbles: true, detail: { done: checked } }));
    done = checked;
    const isOver = isEndShown(snapshot);
    if (isOver && !wasOver) form.dispatchEvent(new Event('lesson-finished', { bubbles: true }));
    wasOver = isOver;
  };
  const telling = actor.subscribe(tellWhereThisIs);
  signal.addEventListener('abort', () => telling.unsubscribe());
  tellWhereThisIs();
}
