/**
 * Brings the search field to life. What is typed stays in this module's memory and goes nowhere: the
 * one request is for the index, which is the same for everybody, and it waits for the field's focus.
 */
import type { SearchDocument } from './document.ts';
import { drawResult } from './draw-results.ts';
import type { Find } from './find-documents.ts';
import type { SearchStrings } from './search-strings.ts';
import { wordsIn } from './words-in.ts';

/** A pause in typing, so that a voice is not interrupted at every letter. */
const PAUSE = 200;

async function loadFinder(address: string, locale: string): Promise<Find> {
  const [{ finder }, answer] = await Promise.all([import('./find-documents.ts'), fetch(address)]);
  if (!answer.ok) throw new Error(`${answer.status} ${address}`);
  return finder((await answer.json()) as SearchDocument[], locale);
}

const part = <Part extends HTMLElement>(element: HTMLElement, selector: string): Part => {
  const found = element.querySelector<Part>(selector);
  if (!found) throw new Error(`The search field has no ${selector}.`);
  return found;
};

/** Shows the field that the build has drawn inside `element`, and searches with it. */
export function mount(element: HTMLElement): void {
  const form = part<HTMLFormElement>(element, 'form');
  const field = part<HTMLInputElement>(element, 'input');
  const status = part(element, '[role="status"]');
  const help = part(element, '.search__help');
  const list = part(element, 'ul');
  const strings = JSON.parse(element.dataset.strings ?? '') as SearchStrings;
  const locale = document.documentElement.lang;

  let isReady = false;
  let loading: Promise<Find> | undefined;
  const load = () => {
    loading ??= loadFinder(element.dataset.index ?? '', locale).then(
      (find) => {
        isReady = true;
        return find;
      },
      (reason) => {
        // The next letter tries again.
        loading = undefined;
        throw reason;
      },
    );
    return loading;
  };

  const show = (words: string, results: readonly Node[] = [], isNothing = false) => {
    status.textContent = words;
    list.replaceChildren(...results);
    list.hidden = results.length === 0;
    help.hidden = !isNothing;
  };

  const hasWords = () => wordsIn(field.value, locale).length > 0;

  /** Every search is a turn; one that has been overtaken shows nothing any more. */
  let turn = 0;
  let pause: ReturnType<typeof setTimeout> | undefined;
  const search = async () => {
    clearTimeout(pause);
    turn += 1;
    const mine = turn;
    const typed = field.value;
    if (!hasWords()) return show('');
    if (!isReady) show(strings.looking);
    try {
      const find = await load();
      if (mine !== turn) return;
      const found = find(typed);
      const results = found.slice(0, strings.found.length - 1).map((each) => drawResult(each, locale));
      show(strings.found[found.length] ?? strings.many, results, found.length === 0);
    } catch {
      if (mine === turn) show(strings.lost);
    }
  };

  field.addEventListener('focus', () => void load().catch(() => null));
  field.addEventListener('input', () => {
    clearTimeout(pause);
    pause = setTimeout(search, field.value ? PAUSE : 0);
  });
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') form.reset();
  });
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    await search();
    if (!hasWords()) show(strings.empty);
    list.querySelector('a')?.focus();
  });
  form.addEventListener('reset', () => {
    clearTimeout(pause);
    turn += 1;
    show('');
  });
  element.dataset.live = '';
}
