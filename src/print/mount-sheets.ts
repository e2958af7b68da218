/**
 * Brings the page of sheets to life: shows which sheet is chosen, prints it, and puts another language beside the
 * take-home sheet. Asks for nothing until somebody chooses a language.
 */
import { halfFrom } from './beside.ts';

interface Strings {
  loading: string;
  with: string;
  failed: string;
}

/** A page of this site as a document. The browser parses it without running anything, as the policy wants. */
function pageAt(address: string): Promise<Document> {
  return new Promise((done, failed) => {
    const request = new XMLHttpRequest();
    request.open('GET', address);
    request.responseType = 'document';
    request.onload = () => {
      if (request.status === 200 && request.responseXML) done(request.responseXML);
      else failed(new Error(`${request.status} ${address}`));
    };
    request.onerror = () => failed(new Error(address));
    request.send();
  });
}

function showChosen(element: HTMLElement): void {
  for (const link of element.querySelectorAll<HTMLAnchorElement>('.sheets__link')) {
    const isChosen = link.hash === (location.hash || '#main');
    if (isChosen) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  }
}

/** Lets the links to other languages put that language beside; where that fails they are links again. */
function offerLanguages(element: HTMLElement, strings: Strings): void {
  const links = Array.from(element.querySelectorAll<HTMLAnchorElement>('[data-beside]'));
  const status = element.querySelector('.beside__status');
  const own = element.querySelector('[data-half]');
  if (!status || !own) return;
  let latest = 0;
  const clear = () => {
    latest += 1;
    while (own.nextSibling) own.nextSibling.remove();
    own.parentElement?.removeAttribute('data-both');
    for (const link of links) link.removeAttribute('aria-current');
    status.textContent = '';
  };
  const put = async (link: HTMLAnchorElement) => {
    clear();
    const turn = latest;
    link.setAttribute('aria-current', 'true');
    status.textContent = strings.loading;
    try {
      const sheets = await pageAt(link.href.replace(link.hash, ''));
      // Somebody has chosen again in the meantime.
      if (turn !== latest) return;
      own.after(halfFrom(sheets, own));
      own.parentElement?.setAttribute('data-both', '');
      status.textContent = strings.with;
    } catch {
      if (turn !== latest) return;
      clear();
      status.textContent = strings.failed;
    }
  };
  for (const link of links) {
    link.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      if (link.hasAttribute('aria-current')) clear();
      else void put(link);
    });
  }
}

/** Takes over the page of sheets as the build has drawn it. */
export function mount(element: HTMLElement): void {
  showChosen(element);
  addEventListener('hashchange', () => showChosen(element));
  element.querySelector('[data-print]')?.addEventListener('click', () => print());
  offerLanguages(element, JSON.parse(element.dataset.strings ?? '') as Strings);
  element.dataset.live = '';
}
