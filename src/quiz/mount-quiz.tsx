/** Brings a drawn quiz to life: the door through which the page's script loads the quiz. */
import { hydrateRoot } from 'react-dom/client';
import Quiz from './Quiz.tsx';
import { readQuiz } from './read-quiz.ts';

/** Takes over the quiz that the build has drawn inside `element`. */
export function mount(element: HTMLElement): void {
  hydrateRoot(element, <Quiz {...readQuiz(element)} />);
}
