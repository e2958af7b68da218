/** Brings a drawn quiz to life: the door through which the page's script loads the quiz. */
import { hydrateDrawn } from '../components/hydrate-drawn.ts';
import Quiz from './Quiz.tsx';
import { readQuiz } from './read-quiz.ts';

/** Takes over the quiz that the build has drawn inside `element`. */
export function mount(element: HTMLElement): void {
  // Written there by whoever keeps a place, before this comes.
  const done = element.dataset.done?.split(' ');
  hydrateDrawn(element, <Quiz {...readQuiz(element)} done={done} />);
}
