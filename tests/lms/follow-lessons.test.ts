import { describe, expect, test } from 'vitest';
import { followLessons } from '../../src/lms/follow-lessons.ts';
import { packPlace, readPlace, START } from '../../src/lms/place.ts';
import type { Score } from '../../src/lms/session.ts';

const [one, two] = ['11-14/consent', '11-14/deepfakes'] as const;
const moved = (lesson: string, done: string[], fitting: string[] = [], of = 0) =>
  ({ lms: 'moved', lesson, place: { done, passage: null, fitting, of } }) as const;

function follow(lessons: readonly string[] = [one, two], isScored = false) {
  const kept: string[] = [];
  const completed: (Score | null)[] = [];
  const session = {
    open: async () => null,
    keep: (place: string) => void kept.push(place),
    complete: (score: Score | null) => void completed.push(score),
    close: () => undefined,
  };
  return {
    ...followLessons({ session, lessons, isScored }),
    kept,
    completed,
    place: () => readPlace(kept.at(-1) ?? ''),
  };
}

describe('the lessons of a package', () => {
  test('complete it when all are finished, and that is told once', () => {
    const { hear, completed } = follow();
    hear({ lms: 'finished', lesson: one });
    expect(completed).toEqual([]);
    hear({ lms: 'finished', lesson: two });
    hear({ lms: 'finished', lesson: two });
    expect(completed).toEqual([null]);
  });

  test('of another package are not listened to', () => {
    const { hear, kept, completed } = follow([one]);
    hear({ lms: 'finished', lesson: two });
    expect([kept, completed]).toEqual([[], []]);
  });

  test('keep every change of place, and marks only where a score is reported', () => {
    const { hear, place } = follow();
    hear(moved(one, ['a', 'b'], ['a'], 5));
    expect(place().lessons[one]).toMatchObject({ done: ['a', 'b'], fitting: [], of: 0 });
    const scored = follow([one], true);
    scored.hear(moved(one, ['a', 'b'], ['a'], 5));
    scored.hear({ lms: 'finished', lesson: one });
    expect(scored.completed).toEqual([{ fitting: 1, of: 5 }]);
  });

  test('go on from an earlier visit: what was finished then counts, and is not told again', () => {
    const before = packPlace({
      at: one,
      lessons: { [one]: { done: [], passage: null, isFinished: true, fitting: [], of: 0 } },
    });
    const { bringKept, hear, completed, placeIn, finished } = follow();
    expect(finished()).toEqual([]);
    expect(bringKept(before)).toBe(one);
    expect(placeIn(one)?.isFinished).toBe(true);
    expect(finished()).toEqual([one]);
    hear({ lms: 'finished', lesson: two });
    expect(finished()).toEqual([one, two]);
    expect(completed).toEqual([null]);
    const again = follow([one]);
    again.bringKept(before);
    again.hear({ lms: 'finished', lesson: one });
    expect(again.completed).toEqual([]);
  });

  test('lose nothing when the earlier place comes late', () => {
    const { bringKept, hear, place } = follow([one]);
    hear(moved(one, ['b']));
    bringKept(
      packPlace({
        at: one,
        lessons: { [one]: { done: ['a'], passage: 'story-2', isFinished: false, fitting: [], of: 0 } },
      }),
    );
    expect(place().lessons[one]).toMatchObject({ done: ['a', 'b'], passage: 'story-2' });
  });

  test('begin at the start where nothing was kept', () => {
    const { bringKept, placeIn } = follow();
    expect(bringKept(null)).toBe(START.at);
    expect(placeIn(one)).toBeNull();
  });
});
