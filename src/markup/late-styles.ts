/**
 * Lets a long page be read sooner: the style rules that only what stands below its fold can need come with it, not
 * before the first words. Knows HTML and CSS, and nothing of what this site's pages say. Pure: text in, text out.
 */
import type { Root } from 'hast';
import { select, selectAll } from 'hast-util-select';
import { type AtRule, type Container, parse } from 'postcss';
import { FOLD } from './fold.ts';
import { remove, textIn } from './page.ts';

// HTML has no place for a style sheet inside the body; a drawing may hold one, and what it says holds for the page.
const OPENS = '<svg data-late><style>[data-late]{display:none}';
const CLOSES = '</style></svg>';
const STYLE = /<style>([^<]*)<\/style>/;

/** The classes that a selector cannot do without: those in brackets are one of several, or there to be missed. */
const classesIn = (selector: string): string[] =>
  Array.from(
    selector.replace(/\([^()]*(?:\([^()]*\)[^()]*)*\)/g, '').matchAll(/\.([\w-]+)/g),
    ([, name]) => name as string,
  );

const isPaper = ({ name, params }: AtRule): boolean => name === 'media' && params === 'print';

/**
 * Whether a rule is wanted: by its selector, null for what has none (a font, a page's margins), and by whether it is
 * for paper alone.
 */
type Choice = (selector: string | null, isForPaper: boolean) => boolean;

/** Leaves in a sheet what is wanted, and no rule or block without any. */
function keep(block: Container, isWanted: Choice, isForPaper = false): void {
  for (const node of [...(block.nodes ?? [])]) {
    if (node.type === 'rule') {
      const selectors = node.selectors.filter((selector) => isWanted(selector, isForPaper));
      if (selectors.length === 0) node.remove();
      else if (selectors.length < node.selectors.length) node.selectors = selectors;
    } else if (node.type === 'atrule' && ['media', 'supports'].includes(node.name)) {
      keep(node, isWanted, isForPaper || isPaper(node));
      if (node.nodes?.length === 0) node.remove();
    } else if (!isWanted(null, isForPaper)) node.remove();
  }
}

/**
 * Parts a style sheet in two.
 * @param css the whole sheet
 * @param early the classes that are in use above the fold
 * @returns the rules that what has one of these classes, or none, may need; and all others, those for paper among them
 */
export function partStyles(css: string, early: ReadonlySet<string>): { early: string; late: string } {
  const isLate: Choice = (selector, isForPaper) =>
    isForPaper || (selector !== null && classesIn(selector).some((name) => !early.has(name)));
  const [first, second] = [parse(css), parse(css)];
  keep(first, (...rule) => !isLate(...rule));
  keep(second, isLate);
  return { early: first.toString(), late: second.toString() };
}

const parted = new Map<string, { early: string; late: string }>();

/**
 * A built page whose late rules stand at its fold; a page without a fold, or without a style of its own, is unchanged.
 * Its policy must be fitted to it afterwards (`withPagePolicy`).
 */
export function withLateStyles(html: string): string {
  const fold = html.indexOf(FOLD);
  const above = html.slice(0, fold);
  const css = STYLE.exec(above)?.[1];
  if (fold === -1 || css === undefined) return html;
  const names = new Set(
    Array.from(above.matchAll(/\sclass="([^"]*)"/g), ([, list]) => (list as string).split(/\s+/)).flat(),
  );
  // Pages of one kind have the same sheet and the same classes.
  const key = [...names].sort().join(' ') + css;
  const parts = parted.get(key) ?? partStyles(css, names);
  parted.set(key, parts);
  return `${above.replace(css, () => parts.early)}${OPENS}${parts.late}${CLOSES}${html.slice(fold + FOLD.length)}`;
}

/** Puts the late rules of a page that was read back where the others stand, for whoever needs them in one piece. */
export function joinLateStyles(tree: Root): void {
  const sheet = select('head > style', tree);
  const late = selectAll('svg[dataLate]', tree);
  for (const drawing of late) sheet?.children.push({ type: 'text', value: textIn(drawing) });
  remove(tree, late);
}
