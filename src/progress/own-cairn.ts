/** The reader's own cairn: one drawn place for each stone, filled from below as lessons are finished. */
import { type Audience, TOPICS } from '../course.ts';

/** The topics whose stones stand in the cairn, from below: those of finished lessons, in the order of the path. */
export const stonesOf = (done: readonly string[], audience: Audience): string[] =>
  TOPICS.filter((topic) => done.includes(`${audience}/${topic}`));

/** Fills the places of a drawn cairn; the others stay outlines. */
export function stackStones(cairn: Element, stones: readonly string[]): void {
  for (const [index, place] of [...cairn.querySelectorAll('[data-place]')].entries()) {
    const topic = stones[index];
    if (topic) place.setAttribute('data-topic', topic);
    else place.removeAttribute('data-topic');
  }
}
