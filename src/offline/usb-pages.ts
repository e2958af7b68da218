/**
 * Turns the pages of a single file: one is live, all others wait in templates, so that no two ids meet. Follows the
 * fragment alone, so that Back and Forward work as anywhere. Knows the DOM; knows nothing of what pages say.
 */
import { placeOf } from './usb-address.ts';

/** What a template says about its page, in its data attributes. */
interface PageHead {
  title: string;
  lang: string;
  dir: string;
  /** There where the page must not stay behind the Back button. */
  quiet?: string;
  /** The number of its style sheet. */
  sheet: string;
}

const headOf = (template: HTMLTemplateElement) => template.dataset as unknown as PageHead;

/** Parts that listen to the whole window are best ended with the document. */
const OWNS_WINDOW = '[data-mount="class"]';

function dress({ title, lang, dir, quiet, sheet }: PageHead): void {
  document.title = title;
  const root = document.documentElement;
  root.lang = lang;
  root.dir = dir;
  if (quiet === undefined) delete root.dataset.quiet;
  else root.dataset.quiet = '';
  for (const style of document.querySelectorAll<HTMLStyleElement>('style[data-sheet]'))
    style.media = style.dataset.sheet === sheet ? 'all' : 'not all';
}

/** Brings a place into view and lets the keyboard go on from there. */
function goTo(target: Element | null): void {
  if (!(target instanceof HTMLElement)) return;
  if (target.tabIndex < 0 && !target.hasAttribute('tabindex')) target.tabIndex = -1;
  target.focus({ preventScroll: true });
  target.scrollIntoView();
}

/** Begins to follow the fragment; `wake` brings a page that was just shown to life. */
export function turnPages(wake: () => void): void {
  const pages = [...document.querySelectorAll<HTMLTemplateElement>('template[data-sheet]')];
  // The first page stands in the body and works without script; here it joins the others, before anything changes it.
  for (const child of document.body.childNodes) pages[0]?.content.append(child.cloneNode(true));
  let current = 1;

  const show = (page: number): boolean => {
    const template = pages[page - 1];
    if (!template) return false;
    const isDark = document.querySelector<HTMLInputElement>('.theme__input')?.checked ?? false;
    current = page;
    dress(headOf(template));
    document.body.replaceChildren(template.content.cloneNode(true));
    const theme = document.querySelector<HTMLInputElement>('.theme__input');
    if (theme) theme.checked = isDark;
    wake();
    return true;
  };

  const follow = () => {
    const { page, spot } = placeOf(location.hash) ?? { page: 1, spot: null };
    const isOther = page !== current;
    if (isOther && document.querySelector(OWNS_WINDOW)) return location.reload();
    if (isOther && !show(page)) return;
    if (spot !== null) return goTo(document.body.querySelectorAll('[id]')[spot] ?? null);
    if (!isOther) return;
    if (placeOf(location.hash) || location.hash.length < 2) {
      goTo(document.getElementById('main'));
      scrollTo(0, 0);
    } else goTo(document.getElementById(decodeURIComponent(location.hash.slice(1))));
  };

  document.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[href^="#"]');
    if (!link || event.defaultPrevented || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
      return;
    const fragment = link.getAttribute('href') ?? '';
    const place = placeOf(fragment);
    const head = place && pages[place.page - 1];
    if (!place && current !== 1) {
      // A place on the page itself: its name in the address would mean the first page.
      event.preventDefault();
      goTo(document.getElementById(fragment.slice(1)));
    } else if (place && link.hash === location.hash) {
      event.preventDefault();
      follow();
    } else if (head && headOf(head).quiet !== undefined) {
      // Whoever looks for help finds no lesson behind it.
      event.preventDefault();
      location.replace(fragment);
    }
  });
  addEventListener('hashchange', follow);
  const first = placeOf(location.hash);
  if (first && first.page !== 1) follow();
  else wake();
}
