/**
 * Cuts rendered prose into pieces that fit on one screen: paragraph by paragraph, a long one at the end of a sentence.
 * Knows the few elements that prose can hold; adds no word and drops none.
 */
import type { Element, ElementContent, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';

/** One screen of prose. */
export interface ProsePiece {
  /** The heading inside the section that it stands under, or null. */
  heading: string | null;
  html: string;
}

/** A screen holds this many words at most: eight lines of large type, read aloud in twenty seconds. */
export const MOST_WORDS = 55;

type Block = { element: Element; words: number };

const textOf = (node: ElementContent | Root): string =>
  node.type === 'text'
    ? node.value
    : 'children' in node
      ? node.children.map((each) => textOf(each as ElementContent)).join('')
      : '';

/** The words of a text, as a reader counts them. */
export const wordsIn = (text: string): number =>
  text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

const isElement = (node: ElementContent, ...names: string[]): node is Element =>
  node.type === 'element' && names.includes(node.tagName);

/** A point of a list begins a line of its own, and so takes more room than its words. */
const POINT = 5;

const pointsIn = ({ children }: Element): number => children.filter((child) => isElement(child, 'li')).length;
const blockOf = (element: Element): Block => ({
  element,
  words: wordsIn(textOf(element)) + POINT * pointsIn(element),
});

/** The sentences of a paragraph, each as a run of nodes; what stands inside an element is never cut. */
function sentencesOf({ children }: Element, locale: string): ElementContent[][] {
  const segmenter = new Intl.Segmenter(locale, { granularity: 'sentence' });
  const sentences: ElementContent[][] = [[]];
  for (const child of children) {
    const parts =
      child.type === 'text' ? Array.from(segmenter.segment(child.value), ({ segment }) => segment) : [];
    if (parts.length === 0) sentences.at(-1)?.push(child);
    for (const [index, value] of parts.entries()) {
      if (index > 0) sentences.push([]);
      sentences.at(-1)?.push({ type: 'text', value });
    }
  }
  return sentences;
}

/** Blocks gathered so that each group has as many words as fit. */
function gather<T>(parts: readonly T[], wordsOf: (part: T) => number, most: number): T[][] {
  const groups: T[][] = [];
  let words = Number.POSITIVE_INFINITY;
  for (const part of parts) {
    const more = wordsOf(part);
    if (words + more > most) {
      groups.push([]);
      words = 0;
    }
    groups.at(-1)?.push(part);
    words += more;
  }
  return groups;
}

/** A paragraph in pieces of about the same length. */
function cutParagraph(block: Block, locale: string): Block[] {
  const pieces = Math.ceil(block.words / MOST_WORDS);
  if (pieces === 1) return [block];
  const wordsOf = (sentence: ElementContent[]) => wordsIn(sentence.map(textOf).join(''));
  const sentences = sentencesOf(block.element, locale);
  const even = Math.min(MOST_WORDS, Math.ceil(block.words / pieces) + 8);
  return gather(sentences, wordsOf, even).map((group) =>
    blockOf({ ...block.element, children: group.flat() }),
  );
}

/** A list in pieces; numbers go on where they were. */
function cutList(block: Block): Block[] {
  const items = block.element.children.filter((child): child is Element => isElement(child, 'li'));
  if (block.words <= MOST_WORDS) return [block];
  let start = 1;
  return gather(items, (item) => wordsIn(textOf(item)) + POINT, MOST_WORDS).map((children) => {
    const properties = { ...block.element.properties, ...(block.element.tagName === 'ol' && { start }) };
    start += children.length;
    return blockOf({ ...block.element, properties, children });
  });
}

/** Links lead away from the class, so their words stand there as plain words. */
function withoutLinks<T extends Element | Root>(node: T): T {
  const plain = (child: Element['children'][number]) => {
    if (child.type !== 'element') return [child];
    const inner = withoutLinks(child);
    return inner.tagName === 'a' ? inner.children : [inner];
  };
  const children = (node.children as Element['children']).flatMap(plain);
  return { ...node, children } as T;
}

/**
 * Rendered prose in pieces for the screen. Short paragraphs that follow each other share a piece.
 * @param locale the language of the words, for the ends of sentences
 * @param together how many words paragraphs that share a piece have at most; 1 gives each its own
 */
export function splitHtml(html: string, locale: string, together = MOST_WORDS): ProsePiece[] {
  const root = withoutLinks(fromHtml(html, { fragment: true }));
  const parts: { heading: string | null; blocks: Block[] }[] = [];
  for (const node of root.children) {
    if (node.type !== 'element') continue;
    if (isElement(node, 'h3')) {
      parts.push({ heading: textOf(node), blocks: [] });
      continue;
    }
    if (parts.length === 0) parts.push({ heading: null, blocks: [] });
    const block = blockOf(node);
    const cut = isElement(node, 'ul', 'ol')
      ? cutList(block)
      : isElement(node, 'p')
        ? cutParagraph(block, locale)
        : [block];
    parts.at(-1)?.blocks.push(...cut);
  }
  return parts.flatMap(({ heading, blocks }) =>
    gather(blocks, ({ words }) => words, together).map((group) => ({
      heading,
      html: toHtml({ type: 'root', children: group.map(({ element }) => element) }),
    })),
  );
}
