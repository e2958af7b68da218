/** What a device keeps, as text: read whatever it holds, and trusted only when it is whole. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checksum } from '../../src/progress/checksum.ts';
import {
  mergeProgress,
  NOTHING,
  type Progress,
  readProgress,
  VERSION,
  writeProgress,
} from '../../src/progress/progress.ts';
import { STORAGE_FAULTS } from './storage-faults.ts';

const progress: Progress = { done: ['11-14/consent', '11-14/deepfakes'], theme: 'dark' };
const text = writeProgress(progress);
/** A text with a right checksum over whatever it says. */
const sealed = (content: Record<string, unknown>): string =>
  JSON.stringify({ ...content, sum: checksum(JSON.stringify(content)).toString(16) });

const lesson = fc
  .tuple(fc.constantFrom('7-10', '11-14', '15-18', 'parents'), fc.stringMatching(/^[a-z0-9-]{1,20}$/))
  .map(([audience, topic]) => `${audience}/${topic}`);
const anyProgress = fc.record({
  done: fc.uniqueArray(lesson, { maxLength: 20 }).map((ids) => ids.sort()),
  theme: fc.constantFrom('dark' as const, 'light' as const, null),
});

describe('what is kept', () => {
  test('is read as it was written', () => {
    fc.assert(
      fc.property(anyProgress, (any) => {
        expect(readProgress(writeProgress(any))).toEqual({ state: 'kept', progress: any });
      }),
    );
  });

  test('is lesson ids, a look, a version and a checksum, and has no place for anything else', () => {
    const more = { ...progress, answers: { 'picture-arrives': 'wait' }, name: 'Sam' } as Progress;
    expect(Object.keys(JSON.parse(writeProgress(more)))).toEqual(['version', 'done', 'theme', 'sum']);
    expect(writeProgress(more)).toBe(text);
  });

  test('does not tell in which order lessons were finished, nor how often', () => {
    const other = { ...progress, done: [...progress.done].reverse().concat(progress.done) };
    expect(writeProgress(other)).toBe(text);
  });

  test('is nothing where nothing is', () => expect(readProgress(null)).toEqual({ state: 'none' }));
});

describe('a text that cannot be used', () => {
  const body = { version: VERSION, done: progress.done, theme: progress.theme };
  const damagedTexts = STORAGE_FAULTS.flatMap(({ what, text: found, standing }) =>
    standing === 'damaged' ? [[what, found ?? null] as const] : [],
  );
  test.each(damagedTexts)('%s: it is damaged, and nothing of it is used', (_, damaged) => {
    expect(readProgress(damaged)).toEqual({ state: 'damaged' });
    expect(Object.prototype).not.toHaveProperty('version');
  });

  test.each([2, 3, 99, Number.MAX_SAFE_INTEGER])(
    'is of version %i: it is newer, whatever else it says',
    (version) => {
      expect(readProgress(sealed({ ...body, version }))).toEqual({ state: 'newer' });
      expect(readProgress(JSON.stringify({ version, stones: {} }))).toEqual({ state: 'newer' });
    },
  );

  test('is found out by a single changed sign', () => {
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.string({ minLength: 1, maxLength: 1 }), (place, sign) => {
        fc.pre(text[place] !== sign);
        const reading = readProgress(text.slice(0, place) + sign + text.slice(place + 1));
        // Spaces between the fields, and a version that is now newer, are no lie about what is finished.
        expect(reading.state === 'kept' ? reading.progress : reading.state).not.toBe('none');
        if (reading.state === 'kept') expect(reading.progress).toEqual(progress);
      }),
      { numRuns: 2000 },
    );
  });

  test('never stops the page, whatever it holds', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (any) => {
        expect(['kept', 'damaged', 'newer']).toContain(readProgress(any).state);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('two of them together', () => {
  test('hold what is finished in either, in whichever order', () => {
    fc.assert(
      fc.property(anyProgress, anyProgress, (one, other) => {
        const { done } = mergeProgress(one, other);
        expect(done).toEqual([...new Set([...one.done, ...other.done])].sort());
        expect(mergeProgress(other, one).done).toEqual(done);
      }),
    );
  });

  test('keep the look of the second, where it has one', () => {
    expect(mergeProgress(progress, { done: [], theme: 'light' }).theme).toBe('light');
    expect(mergeProgress(progress, NOTHING).theme).toBe('dark');
  });
});

test('the checksum is the one that everybody calls CRC-32', () => {
  expect(checksum('123456789')).toBe(0xcbf43926);
});
