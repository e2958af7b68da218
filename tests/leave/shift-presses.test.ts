/** Shift three times leaves; nothing that somebody types, selects or composes ever does. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Happening, shiftPresses } from '../../src/leave/shift-presses.ts';

const down = (key: string, more: Partial<Happening> = {}): Partial<Happening> => ({
  type: 'keydown',
  key,
  ...more,
});
const up = (key: string, more: Partial<Happening> = {}): Partial<Happening> => ({
  type: 'keyup',
  key,
  ...more,
});
const press = (more: Partial<Happening> = {}): Partial<Happening>[] => [
  down('Shift', more),
  up('Shift', more),
];

/** How often a sequence leaves, with this much time between two events. */
const exits = (events: Partial<Happening>[], pace = 100): number => {
  const isThird = shiftPresses();
  return events.filter((event, index) =>
    isThird({ type: 'keydown', timeStamp: 1000 + index * pace, ...event }),
  ).length;
};

describe('Shift three times', () => {
  it('leaves, at the third release', () => {
    expect(exits([...press(), ...press(), ...press()])).toBe(1);
    expect(exits([...press(), ...press(), down('Shift')])).toBe(0);
  });

  it('leaves within five seconds, and not after', () => {
    expect(exits([...press(), ...press(), ...press()], 1000)).toBe(1);
    expect(exits([...press(), ...press(), ...press()], 1001)).toBe(0);
  });

  it('leaves when three quick presses follow a slow one', () => {
    const slow = press().map((event) => ({ ...event, timeStamp: 0 }));
    const late = (at: number) => press().map((event) => ({ ...event, timeStamp: at }));
    expect(exits([...slow, ...late(4000), ...late(6000), ...late(8000)])).toBe(1);
  });

  it('leaves when a key was held so long that it repeated', () => {
    const held = [down('Shift'), down('Shift', { repeat: true }), up('Shift')];
    expect(exits([...held, ...press(), ...press()])).toBe(1);
  });

  it('leaves right after typing', () => {
    expect(exits([down('a'), up('a'), ...press(), ...press(), ...press()])).toBe(1);
  });
});

describe('is not meant by', () => {
  it.each([
    ['Escape', [down('Escape'), up('Escape'), down('Escape'), up('Escape'), down('Escape'), up('Escape')]],
    [
      'three capital letters',
      ['A', 'B', 'C'].flatMap((key) => [down('Shift'), down(key), up(key), up('Shift')]),
    ],
    [
      'capitals whose letter comes up after Shift',
      ['A', 'B', 'C'].flatMap((key) => [down('Shift'), down(key), up('Shift'), up(key)]),
    ],
    [
      'going back with Shift and Tab',
      [0, 1, 2].flatMap(() => [down('Shift'), down('Tab'), up('Tab'), up('Shift')]),
    ],
    ['a letter between two presses', [...press(), down('a'), up('a'), ...press(), ...press()]],
    [
      'selecting with Shift and the pointer',
      [0, 1, 2].flatMap(() => [down('Shift'), { type: 'pointerdown' }, up('Shift')]),
    ],
    [
      'changing the keyboard layout with Alt held',
      [down('Alt'), ...[0, 1, 2].flatMap(() => press({ altKey: true }))],
    ],
    ['Control and Shift', [0, 1, 2].flatMap(() => press({ ctrlKey: true }))],
    ['composing a word', [0, 1, 2].flatMap(() => press({ isComposing: true }))],
    [
      'both Shift keys together',
      [0, 1, 2].flatMap(() => [down('Shift'), down('Shift'), up('Shift'), up('Shift')]),
    ],
    ['a Shift that was already down', [up('Shift'), ...press(), ...press()]],
    ['another window between two presses', [...press(), { type: 'blur' }, ...press(), ...press()]],
  ] satisfies [string, Partial<Happening>[]][])('%s', (_, events) => {
    expect(exits(events)).toBe(0);
  });
});

describe('10,000 random typing sequences', () => {
  const letter = fc.constantFrom(
    ...'abcdefghijklmnopqrstuvwxyzéçñ0123456789.,?! ',
    'Backspace',
    'Enter',
    'Tab',
    'Process',
    'Dead',
  );
  const small = letter.map((key) => [down(key), up(key)]);
  /** A capital: Shift may come up before the letter or after it, and two letters may share one Shift. */
  const capital = fc
    .tuple(fc.array(letter, { minLength: 1, maxLength: 3 }), fc.boolean(), fc.nat(3))
    .map(([keys, isEarly, repeats]) => [
      down('Shift'),
      ...Array.from({ length: repeats }, () => down('Shift', { repeat: true })),
      ...keys.map((key) => down(key.toUpperCase())),
      ...(isEarly
        ? [up('Shift'), ...keys.map((key) => up(key))]
        : [...keys.map((key) => up(key)), up('Shift')]),
    ]);
  /** Shift pressed for a capital that was thought better of, and the letter typed after all. */
  const hesitation = fc
    .tuple(fc.integer({ min: 1, max: 2 }), letter)
    .map(([times, key]) => [...Array.from({ length: times }, () => press()).flat(), down(key), up(key)]);
  const composition = fc.array(letter, { maxLength: 4 }).map((keys) =>
    [...press(), ...keys.flatMap((key) => [down(key), up(key)]), ...press(), ...press()].map((event) => ({
      ...event,
      isComposing: true,
    })),
  );
  const shortcut = fc
    .constantFrom('Control', 'Alt', 'Meta')
    .map((key) => [
      down(key),
      ...press({ ctrlKey: key === 'Control', altKey: key === 'Alt', metaKey: key === 'Meta' }),
      up(key),
    ]);
  const typing = fc
    .array(fc.oneof(small, capital, hesitation, composition, shortcut), { maxLength: 60 })
    .map((parts) => parts.flat());

  it('never leave', () => {
    fc.assert(
      fc.property(typing, fc.integer({ min: 1, max: 400 }), (events, pace) => exits(events, pace) === 0),
      { numRuns: 10_000 },
    );
  });

  it('leave every time when three bare presses follow', () => {
    fc.assert(
      fc.property(
        typing,
        fc.integer({ min: 1, max: 900 }),
        (events, pace) => exits([...events, ...press(), ...press(), ...press()], pace) === 1,
      ),
      { numRuns: 1000 },
    );
  });
});
