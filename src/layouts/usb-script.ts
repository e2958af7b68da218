/**
 * The one script inside a single file: brings to life what stands in view, and turns from page to page. Bundled as one
 * classic script, because a page opened from a file may load no other. Keeps nothing and asks the network for nothing.
 */
import { mountNearView } from '../components/near-view.ts';
import { emptyHead, emptyPage } from '../leave/blank-page.ts';
import { forgetFormsOnLeaving } from '../leave/forget-forms.ts';
import { watchForLeaving } from '../leave/leave-site.ts';
import { keepQuiet } from '../leave/quiet-mode.ts';
import { LEFT } from '../offline/usb-address.ts';
import { turnPages } from '../offline/usb-pages.ts';

const wake = () =>
  mountNearView({
    class: () => import('../classroom/mount-class.ts'),
    quiz: () => import('../quiz/mount-quiz.tsx'),
    scenario: () => import('../scenario/mount-scenario.tsx'),
  });

if (location.hash === LEFT) {
  // Somebody has left and comes back: nothing of the lesson is to be seen.
  const title = document.querySelector<HTMLElement>('[data-leave]')?.dataset.title ?? '';
  emptyPage(title);
  emptyHead(title);
} else {
  watchForLeaving();
  forgetFormsOnLeaving();
  turnPages(wake);
  keepQuiet();
}
