/**
 * The part of a page where a copy for offline use is asked for: says how large it is, saves, shows how far it is, and
 * removes. Drawn by the build and asleep until this wakes it. The worker comes only when the copy is whole.
 */

import { fetchList, type Saved, savedIn, type Taken, takeCopy } from './copies.ts';
import { COPIES } from './copies-name.ts';
import type { Listed } from './copy-list.ts';
import type { OfflineStrings } from './offline-strings.ts';
import { canRegister, dropWorker, registerWorker } from './register-worker.ts';

const base = import.meta.env.BASE_URL;
const locale = document.documentElement.lang;

const part = <Part extends HTMLElement>(element: HTMLElement, name: string): Part => {
  const found = element.querySelector<Part>(`[data-part="${name}"]`);
  if (!found) throw new Error(`The panel has no part "${name}".`);
  return found;
};

const sizeWords = (size: number): string =>
  new Intl.NumberFormat(locale, { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 }).format(
    Math.max(0.1, size / 1e6),
  );
const dateWords = (date: string): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(date));

/** The copy of this page's language, or null; looking leaves nothing behind. */
async function savedHere(): Promise<Saved | null> {
  try {
    if (!(await caches.has(COPIES))) return null;
    return (await savedIn(await caches.open(COPIES))).find((each) => each.locale === locale) ?? null;
  } catch {
    return null;
  }
}

/** What the list says of this page's language now. */
const listedHere = async (signal?: AbortSignal): Promise<Listed | null> =>
  (await fetchList(base, signal))?.copies[locale] ?? null;

/** Saves the copy and then registers the worker; without a worker nothing stays. */
async function save(tell: (share: number) => void, signal: AbortSignal): Promise<Taken> {
  const open = () => caches.open(COPIES);
  // Published anew between the list and the copy: then both are asked for once more.
  for (let attempt = 0; attempt < 2 && !signal.aborted; attempt += 1) {
    const listed = await listedHere(signal);
    if (!listed) break;
    const taken = await takeCopy({ base, locale, listed, open }, tell, signal);
    if (taken === 'lost') continue;
    if (taken === 'saved' && (await registerWorker())) return 'saved';
    await remove();
    return taken === 'saved' ? 'shut' : taken;
  }
  return 'lost';
}

/** Removes all copies and the worker. */
async function remove(): Promise<void> {
  for (const take of [() => caches.delete(COPIES), dropWorker])
    try {
      await take();
    } catch {
      // Where nothing may be kept there is nothing to remove.
    }
}

/** Wakes the panel drawn inside `element`. */
export async function wakeOfflinePanel(element: HTMLElement): Promise<void> {
  const strings = JSON.parse(element.dataset.strings ?? '') as OfflineStrings;
  const status = part(element, 'status');
  const saveButton = part<HTMLButtonElement>(element, 'save');
  const removeButton = part<HTMLButtonElement>(element, 'remove');
  const progress = part<HTMLProgressElement>(element, 'progress');
  let saving: AbortController | null = null;

  const say = (words: string, { size = 0, date = '' } = {}): void => {
    status.textContent = words
      .replace('{size}', size ? sizeWords(size) : '')
      .replace('{date}', date ? dateWords(date) : '');
  };
  const draw = async (words?: string): Promise<void> => {
    const saved = await savedHere();
    element.dataset.standing = saved ? 'kept' : 'none';
    saveButton.hidden = saved !== null;
    removeButton.hidden = saved === null;
    progress.hidden = true;
    const listed = saved || words !== undefined ? null : await listedHere();
    if (words !== undefined) say(words);
    else if (saved) say(strings.saved, saved);
    else if (listed) say(strings.none, listed);
    else say(strings.unknown);
  };

  const begin = async (): Promise<void> => {
    // A second press while it is being saved means nothing new.
    if (saving || !canRegister()) return;
    saving = new AbortController();
    const { signal } = saving;
    const listed = await listedHere(signal);
    say(strings.saving, listed ?? {});
    progress.value = 0;
    progress.hidden = false;
    const taken = await save((share) => {
      progress.value = share;
    }, signal);
    saving = null;
    await draw(signal.aborted ? strings.removed : taken === 'saved' ? undefined : strings.fault[taken]);
    if (taken === 'saved') removeButton.focus();
  };

  saveButton.addEventListener('click', () => void begin());
  removeButton.addEventListener('click', async () => {
    await remove();
    await draw(strings.removed);
    saveButton.focus();
  });
  // Everything on the device is being forgotten: what is on its way must not come after.
  document.addEventListener('forgetting', () => saving?.abort());
  document.addEventListener('forgotten', () => void draw());

  if (canRegister()) await draw();
  else say(strings.fault.cannot);
  element.removeAttribute('data-asleep');
}
