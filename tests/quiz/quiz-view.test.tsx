import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { getInitialSnapshot, getNextSnapshot } from 'xstate';
import { SKIPPED } from '../../src/quiz/mark.ts';
import { type QuizEvent, quizMachine } from '../../src/quiz/quiz.machine.ts';
import { resultText, stageOf } from '../../src/quiz/quiz-stage.ts';
import { QuizView, SingleItemView } from '../../src/quiz/quiz-view.tsx';
import { item, responseFor, strings, types } from './builders.ts';

const items = types.map((type) => item({ type }));
const end = { objectives: ['tell a person'], next: { href: '/en/learn/', text: 'Next stone' } };
const drawn = renderToStaticMarkup(<QuizView items={items} strings={strings} end={end} prefix="quiz" />);

const all = (html: string, pattern: RegExp) => [...html.matchAll(pattern)].map(([, found = '']) => found);
const inputs = (html: string) => html.match(/<input[^>]*>/g) ?? [];
const attribute = (tag: string, name: string) => new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1];

describe('the quiz as the build draws it', () => {
  it('is one form that no browser fills in or submits', () => {
    expect(drawn).toMatch(
      /^<form class="quiz" id="quiz" autoComplete="off"><button type="submit" disabled="" hidden="">/i,
    );
    expect(drawn.match(/<form/g)).toHaveLength(1);
  });

  it('gives every id once', () => {
    const ids = all(drawn, / id="([^"]*)"/g);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('labels every input', () => {
    const labelled = new Set(all(drawn, /<label [^>]*for="([^"]*)"/g));
    expect(inputs(drawn).length).toBeGreaterThan(30);
    for (const input of inputs(drawn)) expect(labelled).toContain(attribute(input, 'id'));
  });

  it('names the row and the column of every radio in a row', () => {
    const ids = new Set(all(drawn, / id="([^"]*)"/g));
    const inRows = inputs(drawn).filter((input) => attribute(input, 'value')?.includes('='));
    expect(inRows).toHaveLength(18);
    for (const input of inRows) {
      const named = attribute(input, 'aria-labelledby')?.split(' ') ?? [];
      expect(named).toHaveLength(2);
      for (const id of named) expect(ids).toContain(id);
    }
  });

  it('puts input, label and feedback beside each other, so that CSS alone reveals the feedback', () => {
    const options = drawn.match(
      /<div class="item__option"[^>]*><input[^>]*><label[^>]*>[^<]*<\/label><p class="item__feedback">/g,
    );
    expect(options).toHaveLength(3 * 4 + 2);
    const rows = drawn.match(
      /<div class="item__row"><p[^>]*>[^<]*<\/p>(<input[^>]*><label.*?<\/label>){3}<p class="item__feedback">/g,
    );
    expect(rows).toHaveLength(6);
  });

  it('lets every item be skipped, in its own group where one is chosen', () => {
    const skips = inputs(drawn).filter((input) => attribute(input, 'value') === SKIPPED);
    expect(skips.map((input) => [attribute(input, 'type'), attribute(input, 'name')])).toEqual([
      ['radio', 'quiz_single-choice'],
      ['checkbox', 'quiz_multiple-choice_-'],
      ['radio', 'quiz_true-false'],
      ['checkbox', 'quiz_order_-'],
      ['checkbox', 'quiz_match_-'],
      ['radio', 'quiz_confidence'],
      ['radio', 'quiz_opinion'],
    ]);
  });

  it('chooses nothing for the reader and holds no style that the policy would block', () => {
    expect(drawn).not.toMatch(/ checked| style=| onclick=/i);
  });

  it('holds the end, the next stone and a way to start again', () => {
    expect(drawn).toContain('<li>tell a person</li>');
    expect(drawn).toContain('href="/en/learn/"');
    expect(drawn).toContain('<button type="reset">Start again</button>');
  });

  it('has one place that speaks, and it is empty', () => {
    expect(drawn.match(/role="status"/g)).toHaveLength(1);
    expect(drawn).toContain('role="status"></p>');
  });
});

