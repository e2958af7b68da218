/**
 * A built page as a tree, and back as text. What a reader sees is the same before and after: no space, no sign and
 * no entity is lost between the two. Knows HTML alone, and nothing of what this site's pages say.
 */
import type { Element, ElementContent, Root, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { select } from 'hast-util-select';
import { toHtml } from 'hast-util-to-html';

/** A page that was read. */
export interface Page {
  title: string;
  /** The language of the whole page, e.g. `fr`. */
  lang: string;
  dir: 'ltr' | 'rtl';
  /** All of it; select parts with `hast-util-select`. */
  tree: Root;
}

/** The text inside a part of a page, its markup left out. */
export function textIn(node: Root | RootContent | ElementContent): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textIn).join('') : '';
}

const propertyOf = (element: Element | undefined, name: string): string =>
  String(element?.properties[name] ?? '');

/** Takes elements out of a tree, wherever they stand, with all that is in them. */
export function remove(tree: Root, elements: readonly Element[]): void {
  const out = new Set(elements);
  const visit = (node: Root | Element): void => {
    const kept = node.children.filter((child) => child.type !== 'element' || !out.has(child));
    node.children = kept as typeof node.children;
    for (const child of kept) if (child.type === 'element') visit(child);
  };
  visit(tree);
}

/** Reads a whole page: `readPage('<!doctype html><html lang="fr" …')`. */
export function readPage(html: string): Page {
  const tree = fromHtml(html);
  const root = select('html', tree);
  const title = select('head > title', tree);
  return {
    title: title ? textIn(title) : '',
    lang: propertyOf(root, 'lang'),
    dir: propertyOf(root, 'dir') === 'rtl' ? 'rtl' : 'ltr',
    tree,
  };
}

/**
 * The text of a page or of a part of one. Its policy is as it was: where scripts or styles have changed,
 * `withPagePolicy` brings it up to date.
 */
export function htmlOf(tree: Root | ElementContent): string {
  return toHtml(tree, {
    // The apostrophes of a policy need no entity inside double quotes.
    allowDangerousCharacters: true,
    characterReferences: { useNamedReferences: true },
    tightCommaSeparatedLists: true,
  });
}
