/** Storage fails in many ways; whatever it does, a page gets a value and never an exception. */
import { describe, expect, test } from 'vitest';
import { textStore } from '../../src/device/text-store.ts';
import { type Faults, noEntry, noRoom, storageWith } from './fault-storage.ts';

const storeWith = (faults: Faults = {}) => textStore('stones/', storageWith(faults));

describe('a text on this device', () => {
  test('is not there before it is written', () => {
    expect(storeWith().read()).toEqual({ isOpen: true, text: null });
  });

  test('is read as it was written', () => {
    const store = storeWith();
    expect(store.write('one')).toBe('written');
    expect(store.read()).toEqual({ isOpen: true, text: 'one' });
  });

  test.each<[string, Faults, 'full' | 'shut']>([
    ['has no room', { set: () => noRoom() }, 'full'],
    ['has no room, as Firefox says it', { set: () => noRoom('NS_ERROR_DOM_QUOTA_REACHED') }, 'full'],
    [
      'has no room, as old browsers number it',
      {
        set: () => {
          throw { code: 22 };
        },
      },
      'full',
    ],
    ['may not be opened', { open: noEntry }, 'shut'],
    ['may not be written', { set: noEntry }, 'shut'],
    ['fails for a reason nobody has heard of', { set: () => Promise.reject.call(null) }, 'shut'],
    [
      'throws nothing at all',
      {
        set: () => {
          throw undefined;
        },
      },
      'shut',
    ],
    ['takes the text and keeps none, as some private windows do', { isForgetful: true }, 'shut'],
    ['is written and then cannot be read', { get: noEntry }, 'shut'],
  ])('is refused when the storage %s', (_, faults, outcome) => {
    expect(storeWith(faults).write('one')).toBe(outcome);
  });

  test.each<[string, Faults]>([
    ['may not be opened', { open: noEntry }],
    ['may not be read', { get: noEntry }],
  ])('cannot be looked at when the storage %s', (_, faults) => {
    expect(storeWith(faults).read()).toEqual({ isOpen: false });
  });

  test('does not exist where there is no storage at all', () => {
    const store = textStore('stones/', () => undefined as unknown as Storage);
    expect(store.read()).toEqual({ isOpen: false });
    expect(store.write('one')).toBe('shut');
  });

  test.each([7, {}, undefined, true])('is nothing when the storage gives %j instead of a text', (gives) => {
    expect(storeWith({ gives }).read()).toEqual({ isOpen: true, text: null });
  });
});
