/** Moving to another device: a code or a file says the same, and refuses damage with a reason. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AUDIENCES, TOPICS } from '../../src/course.ts';
import { codeOf, readCode } from '../../src/progress/code.ts';
import { NOTHING, type Progress, writeProgress } from '../../src/progress/progress.ts';
import { readProgressFile } from '../../src/progress/progress-file.ts';

const lessons = AUDIENCES.flatMap((audience) => TOPICS.map((topic) => `${audience}/${topic}`));
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const anyProgress = fc.record({
  done: fc.subarray(lessons).map((ids) => ids.sort()),
  theme: fc.constantFrom('dark' as const, 'light' as const, null),
});
const some: Progress = { done: ['11-14/consent', '15-18/sharenting'], theme: 'light' };

describe('a code', () => {
  test('brings the same lessons and the same look to the other device', () => {
    fc.assert(
      fc.property(anyProgress, (progress) => {
        expect(readCode(codeOf(progress))).toEqual({ progress, fault: null });
      }),
    );
  });

  test('is ten letters and digits that nobody mistakes for others', () => {
    fc.assert(
      fc.property(anyProgress, (any) => {
        expect(codeOf(any)).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/);
      }),
    );
  });

  test('stays the same for all time, so that a code on paper still works', () => {
    expect(codeOf(NOTHING)).toBe('10000-EYY7T');
    expect(codeOf(some)).toBe('140GG-AV0Y3');
  });

  test('forgives spaces, dashes, small letters and look-alikes', () => {
    const code = codeOf(some);
    const careless = code.replace('-', ' – ').toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l');
    expect(readCode(` ${careless}\n`).progress).toEqual(some);
    expect(readCode(code.replace('-', '')).progress).toEqual(some);
  });

  test('is refused when any one of its signs is another', () => {
    for (const code of [codeOf(NOTHING), codeOf(some), codeOf({ done: lessons, theme: 'dark' })].map((each) =>
      each.replace('-', ''),
    )) {
      for (const place of code.split('').keys())
        for (const sign of SIGNS.replace(code.charAt(place), '')) {
          const other = code.slice(0, place) + sign + code.slice(place + 1);
          expect(readCode(other), other).toEqual({ progress: null, fault: 'damaged' });
        }
    }
  });

  test('is refused when two neighbours have changed places', () => {
    fc.assert(
      fc.property(anyProgress, fc.nat(8), (progress, place) => {
        const signs = codeOf(progress).replace('-', '').split('');
        const [one = '', other = ''] = signs.slice(place, place + 2);
        fc.pre(one !== other);
        signs.splice(place, 2, other, one);
        expect(readCode(signs.join('')).progress).toBeNull();
      }),
    );
  });

  test.each<[string, string, string]>([
    ['nothing was typed', '', 'empty'],
    ['only spaces were typed', ' \t ', 'empty'],
    ['a sign is missing', codeOf(some).slice(0, -1), 'length'],
    ['a sign is too many', `${codeOf(some)}0`, 'length'],
    ['half of it is missing', codeOf(some).slice(0, 5), 'length'],
    ['it holds a sign that no code has', codeOf(some).replace(/.$/, '!'), 'letters'],
    ['it holds a U, which no code has', 'UUUUU-UUUUU', 'letters'],
    ['it is a sentence', 'Where do I find the code?', 'letters'],
    ['it is "__proto__"', '__proto__', 'length'],
    ['it is an address', 'https://example.org/', 'letters'],
  ])('is refused with a reason when %s', (_, typed, fault) => {
    expect(readCode(typed)).toEqual({ progress: null, fault });
  });

  test('does not stop the page, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 400, unit: 'grapheme' }), (typed) => {
        expect(readCode(typed).progress).toBeNull();
      }),
    );
  });
});

describe('a saved file', () => {
  test('brings the same to the other device', () => {
    expect(readProgressFile(writeProgress(some))).toEqual({ progress: some, fault: null });
    expect(readProgressFile(`\uFEFF${writeProgress(some)}\r\n`).progress).toEqual(some);
  });

  test.each<[string, string, string]>([
    ['it is empty', '', 'foreign'],
    ['it is a picture', '\u0089PNG\r\n\u001a\n', 'foreign'],
    ['it is another program’s', '{"name":"else"}', 'foreign'],
    ['it is cut off', writeProgress(some).slice(0, 40), 'damaged'],
    ['a lesson was added by hand', writeProgress(some).replace('consent', 'deepfakes'), 'damaged'],
    ['it comes from a newer version', '{"version":2,"stones":[]}', 'newer'],
  ])('is refused with a reason when %s', (_, text, fault) => {
    expect(readProgressFile(text)).toEqual({ progress: null, fault });
  });
});
