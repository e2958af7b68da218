import { describe, expect, it } from 'vitest';
import type { ItemFacts, ItemWords } from '../../src/quiz/item.schema.ts';
import { checkFacts, joinItem, joinItems, type Locate } from '../../src/quiz/join-item.ts';

const locate: Locate = (source, path) => ({ file: `${source}:${path.join('.')}`, line: 7 });
const word = (id: string) => ({ text: `Text of ${id}`, feedback: `Why ${id}.` });

const single: ItemFacts = { id: 'one', type: 'single-choice', options: ['a', 'b'], correct: ['b'] };
const order: ItemFacts = { id: 'steps', type: 'order', options: ['a', 'b'], correct: ['b', 'a'] };
const match: ItemFacts = {
  id: 'pairs',
  type: 'match',
  options: ['a', 'b'],
  matches: ['x', 'y'],
  correct: { a: 'y', b: 'x' },
};
const words: ItemWords = { stem: 'What helps?', options: { a: word('a'), b: word('b') } };
const matchWords: ItemWords = { ...words, matches: { y: { text: 'Side y' }, x: { text: 'Side x' } } };

const factProblems = (facts: ItemFacts) => checkFacts(facts, 3, locate);
const wordProblems = (facts: ItemFacts, given?: ItemWords) => joinItem(facts, given, locate).problems;

describe('an item in one language', () => {
  it('joins the facts with the words', () => {
    expect(joinItem(single, words, locate)).toEqual({
      items: [
        {
          id: 'one',
          type: 'single-choice',
          stem: 'What helps?',
          options: [
            { id: 'a', text: 'Text of a', feedback: 'Why a.' },
            { id: 'b', text: 'Text of b', feedback: 'Why b.' },
          ],
          key: ['b'],
        },
      ],
      problems: [],
    });
  });

  it('may list its options in any order; the facts decide', () => {
    const turned = { ...words, options: { b: word('b'), a: word('a') } };
    expect(joinItem(single, turned, locate).items[0]?.options.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(joinItem(match, matchWords, locate).items[0]?.matches?.map(({ id }) => id)).toEqual(['x', 'y']);
  });

  it('has its key in the form of a response', () => {
    expect(joinItem(order, words, locate).items[0]?.key).toEqual(['b=1', 'a=2']);
    expect(joinItem(match, matchWords, locate).items[0]?.key).toEqual(['a=y', 'b=x']);
  });

  it('has no key where every response is welcome', () => {
    const opinion: ItemFacts = { id: 'view', type: 'opinion', options: ['a', 'b'] };
    expect(joinItem(opinion, words, locate).items[0]?.key).toBeNull();
  });
});

describe('words that do not fit', () => {
  it('are reported as a gap when an item has none', () => {
    expect(wordProblems(single)).toEqual([
      expect.objectContaining({ file: 'words:one', line: 7, id: 'one', isGap: true }),
    ]);
  });

  it('are reported as a gap when an option has none', () => {
    expect(wordProblems(single, { ...words, options: { a: word('a') } })).toEqual([
      expect.objectContaining({ file: 'words:one.options.b', id: 'one/b', isGap: true }),
    ]);
  });

  it('are reported as a gap when an option has no feedback', () => {
    const silent = { ...words, options: { a: word('a'), b: { text: 'Text of b' } } };
    expect(wordProblems(single, silent)).toEqual([
      expect.objectContaining({ id: 'one/b', message: 'This option has no feedback.', isGap: true }),
    ]);
  });

  it('are reported when the facts have no such option', () => {
    const more = { ...words, options: { ...words.options, c: word('c') } };
    expect(wordProblems(single, more)).toEqual([
      expect.objectContaining({ file: 'words:one.options.c', id: 'one/c', isGap: false }),
    ]);
  });

  it('are reported when a right side is missing or unknown', () => {
    const found = wordProblems(match, {
      ...words,
      matches: { x: { text: 'Side x' }, z: { text: 'Side z' } },
    });
    expect(found.map(({ id, isGap }) => ({ id, isGap }))).toEqual([
      { id: 'pairs/y', isGap: true },
      { id: 'pairs/z', isGap: false },
    ]);
  });

  it('are reported when the facts have no such item', () => {
    const { items, problems } = joinItems([single], { one: words, two: words }, locate);
    expect(items).toHaveLength(1);
    expect(problems).toEqual([expect.objectContaining({ file: 'words:two', id: 'two', isGap: false })]);
  });
});

describe('facts that do not hold together', () => {
  it('are reported when the key names no option', () => {
    expect(factProblems({ ...single, correct: ['c'] })).toEqual([
      expect.objectContaining({ file: 'facts:3.correct', line: 7, id: 'one/c' }),
    ]);
  });

  it('are reported when the key of steps leaves one out or names one twice', () => {
    expect(factProblems({ ...order, correct: ['b', 'b'] }).map(({ id }) => id)).toEqual([
      'steps/b',
      'steps/a',
    ]);
  });

  it('are reported when a pair names no left or no right side', () => {
    const found = factProblems({ ...match, correct: { a: 'y', c: 'z' } });
    expect(found.map(({ id }) => id)).toEqual(['pairs/c', 'pairs/b', 'pairs/z']);
  });

  it('are reported when an option or a right side stands there twice', () => {
    expect(factProblems({ ...single, options: ['a', 'b', 'b'] }).map(({ id }) => id)).toEqual(['one/b']);
    expect(factProblems({ ...match, matches: ['x', 'y', 'y'] }).map(({ id }) => id)).toEqual(['pairs/y']);
  });

  it('are reported when two items have the same id', () => {
    expect(joinItems([single, { ...order, id: 'one' }], { one: words }, locate).problems).toEqual([
      expect.objectContaining({ file: 'facts:1.id', id: 'one', isGap: false }),
    ]);
  });

  it('are silent when all is well', () => {
    expect([single, order, match].flatMap(factProblems)).toEqual([]);
  });
});
