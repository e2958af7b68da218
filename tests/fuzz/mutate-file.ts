/** Damages the text of a file as a bad translator, a bad tool or an attacker might. */
import fc from 'fast-check';
import { hostileStrings } from './hostile-strings.ts';

type Mutation = (text: string) => string;

const at = (text: string, share: number): number => Math.floor(share * (text.length + 1));
const place = fc.double({ min: 0, max: 1, noNaN: true });
const payload = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...hostileStrings) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 40 }) },
);

/** Where words stand: a payload there meets the rules for words, and not only the parser. */
const WORDS = /[a-z][a-z' ]{5,}[a-z.?]/gi;
/** The text with one run of its words, at a share of its length, given way to something else. */
export function replaceWords(text: string, share: number, by: string): string {
  const runs = [...text.matchAll(WORDS)];
  const run = runs[Math.min(Math.floor(share * runs.length), runs.length - 1)];
  return run ? text.slice(0, run.index) + by + text.slice(run.index + run[0].length) : by;
}

const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.tuple(place, payload).map(
      ([share, by]): Mutation =>
        (text) =>
          replaceWords(text, share, by),
    ),
  },
  {
    weight: 3,
    arbitrary: fc.tuple(place, payload).map(
      ([share, by]): Mutation =>
        (text) =>
          text.slice(0, at(text, share)) + by + text.slice(at(text, share)),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(place, place).map(
      ([one, other]): Mutation =>
        (text) => {
          const [from, to] = [Math.min(one, other), Math.max(one, other)];
          return text.slice(0, at(text, from)) + text.slice(at(text, to));
        },
    ),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(place, place).map(
      ([one, other]): Mutation =>
        (text) => {
          const lines = text.split('\n');
          const moved = lines.splice(Math.floor(one * (lines.length - 1)), 1);
          lines.splice(Math.floor(other * lines.length), 0, ...moved);
          return lines.join('\n');
        },
    ),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(
        place,
        fc.constantFrom('>', '[', '*', '- ', ' ', '{', '"', '`', '#'),
        fc.integer({ min: 2, max: 9000 }),
      )
      .map(
        ([share, sign, times]): Mutation =>
          (text) =>
            text.slice(0, at(text, share)) + sign.repeat(times) + text.slice(at(text, share)),
      ),
  },
);

/** Which of the files is damaged, and how: one to three times. */
export const damaged = (files: ReadonlyMap<string, string>): fc.Arbitrary<[string, string]> =>
  fc
    .tuple(fc.constantFrom(...files.keys()), fc.array(mutation, { minLength: 1, maxLength: 3 }))
    .map(([file, mutations]) => [
      file,
      mutations.reduce((text, each) => each(text), files.get(file) as string),
    ]);
