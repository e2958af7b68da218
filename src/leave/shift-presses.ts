/**
 * Recognises Shift pressed three times, the way out that needs no aim. A capital letter, a selection, a
 * change of keyboard layout or a word being composed is never one. Knows events as data, and no page.
 */

/** The part of a browser event that counts. */
export interface Happening {
  type: string;
  timeStamp: number;
  key?: string;
  repeat?: boolean;
  isComposing?: boolean;
  altKey?: boolean;
  ctrlKey?: boolean;
  metaKey?: boolean;
}

/**
 * Everything that must be told: Shift with a click is not Shift alone. The wheel is left out, because a touchpad
 * goes on rolling after the finger, and would take the way out from somebody who has just scrolled.
 */
export const TELLING_EVENTS = ['keydown', 'keyup', 'pointerdown', 'blur'] as const;

/** How many times, and from the first press to the last release. */
const PRESSES = 3;
const WITHIN_MS = 5000;

/**
 * A function that is told each event and answers true when it completes the third bare press in a row.
 * A press counts when Shift comes up again, because only then it is sure that no letter went with it.
 */
export function shiftPresses(): (event: Happening) => boolean {
  let begun: number[] = [];
  let isDown = false;
  return (event) => {
    const isUp = event.type === 'keyup';
    const isShift =
      event.key === 'Shift' && !(event.isComposing || event.metaKey || event.ctrlKey || event.altKey);
    if (isShift && event.repeat && isDown) return false;
    // Two Shift keys at once, or one that was down before anyone looked, are not a press either.
    if (!isShift || isUp !== isDown) {
      begun = [];
      isDown = false;
      return false;
    }
    isDown = !isUp;
    if (!isUp) begun.push(event.timeStamp);
    begun = begun.slice(-PRESSES);
    return isUp && begun.length === PRESSES && event.timeStamp - (begun[0] ?? 0) <= WITHIN_MS;
  };
}
