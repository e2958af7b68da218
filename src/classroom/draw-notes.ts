/**
 * Draws the teacher's notes of one moment: what is on the screen, what comes next, and at a pause of the story its
 * question and what to listen for. All words are taken from the screens, so that the page holds them once.
 */
import type { ClassMoment } from './class-moment.ts';
import { findAll } from './find-all.ts';

const textOf = (root: ParentNode | undefined, selector: string): string =>
  root?.querySelector(selector)?.textContent?.trim() ?? '';
const write = (root: ParentNode, selector: string, text: string): void => {
  const place = root.querySelector(selector);
  if (place) place.textContent = text;
};

const STORY_STEPS: readonly ClassMoment['step'][] = ['feeling', 'telling', 'asking'];

/** One way on from a pause: what can be chosen, where it goes on, and what it does to people's feelings. */
function wayOn(choice: HTMLElement, story: HTMLElement, from: string, on: string): HTMLElement {
  const page = choice.ownerDocument;
  const way = page.createElement('li');
  const text = page.createElement('b');
  const feeling = page.createElement('p');
  text.textContent = textOf(choice, '.vote__text');
  feeling.textContent = textOf(story, `[data-way="${from}-${choice.dataset.option}"]`);
  way.append(text, ` (${on.replace('{number}', textOf(choice, '.vote__to'))})`, feeling);
  return way;
}

/** The pause or ending of the story that is in view, as the plan has it. */
function drawPause(pause: HTMLElement, story: HTMLElement, passage: HTMLElement): void {
  const { pauseWords = '', endingWords = '', onWords = '' } = pause.dataset;
  const from = passage.dataset.passage ?? '';
  const number = textOf(passage, '.passage__number');
  const choices = findAll(passage, '[data-leads]');
  const name = (choices.length > 0 ? pauseWords : endingWords).replace('{number}', number);
  const ways = choices.map((choice) => wayOn(choice, story, from, onWords));
  write(pause, '[data-pause-name]', name);
  write(pause, '[data-pause-asked]', textOf(passage, '.passage__title, .vote__stem'));
  pause.querySelector('[data-pause-ways]')?.replaceChildren(...ways);
  // The story may be in another language than the notes.
  for (const part of findAll(pause, '[data-pause-asked], [data-pause-ways]')) {
    part.lang = story.closest<HTMLElement>('[lang]')?.lang ?? '';
    part.dir = story.closest<HTMLElement>('[dir]')?.dir ?? '';
  }
}

/** Draws the notes of a moment, wherever on the page they stand. */
export function drawNotes(root: ParentNode, screens: readonly HTMLElement[], moment: ClassMoment): void {
  const { position, step } = moment;
  const screen = screens[position];
  const isStory = STORY_STEPS.includes(step);
  write(
    root,
    '[data-now]',
    isStory ? (screen?.getAttribute('aria-label') ?? '') : textOf(screen, '.vote__stem, h2'),
  );
  write(root, '[data-following]', textOf(screens[position + 1], '.vote__stem, h2'));
  // How to count is said where there is something to count.
  const isCounted = step === 'asking' || (step === 'voting' && screen?.querySelector('.vote__count'));
  const about = [screen?.dataset.note, step === 'asking' ? step : '', isCounted ? 'voting' : ''];
  if (isStory) about.push('pause');
  for (const each of findAll(root, '[data-for]'))
    each.toggleAttribute('data-shown', about.includes(each.dataset.for));
  const pause = root.querySelector<HTMLElement>('[data-for="pause"]');
  const passage = screen?.querySelector<HTMLElement>(`[data-passage="${moment.passage}"]`);
  if (pause && screen && passage && isStory) drawPause(pause, screen, passage);
}