describe('one item by itself', () => {
  it('has no script controls and nothing to skip to', () => {
    const alone = renderToStaticMarkup(
      <SingleItemView item={item({ type: 'opinion' })} strings={strings} prefix="opener" headingLevel={3} />,
    );
    expect(alone).toContain('<h3 class="item__question">Stem of opinion</h3>');
    expect(alone).not.toContain('item__actions');
    expect(inputs(alone).map((input) => attribute(input, 'value'))).toEqual(['a', 'b', 'c']);
  });
});

describe('the quiz with its island', () => {
  const several = item({ type: 'multiple-choice' });
  const steps = item({ type: 'order' });
  const quiz = [several, steps];
  const follow = (responses: Record<string, string[]>, ...events: QuizEvent[]) =>
    events.reduce(
      (snapshot, event) => getNextSnapshot(quizMachine, snapshot, event),
      getInitialSnapshot(quizMachine, { items: quiz, responses }),
    );
  const submitted: QuizEvent = { type: 'response.submitted' };

  it('keeps feedback back until it is asked for', () => {
    const start = stageOf(follow({}), several, 0, strings);
    expect(start).toMatchObject({ place: 'open', main: 'check', canRetry: false });
    expect(stageOf(follow({}), steps, 1, strings)).toMatchObject({ place: 'later', main: null });
    const chosen: QuizEvent = { type: 'option.chosen', item: several.id, response: ['a'] };
    const checked = stageOf(follow({}, chosen, submitted), several, 0, strings);
    expect(checked).toMatchObject({ place: 'checked', main: 'next', canRetry: true, missed: ['c'] });
  });

  it('adds no sign by itself to what was answered before it came', () => {
    const start = follow({ [several.id]: ['a'] });
    expect(stageOf(start, several, 0, strings)).toMatchObject({ place: 'checked', missed: [], main: null });
  });

  it('offers one button, not two, on a last item that was answered before it came', () => {
    const start = follow({ [several.id]: ['a'], [steps.id]: ['a=1', 'b=2', 'c=3'] });
    expect(stageOf(start, several, 0, strings)).toMatchObject({ main: null, canRetry: true });
    expect(stageOf(start, steps, 1, strings)).toMatchObject({ main: 'finish', canRetry: false });
  });

  it('shows the end as soon as nothing is left to check, and not before', () => {
    const html = (responses: Record<string, string[]>) =>
      renderToStaticMarkup(
        <QuizView items={quiz} strings={strings} end={end} prefix="q" snapshot={follow(responses)} />,
      );
    expect(html({ [several.id]: ['a'] })).not.toContain('data-shown');
    expect(html({ [several.id]: ['a'], [steps.id]: [SKIPPED] })).toContain('data-shown');
  });

  it('names what is missing, and where', () => {
    const refused = follow({ [several.id]: ['a'], [steps.id]: ['a=1'] }, submitted);
    expect(stageOf(refused, steps, 1, strings)).toMatchObject({
      message: 'Still open: Text of b · Text of c',
      invalid: 'b',
    });
    const html = renderToStaticMarkup(
      <QuizView items={quiz} strings={strings} end={end} prefix="q" snapshot={refused} />,
    );
    const invalid = inputs(html).filter((input) => attribute(input, 'aria-invalid') === 'true');
    expect(invalid.map((input) => [attribute(input, 'id'), attribute(input, 'aria-describedby')])).toEqual([
      ['q_order_b_1', 'q_order_message'],
    ]);
  });

  it('says the sign and the feedback of all that was chosen, and what else belongs to it', () => {
    expect(resultText(several, ['a', 'b'], strings)).toBe(
      'Text of a: Fits. Why a. Text of b: Look again. Why b. Text of c: This too.',
    );
    expect(resultText(item({ type: 'single-choice' }), ['b'], strings)).toBe('Helps. Why b.');
    expect(resultText(item({ type: 'opinion' }), ['b'], strings)).toBe('Chosen. Why b.');
    expect(resultText(steps, responseFor(steps), strings)).toMatch(/^Text of a: Fits\. Why a\./);
    expect(resultText(several, [SKIPPED], strings)).toBe('');
  });
});
