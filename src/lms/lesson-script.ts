/**
 * The script of the pages inside a package: brings quiz and story to life as the site's own script does, and tells the
 * frame where somebody is. It keeps nothing on the device and speaks to nobody else.
 */
import { mountNearView } from '../components/near-view.ts';
import { forgetFormsOnLeaving } from '../leave/forget-forms.ts';
import { watchForLeaving } from '../leave/leave-site.ts';
import { keepQuiet } from '../leave/quiet-mode.ts';
import { type FromPage, readFromFrame } from './messages.ts';
import type { LessonPlace } from './place.ts';

const wake = () =>
  mountNearView({
    quiz: () => import('../quiz/mount-quiz.tsx'),
    scenario: () => import('../scenario/mount-scenario.tsx'),
  });

watchForLeaving();
keepQuiet();
forgetFormsOnLeaving();

const { lesson, reports, finished } = document.documentElement.dataset;
const isFramed = parent !== window;
const tell = (message: FromPage) => parent.postMessage(message, '*');

/** Longer than the frame ever takes; a lesson begins in any case. */
const LONGEST_WAIT = 5_000;

if (lesson && reports !== undefined && isFramed) {
  const following = import('./follow-place.ts');
  let isAwake = false;
  const begin = async (place: LessonPlace | null) => {
    if (isAwake) return;
    isAwake = true;
    await following.then(
      ({ followPlace }) => followPlace({ lesson, place, isScored: reports === 'score', tell }),
      // Without it the lesson works; only its place is not told.
      () => null,
    );
    wake();
  };
  addEventListener('message', ({ data, source }) => {
    const message = source === parent ? readFromFrame(data) : null;
    if (message?.lms === 'place') void begin(message.place);
  });
  setTimeout(begin, LONGEST_WAIT, null);
  tell({ lms: 'opened', lesson });
} else wake();

if (finished && isFramed) {
  addEventListener('message', async ({ data, source }) => {
    const message = source === parent ? readFromFrame(data) : null;
    if (message?.lms !== 'course') return;
    const { markStones } = await import('../progress/finished-marks.ts');
    markStones(message.finished, { finished });
  });
  // Also when the page comes back out of the browser's memory: a lesson may have been finished since.
  addEventListener('pageshow', () => tell({ lms: 'course' }));
}
