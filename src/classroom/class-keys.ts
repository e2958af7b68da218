/** What a key, a button of a clicker or a swipe means in class mode. Knows events as data, and no page. */

/** The part of a keyboard event that counts. */
export interface Press {
  key: string;
  altKey: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
}

/** What a press means; `count` names the option by its place, from 1. */
export type Meaning =
  | 'next.pressed'
  | 'back.pressed'
  | 'light.switched'
  | 'first'
  | 'last'
  | 'timer'
  | 'notes'
  | 'full'
  | { count: number };

const KEYS: ReadonlyMap<string, Meaning> = new Map<string, Meaning>(
  Object.entries({
    PageDown: 'next.pressed',
    PageUp: 'back.pressed',
    ' ': 'next.pressed',
    Enter: 'next.pressed',
    Backspace: 'back.pressed',
    Home: 'first',
    End: 'last',
    b: 'light.switched',
    B: 'light.switched',
    '.': 'light.switched',
    t: 'timer',
    T: 'timer',
    n: 'notes',
    N: 'notes',
    f: 'full',
    F: 'full',
  } as const),
);

/** Keys that press a button or open a link which has focus, and must go on doing so. */
const PRESSING: readonly string[] = [' ', 'Enter'];

/**
 * What a key means, or null where it is not ours.
 * @param isRtl the page is written from right to left, so that onward is left
 * @param isOnControl the key goes to something that is pressed with it
 */
export function meaningOf(press: Press, isRtl: boolean, isOnControl: boolean): Meaning | null {
  const { key, altKey, ctrlKey, metaKey, shiftKey } = press;
  if (altKey || ctrlKey || metaKey) return null;
  if (isOnControl && PRESSING.includes(key)) return null;
  if (key === ' ' && shiftKey) return 'back.pressed';
  if (key === 'ArrowRight') return isRtl ? 'back.pressed' : 'next.pressed';
  if (key === 'ArrowLeft') return isRtl ? 'next.pressed' : 'back.pressed';
  if (/^[1-9]$/.test(key)) return { count: Number(key) };
  return KEYS.get(key) ?? null;
}

/** How far a finger goes sideways before it turns the page, in pixels. */
const SWIPE = 60;

/** What a swipe means: from right to left goes on, as one turns a page; null where it was none. */
export function swipeOf(x: number, y: number, isRtl: boolean): 'next.pressed' | 'back.pressed' | null {
  if (Math.abs(x) < SWIPE || Math.abs(x) < 2 * Math.abs(y)) return null;
  return x < 0 !== isRtl ? 'next.pressed' : 'back.pressed';
}
