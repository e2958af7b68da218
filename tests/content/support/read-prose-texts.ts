/**
 * The texts of a prose file: its head and, section by section, its paragraphs, headings, list items and
 * messages. Sees who speaks in a message; does not know lessons.
 */
import type { Nodes } from 'mdast';
import { parseProse } from '../../../src/prose/render-prose.ts';
import { splitProse } from '../../../src/prose/split-prose.ts';
import { readStrings } from './read-strings.ts';
import type { Text, Voice } from './text.ts';

const plain = (node: Nodes): string => {
  if (node.type === 'text') return node.value;
  if (node.type === 'break') return ' ';
  return 'children' in node ? node.children.map((child) => plain(child)).join('') : '';
};

/** `**Sam:** have you all seen this` → the name and what is said; the name is null for the reader's own words. */
function messageIn(text: string, isBold: boolean): { name: string | null; said: string } {
  const found = isBold ? /^(.+?)[\s\u00a0\u202f]*:\s*([\s\S]*)$/.exec(text) : null;
  return found ? { name: found[1] as string, said: found[2] as string } : { name: null, said: text };
}

const LEAVES = new Set(['paragraph', 'heading']);

/** Texts of a prose file; `isStory` says in which sections messages are drawn as a chat. */
export function readProseTexts(
  from: Pick<Text, 'file' | 'locale' | 'reader'>,
  text: string,
  isStory: (section: string) => boolean = () => false,
): Text[] {
  const split = splitProse(text);
  const texts: Text[] = readStrings(split.head ?? '', 1)
    .filter(({ path }) => path[0] !== 'facts')
    .map(({ path, line, text }) => ({ ...from, line, id: path.join('.'), voice: 'told', text }));
  for (const { id, heading, markdown, line } of split.parts) {
    const add = (at: number, voice: Voice, words: string) =>
      texts.push({ ...from, line: at, id, voice, text: words.replace(/\n/g, ' ').trim() });
    const visit = (node: Nodes, inQuote: boolean): void => {
      const at = line + (node.position?.start.line ?? 1);
      if (LEAVES.has(node.type)) {
        const isBold = 'children' in node && node.children[0]?.type === 'strong';
        const { name, said } = messageIn(plain(node), inQuote && isBold);
        if (name !== null) add(at, 'name', name);
        add(at, inQuote && (name !== null || isStory(id)) ? 'said' : 'told', said);
      } else if ('children' in node) {
        for (const child of node.children) visit(child, inQuote || node.type === 'blockquote');
      }
    };
    add(line, 'told', heading);
    visit(parseProse(markdown), false);
  }
  return texts;
}
