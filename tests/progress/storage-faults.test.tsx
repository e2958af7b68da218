// @vitest-environment happy-dom
/**
 * A lesson is gone through while the device fails, in each of the ways of the list: the quiz ends all the same, a plain
 * sentence says what became of it, and nothing is written where nothing should be.
 */
import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { textStore } from '../../src/device/text-store.ts';
import { followPage } from '../../src/progress/follow-page.ts';
import { keeperOf } from '../../src/progress/keeper.ts';
import { readProgress, writeProgress } from '../../src/progress/progress.ts';
import { finishedStrings, keepingStrings } from '../../src/progress/progress-strings.ts';
import { mount } from '../../src/quiz/mount-quiz.tsx';
import { QuizView } from '../../src/quiz/quiz-view.tsx';
import { type Faults, storageWith } from '../device/fault-storage.ts';
import { item, strings } from '../quiz/builders.ts';
import { BEFORE, FAMILIES, IN_HAND, STORAGE_FAULTS, type StorageFault } from './storage-faults.ts';

/** What the issue that asked for them calls enough. */
const ENOUGH = 40;
const NAME = 'stones/';
const OTHER = '15-18/consent';

const held = new Map<string, string>();
const faults: Faults = {};
const complaints: unknown[] = [];
const keeper = keeperOf(textStore(NAME, storageWith(faults, held)));
followPage(
  keeper,
  async () => finishedStrings('en'),
  () => {},
);
addEventListener('error', ({ error }) => complaints.push(error));

const doneIn = (text: string | undefined): readonly string[] => {
  const reading = readProgress(text ?? null);
  return reading.state === 'kept' ? reading.progress.done : [];
};

const place = document.createElement('div');
const button = (name: string) =>
  [...document.querySelectorAll('button')].find(({ hidden, textContent }) => !hidden && textContent === name);
const end = () => document.querySelector('.quiz__end');
/** Draws a lesson's quiz as the build does, and brings it to life. */
async function openLesson(): Promise<void> {
  history.replaceState(null, '', `/en/learn/${IN_HAND}/`);
  place.dataset.mount = 'quiz';
  place.dataset.strings = JSON.stringify(strings);
  const quiz = { items: [item({ type: 'single-choice' })], strings, prefix: 'quiz' };
  const drawn = <QuizView {...quiz} end={{ objectives: ['tell a person'], next: null }} />;
  place.innerHTML = renderToStaticMarkup(drawn);
  document.body.replaceChildren(place);
  mount(place);
  await vi.waitFor(() => expect(place.querySelector('form[data-live]')).not.toBeNull());
}
/** Answers the one item and goes on to the end; gives what is said there. */
async function finishLesson(): Promise<string> {
  document.querySelector<HTMLInputElement>('input[value="b"]')?.click();
  button(strings.check)?.click();
  button(strings.finish)?.click();
  expect(end()?.hasAttribute('data-shown')).toBe(true);
  // The words are there as soon as they have been asked for.
  for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
  const said = place.nextElementSibling;
  expect(said?.getAttribute('role')).toBe('status');
  return said?.textContent ?? '';
}
/** As if the lesson had just been opened: nothing is answered, nothing is said. */
function beginAnew(): void {
  document.querySelector('form')?.reset();
  place.nextElementSibling?.remove();
  expect(end()?.hasAttribute('data-shown')).toBe(false);
}
const strike = (fault: StorageFault) => {
  if (fault.text === null) held.clear();
  else if (fault.text !== undefined) held.set(NAME, fault.text);
  Object.assign(faults, fault.faults);
  // Another tab is heard; whatever else befalls a device comes without a word.
  if (fault.family === 'two tabs') dispatchEvent(new Event('storage'));
};

beforeAll(openLesson);
beforeEach(() => {
  beginAnew();
  held.clear();
  for (const name of Object.keys(faults)) delete faults[name as keyof Faults];
  keeper.look();
  keeper.keep(BEFORE.theme);
  for (const lesson of BEFORE.done) keeper.finish(lesson);
  complaints.length = 0;
});
afterEach(() => expect(complaints).toEqual([]));

test(`the list holds at least ${ENOUGH} different faults, of every kind`, () => {
  console.log(`${STORAGE_FAULTS.length} storage faults in ${FAMILIES.length} kinds.`);
  expect(STORAGE_FAULTS.length).toBeGreaterThanOrEqual(ENOUGH);
  expect(new Set(STORAGE_FAULTS.map(({ what }) => what)).size).toBe(STORAGE_FAULTS.length);
  const texts = STORAGE_FAULTS.map(({ text }) => text).filter((text) => typeof text === 'string');
  expect(new Set(texts).size).toBe(texts.length);
  expect([...new Set(STORAGE_FAULTS.map(({ family }) => family))].sort()).toEqual([...FAMILIES].sort());
});

test('without a fault the lesson is kept, and said to be', async () => {
  expect(await finishLesson()).toBe('Kept on this device: this lesson is finished.');
  expect(doneIn(held.get(NAME))).toEqual([...BEFORE.done, IN_HAND]);
});

const each = (faults: readonly StorageFault[]) => faults.map((fault) => [fault.what, fault] as const);

describe('a lesson is finished, and a plain sentence says what becomes of it, when', () => {
  test.each(each(STORAGE_FAULTS))('%s', async (_, fault) => {
    strike(fault);
    const before = new Map(held);
    const said = await finishLesson();
    const { standing } = fault;
    expect(said).toBe(finishedStrings('en').lesson[standing]);
    expect(said).toMatch(
      standing === 'kept' ? /^Kept/ : /^Not kept: .*The lesson is finished all the same\.$/,
    );
    expect(finishedStrings('fr').lesson[standing]).toMatch(/\p{L}{3}.*\.$/u);
    const bothTabs = new Set([...BEFORE.done, ...doneIn(before.get(NAME)), IN_HAND]);
    if (standing === 'kept') expect(doneIn(held.get(NAME))).toEqual([...bothTabs].sort());
    // Whatever the storage held is as it was: a lesson is no reason to write over it.
    else expect(held).toEqual(before);
  });
});

describe('whatever else is wished for, no page stops, when', () => {
  test.each(each(STORAGE_FAULTS))('%s', (_, fault) => {
    strike(fault);
    const before = new Map(held);
    for (const look of [
      keeper.look(),
      keeper.prefer('light'),
      keeper.reconcile(),
      keeper.finish('__proto__'),
    ]) {
      if (look.standing === 'kept') continue;
      for (const locale of ['en', 'fr'])
        expect(keepingStrings(locale).standing[look.standing], locale).toMatch(/\p{L}{3}.*\.$/u);
    }
    keeper.keep('dark');
    const brought = keeper.bring({ done: [OTHER], theme: null });
    if (fault.standing === 'newer') expect(held).toEqual(before);
    if (brought.standing === 'kept') expect(doneIn(held.get(NAME))).toContain(OTHER);
    else expect(brought.standing).toBe(fault.standing === 'none' ? 'shut' : fault.standing);
    expect(Object.prototype).not.toHaveProperty('version');
  });

  test.each(each(STORAGE_FAULTS.filter((fault) => fault.faults)))(
    'once it has passed, what was kept before is there again: %s',
    (_, fault) => {
      strike(fault);
      keeper.finish(IN_HAND);
      for (const name of Object.keys(faults)) delete faults[name as keyof Faults];
      expect(held.get(NAME)).toBe(writeProgress(BEFORE));
      expect(keeper.finish(IN_HAND).progress.done).toEqual([...BEFORE.done, IN_HAND]);
    },
  );
});
