/** Keeping on a device that may fail, forget, fill up, or be shared with another tab. */
import { describe, expect, test } from 'vitest';
import { textStore } from '../../src/device/text-store.ts';
import { keeperOf } from '../../src/progress/keeper.ts';
import { NOTHING, readProgress, writeProgress } from '../../src/progress/progress.ts';
import { type Faults, noEntry, noRoom, storageWith } from '../device/fault-storage.ts';
import { STORAGE_FAULTS } from './storage-faults.ts';

const NAME = 'stones/';
const one = '11-14/consent';
const other = '11-14/deepfakes';

/** A device on which a text may be kept already, with as many tabs as a test opens. */
function device(faults: Faults = {}, text?: string) {
  const held = new Map(text === undefined ? [] : [[NAME, text]]);
  return {
    faults,
    held,
    text: () => held.get(NAME),
    done: () => {
      const reading = readProgress(held.get(NAME) ?? null);
      return reading.state === 'kept' ? reading.progress.done : [];
    },
    tab: () => keeperOf(textStore(NAME, storageWith(faults, held))),
  };
}
const keeping = (faults: Faults = {}) => device(faults, writeProgress(NOTHING));

describe('before anybody asks', () => {
  test('nothing is written, whatever is finished, preferred or looked at', () => {
    const { tab, held } = device();
    const keeper = tab();
    for (const look of [keeper.look(), keeper.finish(one), keeper.prefer('dark'), keeper.reconcile()])
      expect(look).toEqual({ standing: 'none', progress: NOTHING });
    expect(held.size).toBe(0);
  });
});

describe('keeping', () => {
  test('begins when it is asked for, and then holds what is finished', () => {
    const { tab, done } = device();
    const keeper = tab();
    expect(keeper.keep('dark')).toEqual({ standing: 'kept', progress: { done: [], theme: 'dark' } });
    expect(keeper.finish(one).standing).toBe('kept');
    keeper.finish(other);
    keeper.finish(one);
    expect(done()).toEqual([one, other]);
    expect(tab().look().progress).toEqual({ done: [one, other], theme: 'dark' });
  });

  test('asked for twice, takes nothing away', () => {
    const { tab, done } = keeping();
    tab().finish(one);
    tab().keep(null);
    expect(done()).toEqual([one]);
  });

  test('holds how pages look, and lets that follow the system again', () => {
    const { tab } = keeping();
    expect(tab().prefer('light').progress.theme).toBe('light');
    expect(tab().prefer(null).progress.theme).toBeNull();
  });

  test('does not take what is no lesson', () => {
    const { tab, done } = keeping();
    for (const id of ['__proto__', '', 'a/b/c', '../x', 'toString']) tab().finish(id);
    expect(done()).toEqual([]);
  });

  test('adds what is brought from another device to what is here', () => {
    const { tab, done } = keeping();
    tab().finish(one);
    expect(tab().bring({ done: [other], theme: 'dark' }).standing).toBe('kept');
    expect(done()).toEqual([one, other]);
  });

  test('begins on a device to which something is brought', () => {
    const { tab, done } = device();
    tab().bring({ done: [one], theme: null });
    expect(done()).toEqual([one]);
  });
});

describe('a device that does not keep', () => {
  const refused = STORAGE_FAULTS.flatMap(({ what, faults = {}, standing }) =>
    standing === 'shut' || standing === 'full' ? [[what, faults, standing] as const] : [],
  );
  test.each(refused)('%s: it says so, and the lesson goes on', (_, faults, standing) => {
    const { tab, held } = device(faults);
    const keeper = tab();
    expect(keeper.keep('dark')).toEqual({ standing, progress: NOTHING });
    expect(keeper.bring({ done: [one], theme: null }).standing).toBe(standing);
    expect(['none', 'shut']).toContain(keeper.finish(one).standing);
    expect(held.size).toBe(0);
  });

  test('fills up in the middle of the course: what was kept before stays, and is told', () => {
    const full = keeping();
    full.tab().finish(one);
    full.faults.set = () => noRoom();
    expect(full.tab().finish(other)).toEqual({ standing: 'full', progress: { done: [one], theme: null } });
    expect(full.tab().prefer('dark').standing).toBe('full');
    expect(full.done()).toEqual([one]);
    full.faults.set = () => {};
    expect(full.tab().finish(other).progress.done).toEqual([one, other]);
  });

  test('is shut in the middle of the course, and may open again', () => {
    const shut = keeping();
    const keeper = shut.tab();
    shut.faults.open = noEntry;
    expect(keeper.finish(one).standing).toBe('shut');
    shut.faults.open = () => {};
    expect(keeper.finish(one).standing).toBe('kept');
  });
});

