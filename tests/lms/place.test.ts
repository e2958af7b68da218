import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  joinPlaces,
  MOST_CHARACTERS,
  type Place,
  packPlace,
  readPlace,
  START,
  UNTOUCHED,
} from '../../src/lms/place.ts';

const lesson = (change: Partial<typeof UNTOUCHED>) => ({ ...UNTOUCHED, ...change });
const place: Place = {
  at: '11-14/deepfakes',
  lessons: {
    '11-14/deepfakes': lesson({ done: ['one', 'two'], passage: 'story-3' }),
    '11-14/consent': lesson({ isFinished: true, done: ['a'], fitting: ['a'], of: 5 }),
  },
};

describe('a place', () => {
  test('is the same after a platform has kept it', () => {
    expect(readPlace(packPlace(place))).toEqual(place);
  });

  test('never holds more than the strictest platform keeps, and what is finished goes last', () => {
    const ids = Array.from({ length: 60 }, (_, index) => `item-${'x'.repeat(50)}-${index}`);
    const many = Object.fromEntries(
      Array.from({ length: 16 }, (_, index) => [
        `11-14/lesson-${index}`,
        lesson({ done: ids, isFinished: index < 9 }),
      ]),
    );
    const text = packPlace({ at: null, lessons: many });
    expect(text.length).toBeLessThanOrEqual(MOST_CHARACTERS);
    expect(MOST_CHARACTERS).toBeLessThan(4096);
    expect(Object.values(readPlace(text).lessons).filter(({ isFinished }) => isFinished)).toHaveLength(9);
  });

  test('is the start where the text says nothing that can be used', () => {
    for (const text of [null, '', '{', '[]', 'null', '{"v":2,"l":{}}', '{"v":1,"l":null}', '{"v":1,"l":7}'])
      expect(readPlace(text)).toEqual(START);
    fc.assert(fc.property(fc.string(), (text) => void expect(readPlace(text).lessons).toBeDefined()));
    const packed = fc.jsonValue().map((value) => JSON.stringify({ v: 1, l: value }));
    fc.assert(fc.property(packed, (text) => void expect(readPlace(text).at).toBeNull()));
  });

  test('takes ids alone out of a text that somebody else has written', () => {
    const foreign =
      '{"v":1,"at":"javascript:x","l":{"11-14/deepfakes":{"d":["<b>"],"p":"a b","f":[1],"n":-1},"__proto__":{"e":1}}}';
    expect(readPlace(foreign)).toEqual({ at: null, lessons: { '11-14/deepfakes': UNTOUCHED } });
  });

  test('joined with an earlier one loses nothing', () => {
    const since: Place = {
      at: null,
      lessons: { '11-14/deepfakes': lesson({ done: ['three'], isFinished: true }) },
    };
    expect(joinPlaces(place, since)).toEqual({
      at: '11-14/deepfakes',
      lessons: {
        ...place.lessons,
        '11-14/deepfakes': lesson({ done: ['one', 'two', 'three'], passage: 'story-3', isFinished: true }),
      },
    });
  });
});
