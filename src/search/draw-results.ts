/**
 * Draws what was found as a list of links. Builds elements, never markup from text: the policy forbids
 * it, and so nothing that somebody types can become part of the page but as words.
 */
import type { Found } from './document.ts';
import { excerptOf, markWords, type Piece } from './excerpt.ts';

const element = <Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] => {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...children);
  return made;
};

const drawn = (pieces: readonly Piece[]): (Node | string)[] =>
  pieces.map(({ text, isMarked }) => (isMarked ? element('mark', 'search__mark', text) : text));

/** Words in another language than the page's are marked, so that a voice reads them rightly. */
function inLanguage<Made extends HTMLElement>(made: Made, lang: string | undefined): Made {
  if (lang) {
    made.lang = lang;
    made.dir = 'auto';
  }
  return made;
}

function drawExcerpt({ document: { names, text, lang }, terms }: Found, locale: string): HTMLElement {
  if (!names)
    return inLanguage(element('p', 'search__excerpt', ...drawn(excerptOf(text, terms, locale))), lang);
  const list = names.flatMap(([own, name], index) => {
    const shown = inLanguage(element('bdi', '', ...drawn(markWords(name, terms, locale))), own);
    return index > 0 ? [' · ', shown] : [shown];
  });
  return element('p', 'search__excerpt', ...list);
}

/** One result: a link named by what it leads to and for whom, and a piece of its words. */
export function drawResult(found: Found, locale: string): HTMLLIElement {
  const { href, title, within, label, lang, text, names } = found.document;
  const name = inLanguage(
    element('span', 'search__title', ...drawn(markWords(title, found.terms, locale))),
    lang,
  );
  const where = element('span', 'search__where', label);
  if (within) where.prepend(inLanguage(element('span', '', within), lang), ' · ');
  const link = element('a', 'search__link', name, ' ', where);
  link.href = href;
  const item = element('li', 'search__result', link);
  if (text || names) item.append(drawExcerpt(found, locale));
  return item;
}
