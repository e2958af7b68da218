/**
 * The one script of every page: small, shared, and never needed to read, answer, find help or leave.
 * Knows which chunk brings which part of a page to life.
 */
import { mountNearView } from '../components/near-view.ts';
import { wakeWhereKept } from '../device/wake-where-kept.ts';
import { forgetFormsOnLeaving } from '../leave/forget-forms.ts';
import { watchForLeaving } from '../leave/leave-site.ts';
import { keepQuiet } from '../leave/quiet-mode.ts';

const progress = () => import('./mount-kept.ts');

watchForLeaving();
keepQuiet();
forgetFormsOnLeaving();
wakeWhereKept(progress);
mountNearView({
  class: () => import('../classroom/mount-class.ts'),
  kit: () => import('../classroom/mount-kit.ts'),
  progress,
  quiz: () => import('../quiz/mount-quiz.tsx'),
  scenario: () => import('../scenario/mount-scenario.tsx'),
  search: () => import('../search/mount-search.ts'),
  sheets: () => import('../print/mount-sheets.ts'),
});
