/**
 * Reads and clears the fields of a quiz's form and moves focus in it. Knows the DOM only: what the
 * reader chose is in the inputs, never in the view, so that no tap is lost while the script arrives.
 */
import type { Response } from './item.ts';
import { SKIPPED } from './mark.ts';

/** The fieldset of an item. */
export function fieldsetOf(form: HTMLFormElement, item: string): HTMLFieldSetElement | null {
  return form.querySelector<HTMLFieldSetElement>(`[data-item="${item}"]`);
}

/** What is chosen in a fieldset. */
export function readResponse(fieldset: Element): Response {
  return Array.from(fieldset.querySelectorAll<HTMLInputElement>('input:checked'), ({ value }) => value);
}

/** What is chosen in the whole form, by item. */
export function readResponses(form: HTMLFormElement): Record<string, Response> {
  const fieldsets = Array.from(form.querySelectorAll<HTMLElement>('[data-item]'));
  return Object.fromEntries(
    fieldsets.map((fieldset) => [fieldset.dataset.item ?? '', readResponse(fieldset)]),
  );
}

/** Unticks all of a fieldset's inputs, or those that `isMeant` picks. */
export function clearResponse(
  fieldset: Element,
  isMeant: (input: HTMLInputElement) => boolean = () => true,
): void {
  for (const input of fieldset.querySelectorAll('input')) if (isMeant(input)) input.checked = false;
}

/** Where skipping has a box of its own: choosing takes the skip back, skipping takes the choices back. */
export function keepSkipApart(fieldset: Element, changed: HTMLInputElement): void {
  if (!changed.checked) return;
  const hasSkipped = changed.value === SKIPPED;
  clearResponse(fieldset, ({ value }) => (value === SKIPPED) !== hasSkipped);
}

/** Moves focus to an element and shows as much of it as fits. */
export function focusOn(element: HTMLElement | null): void {
  element?.focus({ preventScroll: true });
  element?.scrollIntoView({ block: 'nearest' });
}
