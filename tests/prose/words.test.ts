import { describe, expect, test } from 'vitest';
import { faultsOf, fillMarks, hasPhoneNumber } from '../../src/prose/words.ts';

const numbers = new Set(['116111', '3018', '112', '08001111']);

describe('a telephone number in words', () => {
  test.each(['Call 112.', 'Appelle le 30 18', '116 111', '116-111', '+44 7700 900123', '0800 1111'])(
    'is found in “%s”',
    (text) => expect(hasPhoneNumber(text, numbers)).toBe(true),
  );

  test.each([
    'Ages 11-14 and 15-18',
    '41 messages since 19 h 50',
    'In 2026, 84 % of them',
    'class 8B',
    '1,060 teenagers',
  ])('is not seen in “%s”', (text) => expect(hasPhoneNumber(text, numbers)).toBe(false));
});

describe('marks', () => {
  const known = new Set(['law:deepfake']);

  test('are filled, and other words stay', () => {
    expect(fillMarks('So: {law:deepfake} Good.', (mark) => `<${mark}>`)).toBe('So: <law:deepfake> Good.');
  });

  test.each(['{law:deepfake', 'law:deepfake}', '{ law:deepfake }', '{{name}}', '{law:cats}'])(
    'that are damaged or unknown are refused: %s',
    (text) => expect(faultsOf(text, known, numbers).length).toBeGreaterThan(0),
  );

  test('that are known pass', () => {
    expect(faultsOf('{law:deepfake}', known, numbers)).toEqual([]);
  });
});

test('signs that only look like markup pass', () => {
  expect(faultsOf('2 < 3, and I <3 you', new Set(), numbers)).toEqual([]);
});
