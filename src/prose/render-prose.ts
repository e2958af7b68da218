/**
 * Turns one section's Markdown into HTML, and says what in it is not allowed. Knows the few forms
 * that lessons and pages use: prose, words to say, chats, and links inside the site.
 */
import type { ElementContent, Properties } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Blockquote, Nodes, Paragraph, Root, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { type Handlers, type State, toHast } from 'mdast-util-to-hast';

/** What rendering needs from around it. */
export interface ProseContext {
  /** In a story, messages that follow each other are drawn as a chat. */
  isStory: boolean;
  /** The address behind a link such as `term:deepfake` or `page:help`. */
  addressOf: (link: string) => string;
  /** Spoken before the reader's own words in a chat, where sight is told by place and colour. */
  ownLabel: string;
  /** Fills `{law:…}` and the other marks of a run of text. */
  fill: (text: string) => string;
}

/** Something in the Markdown that a lesson may not hold. */
export interface ProseFault {
  /** Line within the section's Markdown, from 1. */
  line: number;
  message: string;
  remedy: string;
}

const ALLOWED = new Set<Nodes['type']>([
  'root',
  'paragraph',
  'heading',
  'list',
  'listItem',
  'strong',
  'emphasis',
  'blockquote',
  'link',
  'text',
  'break',
]);

const walk = (node: Nodes, visit: (node: Nodes) => void): void => {
  visit(node);
  if ('children' in node) for (const child of node.children) walk(child, visit);
};

/** Reads Markdown; the same tree serves checking and rendering. */
export const parseProse = (markdown: string): Root => fromMarkdown(markdown);

/** The ids of the glossary terms a section marks, with their lines. */
export function termsIn(root: Root): { term: string; line: number }[] {
  const terms: { term: string; line: number }[] = [];
  walk(root, (node) => {
    if (node.type === 'link' && node.url.startsWith('term:')) {
      terms.push({ term: node.url.slice('term:'.length), line: node.position?.start.line ?? 1 });
    }
  });
  return terms;
}

/** Links to glossary terms, in lessons and pages. */
export const TERM_LINK = /^term:[a-z0-9-]+$/;
/** Links to other pages of the site, in pages only: `page:about/privacy`. */
export const PAGE_LINK = /^page:[a-z0-9/-]+$/;

/** What the section holds that it may not hold; `links` are the forms of link allowed there. */
export function proseFaults(root: Root, links: readonly RegExp[] = [TERM_LINK]): ProseFault[] {
  const faults: ProseFault[] = [];
  walk(root, (node) => {
    const line = node.position?.start.line ?? 1;
    if (!ALLOWED.has(node.type)) {
      faults.push({
        line,
        message: `Words are plain prose; this is a Markdown "${node.type}".`,
        remedy: 'Use paragraphs, ### headings, lists, quotes, **bold** and *emphasis*.',
      });
    }
    if (node.type === 'heading' && node.depth !== 3) {
      faults.push({
        line,
        message: `A heading inside a section has three signs (###), not ${node.depth}.`,
        remedy: 'Write ### Heading, or begin a new section with ## [id] Heading.',
      });
    }
    if (node.type === 'link' && !links.some((form) => form.test(node.url))) {
      faults.push({
        line,
        message: `A link may only lead inside the site; this one leads to "${node.url}".`,
        remedy: 'Write [words](term:id), or take the link out.',
      });
    }
    if (node.type === 'link' && node.title) {
      faults.push({
        line,
        message: 'A link has no title of its own.',
        remedy: 'Write [words](term:id) without anything in quotation marks.',
      });
    }
  });
  return faults;
}

/** The name that begins a message (`**Sam:** …`), or null when it is the reader's own words. */
function speakerOf(quote: Blockquote): string | null {
  const first = quote.children[0];
  const start = first?.type === 'paragraph' ? first.children[0] : undefined;
  if (start?.type !== 'strong' || start.children[0]?.type !== 'text') return null;
  const { value } = start.children[0];
  return value.endsWith(':') ? value.slice(0, -1).trimEnd() || null : null;
}

/** The quote without the name at its start. */
function withoutSpeaker(quote: Blockquote): Blockquote {
  const [first, ...rest] = quote.children as [Paragraph, ...Blockquote['children']];
  const [, ...words] = first.children;
  const [start, ...others] = words;
  const children =
    start?.type === 'text' ? [{ ...start, value: start.value.replace(/^\s+/, '') }, ...others] : words;
  return { ...quote, children: [{ ...first, children }, ...rest] };
}

const element = (tagName: string, properties: Properties, children: ElementContent[]): ElementContent => ({
  type: 'element',
  tagName,
  properties,
  children,
});

const text = (value: string): ElementContent => ({ type: 'text', value });

function message(state: State, quote: Blockquote, context: ProseContext): ElementContent {
  const speaker = speakerOf(quote);
  const said = state.all(speaker === null ? quote : withoutSpeaker(quote)) as ElementContent[];
  const words = said.filter((node) => node.type === 'element');
  return speaker === null
    ? element('div', { className: ['chat__own'] }, [
        element('span', { className: ['visually-hidden'] }, [text(`${context.ownLabel} `)]),
        ...words,
      ])
    : element('div', { className: ['chat__message'] }, [
        element('b', { className: ['chat__name'] }, [text(speaker)]),
        ...words,
      ]);
}

/** Gathers quotes that follow each other, so that a story can draw them as one chat. */
function gatherChats(children: readonly RootContent[]): RootContent[] {
  const gathered: RootContent[] = [];
  for (const child of children) {
    const last = gathered.at(-1);
    if (child.type !== 'blockquote') gathered.push(child);
    else if (last?.type === 'blockquote' && last.data && 'chat' in last.data) last.children.push(child);
    else gathered.push({ type: 'blockquote', data: { chat: true } as object, children: [child] });
  }
  return gathered;
}

const handlersFor = (context: ProseContext): Handlers => ({
  text: (_state, node) => text(context.fill(node.value)),
  link: (state, node) =>
    element(
      'a',
      { className: node.url.startsWith('term:') ? ['term'] : undefined, href: context.addressOf(node.url) },
      state.all(node) as ElementContent[],
    ),
  blockquote: (state, node: Blockquote) => {
    if (node.data && 'chat' in node.data) {
      const messages = node.children.map((quote) => message(state, quote as Blockquote, context));
      return element('div', { className: ['chat'] }, messages);
    }
    return element('blockquote', { className: ['say'] }, state.all(node) as ElementContent[]);
  },
});

/** The HTML of one section; call it with Markdown that has no faults. */
export function renderProse(root: Root, context: ProseContext): string {
  const tree: Root = context.isStory ? { ...root, children: gatherChats(root.children) } : root;
  return toHtml(toHast(tree, { handlers: handlersFor(context) }));
}