describe('remains that cannot be read', () => {
  const textsOf = (wanted: string) =>
    STORAGE_FAULTS.flatMap(({ text, standing }) =>
      standing === wanted && typeof text === 'string' ? [text] : [],
    );
  test.each(textsOf('damaged'))('%j are left as they are until the reader asks to begin again', (damaged) => {
    const { tab, text, done } = device({}, damaged);
    const keeper = tab();
    for (const look of [keeper.look(), keeper.finish(one), keeper.prefer('dark'), keeper.reconcile()])
      expect(look).toEqual({ standing: 'damaged', progress: NOTHING });
    expect(text()).toBe(damaged);
    expect(keeper.keep(null).standing).toBe('kept');
    keeper.finish(one);
    expect(done()).toEqual([one]);
  });

  test.each(textsOf('newer'))('of a newer version are never written over: %s', (newer) => {
    const { tab, text } = device({}, newer);
    const keeper = tab();
    const looks = [
      keeper.look(),
      keeper.keep('dark'),
      keeper.finish(one),
      keeper.prefer('light'),
      keeper.bring({ done: [other], theme: null }),
      keeper.reconcile(),
    ];
    expect(looks.map(({ standing }) => standing)).toEqual(looks.map(() => 'newer'));
    expect(text()).toBe(newer);
  });

  test('turn up in the middle of the course, and nothing is written over a newer version then either', () => {
    const { tab, held, text } = keeping();
    const keeper = tab();
    keeper.finish(one);
    held.set(NAME, '{"version":2}');
    expect(keeper.finish(other).standing).toBe('newer');
    expect(text()).toBe('{"version":2}');
  });
});

describe('cleared in the middle of a lesson', () => {
  test('nothing comes back by itself', () => {
    const { tab, held } = keeping();
    const keeper = tab();
    keeper.finish(one);
    held.clear();
    expect(keeper.finish(other)).toEqual({ standing: 'none', progress: NOTHING });
    expect(keeper.reconcile().standing).toBe('none');
    expect(held.size).toBe(0);
  });

  test('and asked for again: it begins from nothing', () => {
    const { tab, held, done } = keeping();
    const keeper = tab();
    keeper.finish(one);
    held.clear();
    keeper.reconcile();
    tab().keep(null);
    keeper.reconcile();
    expect(done()).toEqual([]);
  });
});

describe('two tabs', () => {
  test('both add what they finish', () => {
    const { tab, done } = keeping();
    const [left, right] = [tab(), tab()];
    left.finish(one);
    right.finish(other);
    left.prefer('dark');
    expect(done()).toEqual([one, other]);
    expect(left.look().progress.theme).toBe('dark');
  });

  test('that write at the same moment lose nothing: what is finished never becomes unfinished', () => {
    const { tab, held, done, text } = keeping();
    const [left, right] = [tab(), tab()];
    const before = text() ?? '';
    left.finish(one);
    const byLeft = text() ?? '';
    // The right tab had read before the left one wrote, and writes after it.
    held.set(NAME, before);
    right.finish(other);
    expect(done()).toEqual([other]);
    left.reconcile();
    right.reconcile();
    expect(done()).toEqual([one, other]);
    // And the other way round, any number of times.
    held.set(NAME, byLeft);
    right.reconcile();
    left.reconcile();
    expect(done()).toEqual([one, other]);
  });

  test('do not bring back what one of them forgot', () => {
    const { tab, held } = keeping();
    const [left, right] = [tab(), tab()];
    right.finish(one);
    held.clear();
    right.reconcile();
    left.reconcile();
    expect(right.finish(other).standing).toBe('none');
    expect(held.size).toBe(0);
  });
});
