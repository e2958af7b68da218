// @vitest-environment happy-dom
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import type { Item } from '../../src/quiz/item.ts';
import { type QuizData, QuizView } from '../../src/quiz/quiz-view.tsx';
import { readQuiz } from '../../src/quiz/read-quiz.ts';
import { item, strings, types } from './builders.ts';

const everyType = (): Item[] => types.map((type) => item({ type }));
/** A key is a set: its order says nothing. */
const withSortedKeys = (data: QuizData): QuizData => ({
  ...data,
  items: data.items.map((each) => ({ ...each, key: each.key && [...each.key].sort() })),
});
const readBack = (data: QuizData) => withSortedKeys(readQuiz(draw(data)));
const draw = (data: QuizData): HTMLElement => {
  const element = document.createElement('div');
  element.dataset.strings = JSON.stringify(data.strings);
  element.innerHTML = renderToStaticMarkup(<QuizView {...data} />);
  return element;
};
const quiz = (items: Item[]): QuizData => ({
  items,
  strings,
  prefix: 'quiz',
  end: {
    objectives: ['stop a picture', 'tell “someone” & go on'],
    next: { href: '/en/', text: 'Next: <home>' },
  },
});

describe('the words of a quiz stand on the page once', () => {
  test.each(types)('a %s item is read back as it was drawn', (type) => {
    const data = quiz([item({ type })]);
    expect(readBack(data)).toEqual(withSortedKeys(data));
  });

  test('a whole quiz is read back as it was drawn', () => {
    const data = quiz(everyType());
    expect(readBack(data)).toEqual(withSortedKeys(data));
  });

  test('a next stone in another language keeps its marks', () => {
    const next = { href: '/fa/', text: 'Next: home', lang: 'en', dir: 'ltr' };
    const data = { ...quiz(everyType()), end: { objectives: ['x'], next } };
    expect(readBack(data)).toEqual(withSortedKeys(data));
  });

  test('a quiz without a next stone has none', () => {
    const data = { ...quiz(everyType()), end: { objectives: ['x'], next: null } };
    expect(readBack(data)).toEqual(withSortedKeys(data));
  });
});

test('a part of the page that holds no quiz says so', () => {
  expect(() => readQuiz(document.createElement('div'))).toThrow(/no quiz/);
});
