/**
 * The door through which a page's script loads everything about keeping: where something is kept already, and where
 * keeping can be asked for. Loading it begins to follow the page.
 */
import { emptyStores, ownStores } from '../device/empty-stores.ts';
import { KEPT } from '../device/kept-name.ts';
import { textStore } from '../device/text-store.ts';
import { followPage } from './follow-page.ts';
import { keeperOf } from './keeper.ts';
import { wakePanel } from './keeping-panel.ts';
import type { FinishedStrings } from './progress-strings.ts';

const base = import.meta.env.BASE_URL;
const keeper = keeperOf(textStore(KEPT, ownStores.local));
const panels: (() => void)[] = [];
const redraw = () => {
  for (const panel of panels) panel();
};

let loading: Promise<FinishedStrings> | undefined;
const strings = (): Promise<FinishedStrings> => {
  loading ??= fetch(`${base}${document.documentElement.lang}/progress.json`).then((answer) => {
    if (!answer.ok) throw new Error(`${answer.status} ${answer.url}`);
    return answer.json() as Promise<FinishedStrings>;
  });
  // A later one tries again.
  loading.catch(() => {
    loading = undefined;
  });
  return loading;
};

const follow = followPage(keeper, strings, redraw);

/** Wakes the panel that the build has drawn as `element`. */
export function mount(element: HTMLElement): void {
  panels.push(
    wakePanel(element, {
      keeper,
      forget: () => emptyStores(ownStores, base, KEPT),
      changed: follow.showFinished,
    }),
  );
}
