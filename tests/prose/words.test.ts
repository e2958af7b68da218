import { describe, expect, test } from 'vitest';
import { faultsOf, fillMarks, marksIn } from '../../src/prose/words.ts';

const numbers = new Set(['116111']);

describe('marks', () => {
  const known = new Set(['law:deepfake']);

  test('are filled, and other words stay', () => {
    expect(fillMarks('So: {law:deepfake} Good.', (mark) => `<${mark}>`)).toBe('So: <law:deepfake> Good.');
  });

  test('are found with their lines', () => {
    expect(marksIn('So: {law:deepfake}\n\n{frame:sexuality} {service:child-helpline}, {name}')).toEqual([
      { mark: 'law:deepfake', line: 1 },
      { mark: 'frame:sexuality', line: 3 },
      { mark: 'service:child-helpline', line: 3 },
    ]);
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
