/**
 * Puts the take-home sheet of another language together: the words of the lesson and of the help services from that
 * language's page of sheets, which holds the services of every country that a language of this site shows. Moves nodes
 * only; no markup is written from a string.
 */

/**
 * The other language's half, to stand beside ours.
 * @param sheets the page of sheets in the other language
 * @param own our half, which names the country
 * @throws if the page is not what it should be, for instance a server's own message
 */
export function halfFrom(sheets: Document, own: Element): HTMLElement {
  const theirs = sheets.querySelector<HTMLElement>('#take-home [data-half]');
  const name = sheets.querySelector('#take-home .sheet__title');
  const country = own.querySelector<HTMLElement>('[data-country]')?.dataset.country ?? '';
  if (!theirs || !name) throw new Error('This is not the page it should be.');
  const half = document.importNode(theirs, true);
  const language = theirs.closest<HTMLElement>('[lang]');
  half.lang = language?.lang ?? '';
  half.dir = language?.dir ?? '';
  const title = document.createElement('h3');
  title.className = 'half__title';
  title.textContent = name.lastChild?.textContent ?? '';
  half.prepend(title);
  const services = half.querySelector<HTMLElement>('[data-country]');
  if (services && services.dataset.country !== country) {
    const ours = sheets.querySelector<HTMLTemplateElement>(`template[data-country="${country}"]`);
    if (!ours) throw new Error(`There are no services of ${country} on that page.`);
    services.replaceChildren(document.importNode(ours.content, true));
  }
  // Every id stands on our own half already.
  for (const each of half.querySelectorAll('[id]')) each.removeAttribute('id');
  return half;
}
