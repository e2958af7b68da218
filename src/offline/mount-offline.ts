/** The door through which a page's script loads the part where a copy for offline use is asked for. */
import { wakeOfflinePanel } from './offline-panel.ts';

/** Wakes the panel that the build has drawn as `element`. */
export function mount(element: HTMLElement): void {
  void wakeOfflinePanel(element);
}
