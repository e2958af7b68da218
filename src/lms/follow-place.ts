/**
 * Follows where somebody is in the lesson on this page, and brings them back to where they were. Hears of items that they
 * are done, never what was chosen; only where a score is reported does it compare with the key.
 */
import { markOf } from '../quiz/mark.ts';
import { fieldsetOf, readResponse } from '../quiz/quiz-form.ts';
import { readQuiz } from '../quiz/read-quiz.ts';
import type { FromPage } from './messages.ts';
import { type LessonPlace, UNTOUCHED } from './place.ts';

/** What following needs. */
export interface PlaceSetting {
  lesson: string;
  /** Where the lesson was left, or null. */
  place: LessonPlace | null;
  /** Whether the package reports a score. */
  isScored: boolean;
  tell: (message: FromPage) => void;
}

/** What a quiz or a story says of its place, in the event `lesson-moved`. */
type Moved = { done: readonly string[] } | { passage: string };

/** Items that are answered by their key: as they stand now, and as they stood where nothing is chosen any more. */
function fittingOf(quiz: HTMLElement, done: readonly string[], before: readonly string[]): string[] {
  const form = quiz.querySelector('form');
  return readQuiz(quiz)
    .items.filter(({ id }) => done.includes(id))
    .filter((item) => {
      const fieldset = form && fieldsetOf(form, item.id);
      const response = fieldset ? readResponse(fieldset) : [];
      return response.length > 0 ? markOf(item, response) === 'correct' : before.includes(item.id);
    })
    .map(({ id }) => id);
}

/** Brings a reader back: the story by its address, the quiz by what is written beside it, the view to where it was. */
function restore({ passage, done, isFinished }: LessonPlace, quiz: HTMLElement | null): void {
  if (passage && document.getElementById(passage)) location.replace(`#${passage}`);
  if (!quiz || done.length === 0) return;
  // After its end a quiz begins afresh, as it does on the site; the platform knows that it is finished.
  if (isFinished) return;
  quiz.dataset.done = done.join(' ');
  quiz.scrollIntoView();
}

/** Begins to follow; to be called before the quiz and the story come to life. */
export function followPlace({ lesson, place, isScored, tell }: PlaceSetting): void {
  const quiz = document.querySelector<HTMLElement>('[data-mount="quiz"]');
  const keyed = quiz && isScored ? readQuiz(quiz).items.filter(({ key }) => key !== null).length : 0;
  let here = { ...(place ?? UNTOUCHED), of: keyed };
  if (place) restore(place, quiz);

  document.addEventListener('lesson-moved', (event) => {
    const moved = (event as CustomEvent<Moved>).detail;
    here = { ...here, ...moved };
    if (quiz && isScored) here = { ...here, fitting: fittingOf(quiz, here.done, here.fitting) };
    const { done, passage, fitting, of } = here;
    tell({ lms: 'moved', lesson, place: { done, passage, fitting, of } });
  });
  document.addEventListener('lesson-finished', () => tell({ lms: 'finished', lesson }));
}
