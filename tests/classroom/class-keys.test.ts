import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Meaning, meaningOf, swipeOf } from '../../src/classroom/class-keys.ts';

const press = (key: string, more = {}) => ({
  key,
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  ...more,
});
const mean = (key: string, isRtl = false, isOnControl = false) => meaningOf(press(key), isRtl, isOnControl);

describe('a key in class mode', () => {
  it.each<[string, Meaning]>([
    ['PageDown', 'next.pressed'],
    ['PageUp', 'back.pressed'],
    ['b', 'light.switched'],
    ['.', 'light.switched'],
    ['Home', 'first'],
    ['End', 'last'],
    ['3', { count: 3 }],
  ])('of a clicker or a keyboard · “%s”', (key, meaning) => {
    expect(mean(key)).toEqual(meaning);
    expect(mean(key, true)).toEqual(meaning);
    expect(mean(key, false, true)).toEqual(meaning);
  });

  it('goes on where the page is read to, in both directions of writing', () => {
    expect(['ArrowRight', 'ArrowLeft'].map((key) => mean(key))).toEqual(['next.pressed', 'back.pressed']);
    expect(['ArrowRight', 'ArrowLeft'].map((key) => mean(key, true))).toEqual([
      'back.pressed',
      'next.pressed',
    ]);
  });

  it('presses the button that has focus, and turns the page everywhere else', () => {
    for (const key of [' ', 'Enter']) {
      expect(mean(key)).toBe('next.pressed');
      expect(mean(key, false, true)).toBeNull();
    }
    expect(meaningOf(press(' ', { shiftKey: true }), false, false)).toBe('back.pressed');
  });

  it('is left to the browser where it is none of ours', () => {
    for (const key of ['Tab', 'Escape', 'Shift', '0', '10', 'toString', 'constructor', '__proto__'])
      expect(mean(key), key).toBeNull();
    for (const held of ['altKey', 'ctrlKey', 'metaKey'])
      for (const key of ['ArrowLeft', 'f', '1', ' '])
        expect(meaningOf(press(key, { [held]: true }), false, false)).toBeNull();
  });
});

describe('a swipe', () => {
  it('goes on when it pulls the next page in', () => {
    expect([swipeOf(-90, 10, false), swipeOf(90, 10, false)]).toEqual(['next.pressed', 'back.pressed']);
    expect([swipeOf(-90, 10, true), swipeOf(90, 10, true)]).toEqual(['back.pressed', 'next.pressed']);
  });

  it('is none when it is short or steep, and turns round with the writing', () => {
    const far = fc.integer({ min: -2000, max: 2000 });
    fc.assert(
      fc.property(far, far, (x, y) => {
        const meant = swipeOf(x, y, false);
        if (meant) expect(Math.abs(x)).toBeGreaterThanOrEqual(Math.max(60, 2 * Math.abs(y)));
        expect(swipeOf(-x, y, true)).toBe(meant);
      }),
    );
  });
});
