/**
 * What a page loads where something is kept on this device, or can be asked to be: the room that keeps what is finished,
 * and the door to the room that saves pages. One chunk for both, because every page names the chunks it may need.
 */
import { mount as mountProgress } from '../progress/mount-progress.ts';

/** Wakes the panel drawn as `element`: the one about a copy for offline use, or the one about finished lessons. */
export function mount(element: HTMLElement): void {
  if ('offline' in element.dataset)
    import('../offline/mount-offline.ts').then(
      (offline) => offline.mount(element),
      // Without its script the panel stays asleep, as it is where no script runs.
      () => null,
    );
  else mountProgress(element);
}
