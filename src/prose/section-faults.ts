/**
 * What is the matter with the words of one section of Markdown, line by line: as they are typed, and as they are shown once
 * Markdown has taken its own signs away (`116 **111**`).
 */
import type { Nodes, Root } from 'mdast';
import { markdownFaults } from '../i18n/check-words.ts';
import type { WordsFault } from '../i18n/problem.ts';

/** A fault with its line within the section's Markdown, from 1. */
export interface LineFault extends WordsFault {
  line: number;
}

/** The bracket of a quote is Markdown, not a tag. */
const QUOTE = /^[ \t]*(?:>[ \t]?)+/;

const shownText = (node: Nodes): string => {
  if (node.type === 'text') return node.value;
  if (node.type === 'break') return '\n';
  return 'children' in node ? node.children.map(shownText).join('') : '';
};

/** The smallest blocks that hold a run of text. */
function blocksOf(node: Nodes): Nodes[] {
  if (node.type === 'paragraph' || node.type === 'heading') return [node];
  return 'children' in node ? node.children.flatMap(blocksOf) : [];
}

/** Every fault in a section; `faultsOf` gives those of one string. */
export function sectionFaults(
  markdown: string,
  root: Root,
  faultsOf: (text: string) => readonly WordsFault[],
): LineFault[] {
  const typed = markdown
    .split('\n')
    .flatMap((text, index) =>
      faultsOf(text.replace(QUOTE, '')).map((fault) => ({ ...fault, line: index + 1 })),
    );
  const shown = blocksOf(root).flatMap((block) => {
    const [from, to] = [block.position?.start.line ?? 1, block.position?.end.line ?? 1];
    const known = typed.filter(({ line }) => line >= from && line <= to).map(({ remedy }) => remedy);
    const words = shownText(block);
    return [...faultsOf(words), ...markdownFaults(words)]
      .filter(({ remedy }) => !known.includes(remedy))
      .map((fault) => ({ ...fault, line: from }));
  });
  return [...typed, ...shown];
}
