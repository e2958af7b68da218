import { describe, expect, it } from 'vitest';
import { itemFactsSchema, itemWordsSchema } from '../../src/quiz/item.schema.ts';

const isFacts = (facts: unknown) => itemFactsSchema.safeParse(facts).success;
const isWords = (words: unknown) => itemWordsSchema.safeParse(words).success;

describe('the facts of an item', () => {
  it.each([
    { id: 'one', type: 'single-choice', objective: 'tell', options: ['a', 'b'], correct: ['a'] },
    { id: 'some', type: 'multiple-choice', objective: 'tell', options: ['a', 'b'], correct: ['a', 'b'] },
    { id: 'so', type: 'true-false', options: ['is-true', 'is-false'], correct: ['is-true'] },
    { id: 'row', type: 'order', options: ['a', 'b'], correct: ['b', 'a'] },
    { id: 'pair', type: 'match', options: ['a', 'b'], matches: ['x', 'y'], correct: { a: 'x', b: 'y' } },
    { id: 'sure', type: 'confidence', options: ['very', 'hardly'] },
    { id: 'view', type: 'opinion', options: ['yes', 'no'] },
  ])('may be of type $type', (facts) => {
    expect(isFacts(facts)).toBe(true);
  });

  it('have exactly one correct option in a single choice', () => {
    expect(isFacts({ id: 'one', type: 'single-choice', options: ['a', 'b'], correct: ['a', 'b'] })).toBe(
      false,
    );
  });

  it('have no key where every response is welcome', () => {
    expect(isFacts({ id: 'view', type: 'opinion', options: ['a', 'b'], correct: ['a'] })).toBe(false);
  });

  it('have ids of lower-case words joined by hyphens', () => {
    expect(isFacts({ id: 'My view', type: 'opinion', options: ['a', 'b'] })).toBe(false);
    expect(isFacts({ id: 'view', type: 'opinion', options: ['a', '-'] })).toBe(false);
  });
});

describe('the words of an item', () => {
  it('are a stem, and text and feedback for each option', () => {
    expect(isWords({ stem: 'What helps?', options: { a: { text: 'This', feedback: 'Because.' } } })).toBe(
      true,
    );
  });

  it('leave no room for a key', () => {
    expect(isWords({ stem: 'What helps?', options: {}, correct: ['a'] })).toBe(false);
    expect(isWords({ stem: 'What?', options: { a: { text: 'This', feedback: 'So.', correct: true } } })).toBe(
      false,
    );
  });

  it('are not empty', () => {
    expect(isWords({ stem: ' ', options: {} })).toBe(false);
  });
});
