/**
 * Follows the page in view where something is kept: shows what is finished, notes a quiz that ends, and listens to
 * other tabs. Never reads an answer: all it hears of a quiz is that it is over.
 */
import { hasPlaces, lessonAt, markStones, sayAfterQuiz } from './finished-marks.ts';
import type { Keeper } from './keeper.ts';
import { onThemeChosen, showTheme } from './page-theme.ts';
import type { FinishedStrings } from './progress-strings.ts';

/** What following a page offers to the rest of the room. */
export interface Following {
  /** Shows on the stones of the page what is finished now. */
  showFinished: () => void;
}

/**
 * Begins to follow. `strings` gives the words, which are loaded only where something is kept; `redraw` is called when
 * something has changed that this page did not do itself.
 */
export function followPage(
  keeper: Keeper,
  strings: () => Promise<FinishedStrings>,
  redraw: () => void,
): Following {
  const show = async () => {
    const { standing, progress } = keeper.look();
    const hasMarks = document.querySelector('[data-done]') !== null;
    if (hasPlaces() && (standing === 'kept' || hasMarks)) markStones(progress.done, await strings());
  };

  const noteFinished = (quiz: Element) => {
    const lesson = lessonAt(location.pathname);
    if (!lesson) return;
    const { standing } = keeper.finish(lesson);
    strings().then(
      (words) => sayAfterQuiz(quiz, standing, words),
      // Without words there is nothing to say; the lesson is finished all the same.
      () => null,
    );
  };
  // Bubbles from the quiz; says nothing but that it is over.
  document.addEventListener('lesson-finished', ({ target }) => {
    if (target instanceof Element) noteFinished(target);
  });
  onThemeChosen((theme) => void keeper.prefer(theme));

  const showFinished = () => void show().catch(() => null);
  const refresh = () => {
    redraw();
    showFinished();
  };
  // A page that comes back out of the browser's memory may be older than what is kept.
  addEventListener('pageshow', (event) => {
    if (event.persisted) refresh();
  });
  addEventListener('storage', () => {
    keeper.reconcile();
    refresh();
  });
  const { standing, progress } = keeper.look();
  if (standing === 'kept') showTheme(progress.theme);
  showFinished();
  // Over before this came.
  const over = document.querySelector('.quiz__end[data-shown]');
  if (over && standing === 'kept') noteFinished(over);
  // The words are there before a quiz ends.
  if (standing === 'kept' && hasPlaces()) void strings().catch(() => null);
  return { showFinished };
}
