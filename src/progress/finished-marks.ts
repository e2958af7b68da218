/** Draws what is finished: the stones of a course, and the sentence after a quiz. Builds elements, never markup. */

import type { Standing } from './keeper.ts';
import type { FinishedStrings } from './progress-strings.ts';

/** Marks the finished stones of a course, and takes away marks that no longer hold. */
export function markStones(done: readonly string[], { finished }: Pick<FinishedStrings, 'finished'>): void {
  for (const stone of document.querySelectorAll<HTMLElement>('[data-lesson]')) {
    const isDone = done.includes(stone.dataset.lesson ?? '');
    stone.toggleAttribute('data-done', isDone);
    const place = stone.querySelector('[data-finished]');
    if (place) place.textContent = isDone ? finished : '';
  }
}

/** Says after a quiz whether its lesson is kept; after the drawn quiz, which is not ours to change. */
export function sayAfterQuiz(quiz: Element, standing: Standing, { lesson }: FinishedStrings): void {
  const place = quiz.closest('[data-mount]') ?? quiz;
  const next = place.nextElementSibling;
  const said = next?.matches('[data-kept]') ? (next as HTMLElement) : document.createElement('p');
  said.setAttribute('role', 'status');
  said.dataset.kept = standing;
  if (said !== next) place.after(said);
  said.textContent = lesson[standing];
}

/** Whether the page in view has a place for these words. */
export const hasPlaces = (): boolean => document.querySelector('[data-lesson], [data-mount="quiz"]') !== null;

/** The lesson that stands at an address, or null: `/en/learn/11-14/deepfakes/` is `11-14/deepfakes`. */
export function lessonAt(path: string): string | null {
  const [, audience, topic] = /\/learn\/([a-z0-9-]+)\/([a-z0-9-]+)\/(?:index\.html)?$/.exec(path) ?? [];
  return audience && topic ? `${audience}/${topic}` : null;
}
