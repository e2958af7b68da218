import { describe, expect, test } from 'vitest';
import { hasPhoneNumber } from '../../src/i18n/phone-number.ts';

const numbers = new Set(['116111', '3018', '112', '08001111']);

describe('a telephone number in words', () => {
  test.each(['Call 112.', 'Appelle le 30 18', '116 111', '116-111', '+44 7700 900123', '0800 1111'])(
    'is found in “%s”',
    (text) => expect(hasPhoneNumber(text, numbers)).toBe(true),
  );

  test.each([
    ['Arabic digits', 'اتصل على ١١٦١١١'],
    ['Persian digits', 'با ۱۱۶ ۱۱۱ تماس بگیر'],
    ['Hindi digits', '११६१११ पर बात करो'],
    ['fullwidth digits', '１１６ １１１'],
    ['circled digits', '①①⑥①①①'],
    ['digits drawn as keys', '1️⃣1️⃣6️⃣1️⃣1️⃣1️⃣'],
    ['mathematical digits', '𝟏𝟏𝟔𝟏𝟏𝟏'],
    ['digits with signs between them that nobody sees', '116\u200b1\u200d11'],
    ['digits with dashes, points and strokes', '0800–111·0/111'],
  ])('is found in %s', (_, text) => expect(hasPhoneNumber(text, numbers)).toBe(true));

  test('is found in the digits of every script', () => {
    const scripts = Array.from({ length: 0x20000 }, (_, code) => code)
      .filter((code) => /\p{Nd}/u.test(String.fromCodePoint(code)))
      .filter((_, index) => index % 10 === 0)
      .map((zero) => [1, 1, 6, 1, 1, 1].map((digit) => String.fromCodePoint(zero + digit)).join(''));
    expect(scripts.length).toBeGreaterThan(60);
    expect(scripts.filter((text) => !hasPhoneNumber(text, numbers))).toEqual([]);
  });

  test.each([
    'From 2024-2025 on, and from 2024–2025',
    'Law of 22/11/2026, read on 2026-11-22',
    'Ages 11-14 and 15-18',
    '41 messages since 19 h 50',
    'In 2026, 84 % of them',
    'class 8B',
    '1,060 teenagers',
    'في عام ٢٠٢٦، ٨٤ ٪ منهم',
  ])('is not seen in “%s”', (text) => expect(hasPhoneNumber(text, numbers)).toBe(false));
});
