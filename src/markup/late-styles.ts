/**
 * Lets a long page be read and answered sooner: the style rules that only what stands below a fold can need come with
 * it, not before the first words. Knows HTML and CSS, and nothing of what this site's pages say. Pure: text in, text out.
 */
import type { Root as Page } from 'hast';
import { select, selectAll } from 'hast-util-select';
import { type AtRule, type ChildNode, type Container, type Declaration, parse, type Root } from 'postcss';
import { FOLD } from './fold.ts';
import { remove, textIn } from './page.ts';

// HTML has no place for a style sheet inside the body; a drawing may hold one, and what it says holds for the page.
const drawingWith = (css: string): string => `<svg data-late><style>${css}</style></svg>`;
const HIDES_THEM = '[data-late]{display:none}';
const STYLE = /<style>([^<]*)<\/style>/;

// The innermost ones.
const BRACKETS = /\([^()]*\)/g;
// A selector that its layer has made weightless, and that is one alone.
const WEIGHTLESS = /:where\(([^(),]*)\)/g;
const MARK = /\.([\w-]+)|\[([\w-]+)(?:=["']?([\w-]+)["']?)?\]/g;
const TAG = /<[a-z][^<>]*>/g;
const ATTRIBUTE = /\s([\w-]+)(?:="([^"]*)")?/g;
const LANGUAGE = /<html[^<>]*\slang="([\w-]+)"/;
const USE = /var\((--[\w-]+)/g;

/** A class as it is, an attribute with its value (`data-topic=consent`) or without one (`data-shown`), a property (`--sky`). */
export type Mark = string;

/** A selector without its brackets and what is in them. */
const withoutBrackets = (selector: string): string => {
  const rest = selector.replace(BRACKETS, '');
  return rest === selector ? rest : withoutBrackets(rest);
};

/** What a selector cannot do without: marks in brackets are one of several, or there to be missed. */
const marksIn = (selector: string): Mark[] =>
  Array.from(
    withoutBrackets(selector.replace(WEIGHTLESS, '$1')).matchAll(MARK),
    ([, name, attribute, value]) => name ?? (value ? `${attribute}=${value}` : (attribute as string)),
  );

const isPaper = ({ name, params }: AtRule): boolean => name === 'media' && params === 'print';
const usesIn = (text: string): string[] => Array.from(text.matchAll(USE), ([, name]) => name as string);

/** What other rules call a movement or a face by; nothing for all else. */
const nameOf = (node: ChildNode): string | undefined => {
  if (node.type !== 'atrule') return undefined;
  if (node.name === 'keyframes') return node.params;
  const family = node.nodes?.find((each) => each.type === 'decl' && each.prop === 'font-family');
  return node.name === 'font-face' ? (family as Declaration).value.replace(/["']/g, '') : undefined;
};

/** Every value that is declared in a sheet, but for what a face says of itself. */
function valuesIn(sheet: Root): string {
  const values: string[] = [];
  sheet.walkDecls(({ parent, value }) => {
    if ((parent as AtRule).name !== 'font-face') values.push(value);
  });
  return values.join('\n');
}

/**
 * Whether a rule is wanted: by its selector, null for what has none (a face, a movement, a page's margins), by whether
 * it is for paper alone, and by what others call it.
 */
type Choice = (selector: string | null, isForPaper: boolean, name: string | undefined) => boolean;

/** Leaves in a sheet what is wanted, and no rule or block without any. */
function keep(block: Container, isWanted: Choice, isForPaper = false): void {
  for (const node of [...(block.nodes ?? [])]) {
    if (node.type === 'rule') {
      const selectors = node.selectors.filter((selector) => isWanted(selector, isForPaper, undefined));
      if (selectors.length === 0) node.remove();
      else if (selectors.length < node.selectors.length) node.selectors = selectors;
    } else if (node.type === 'atrule' && ['media', 'supports'].includes(node.name)) {
      keep(node, isWanted, isForPaper || isPaper(node));
      if (node.nodes?.length === 0) node.remove();
    } else if (!isWanted(null, isForPaper, nameOf(node))) node.remove();
  }
}

/** Leaves in a sheet the declarations that are wanted, and no rule or block without any. */
function keepDeclarations(sheet: Root, isWanted: (declaration: Declaration) => boolean): void {
  sheet.walkDecls((declaration) => {
    let node: ChildNode | Container | undefined = isWanted(declaration) ? undefined : declaration;
    while (node && node.type !== 'root') {
      const { parent } = node as ChildNode;
      node.remove();
      node = parent?.nodes?.length === 0 ? (parent as Container) : undefined;
    }
  });
}

/** The properties that a sheet declares and neither it nor the page above needs. */
function unusedIn(sheet: Root, early: ReadonlySet<Mark>): Set<string> {
  const unused = new Set<string>();
  for (let before = -1; before < unused.size; ) {
    before = unused.size;
    const used = new Set(early);
    sheet.walkDecls(({ prop, value }) => {
      if (!unused.has(prop)) for (const name of usesIn(value)) used.add(name);
    });
    sheet.walkDecls(/^--/, ({ prop }) => {
      if (!used.has(prop)) unused.add(prop);
    });
  }
  return unused;
}

/**
 * Parts a style sheet in two.
 * @param css the whole sheet
 * @param early the marks that are in use above the fold
 * @returns the rules that what has one of these marks, or none, may need; and all others, those for paper among them.
 *   A property, a face or a movement that none of the first needs is with the others.
 */
export function partStyles(css: string, early: ReadonlySet<Mark>): { early: string; late: string } {
  const isLate: Choice = (selector, isForPaper) =>
    isForPaper || (selector !== null && marksIn(selector).some((mark) => !early.has(mark)));
  const [first, second] = [parse(css), parse(css)];
  keep(first, (...rule) => !isLate(...rule));
  const values = valuesIn(first);
  const isUncalled: Choice = (_selector, _isForPaper, name) => name !== undefined && !values.includes(name);
  keep(first, (...rule) => !isUncalled(...rule));
  keep(second, (...rule) => isLate(...rule) || isUncalled(...rule));
  const unused = unusedIn(first, early);
  const properties = first.clone();
  keepDeclarations(properties, ({ prop }) => unused.has(prop));
  keepDeclarations(first, ({ prop }) => !unused.has(prop));
  return { early: first.toString(), late: `${unused.size > 0 ? properties : ''}${second}` };
}

/** Every mark that a sheet speaks of. */
function marksOfSheet(css: string): Set<Mark> {
  const marks = new Set<Mark>();
  const sheet = parse(css);
  sheet.walkRules(({ selectors }) => {
    for (const mark of selectors.flatMap(marksIn)) marks.add(mark);
  });
  sheet.walkDecls(/^--/, ({ prop }) => {
    marks.add(prop);
  });
  return marks;
}

/** A part of a page without what its closed `<details>` hold: nobody sees that before a tap. */
const withoutClosed = (html: string): string =>
  html
    .split('<details')
    .map((part, index) => {
      const [from, to] = [part.indexOf('</summary>'), part.indexOf('</details>')];
      const isClosed = index > 0 && !/^[^>]*\sopen[\s=>]/.test(part) && from >= 0 && to > from;
      return isClosed ? part.slice(0, from) + part.slice(to) : part;
    })
    .join('<details');

/** Every mark that is in use in what can be seen of a part of a page. */
function marksOfPage(html: string): Set<Mark> {
  const shown = withoutClosed(html);
  const marks = new Set<Mark>(usesIn(shown));
  for (const [tag] of shown.matchAll(TAG)) {
    for (const [, name, value = ''] of tag.matchAll(ATTRIBUTE)) {
      if (name === 'class') for (const each of value.split(/\s+/)) marks.add(each);
      else marks.add(name as string).add(`${name}=${value}`);
    }
  }
  return marks;
}

/** What is known of each sheet that was met: its marks, and its parts for each choice of them. */
const sheets = new Map<string, { marks: Set<Mark>; parts: Map<string, string[]> }>();

/** What a page is to a sheet: the marks that it can never have, the properties that its tags read, its language. */
interface Needs {
  absent: ReadonlySet<Mark>;
  read: ReadonlySet<Mark>;
  lang: string;
}

/** A sheet without the rules that the page can never need, nor the properties and faces that then nothing calls. */
function withoutUnneeded(css: string, { absent, read, lang }: Needs): string {
  const sheet = parse(css);
  const isOfOtherLanguages = (selector: string) =>
    selector.includes(':root') && selector.includes(`:not(:lang(${lang}))`);
  keep(
    sheet,
    (selector) =>
      selector === null ||
      !(isOfOtherLanguages(selector) || marksIn(selector).some((mark) => absent.has(mark))),
  );
  const unused = unusedIn(sheet, read);
  keepDeclarations(sheet, ({ prop }) => !unused.has(prop));
  const values = valuesIn(sheet);
  keep(sheet, (_selector, _isForPaper, name) => name === undefined || values.includes(name));
  return sheet.toString();
}

/**
 * Parts a sheet at several folds.
 * @param above the marks that are in use above each fold
 * @returns one part more than there are folds
 */
function partAtFolds(css: string, above: readonly ReadonlySet<Mark>[]): string[] {
  const parts: string[] = [];
  let rest = css;
  for (const marks of above) {
    // A property can be wanted by a rule that stands further up.
    const { early, late } = partStyles(rest, marks.union(new Set(usesIn(parts.join('')))));
    parts.push(early);
    rest = late;
  }
  return [...parts, rest];
}

/** Pages of one kind have the same sheet and the same marks, so few sheets have to be parted. */
function partsFor(css: string, html: string, settled: readonly string[]): string[] {
  const sheet = sheets.get(css) ?? { marks: marksOfSheet(css), parts: new Map() };
  sheets.set(css, sheet);
  const above: Set<Mark>[] = [];
  for (const part of html.split(FOLD).slice(0, -1))
    above.push(sheet.marks.intersection(marksOfPage(part)).union(above.at(-1) ?? new Set()));
  const isAbsent = (mark: Mark) => {
    const [name, value] = mark.split('=') as [string, string?];
    return value !== undefined && settled.includes(name) && !html.includes(`${name}="${value}"`);
  };
  const absent = new Set([...sheet.marks].filter(isAbsent));
  const read = sheet.marks.intersection(new Set(usesIn(html)));
  const lang = LANGUAGE.exec(html)?.[1] ?? '';
  const key = [[lang], absent, read, ...above].map((marks) => [...marks].sort().join(' ')).join('|');
  const parts = sheet.parts.get(key) ?? partAtFolds(withoutUnneeded(css, { absent, read, lang }), above);
  sheet.parts.set(key, parts);
  return parts;
}

/**
 * A built page whose late rules stand at its folds: each at the last fold above what needs it, those for paper and
 * those that nothing needs yet at the last of all. A page without a fold, or without a style of its own, is unchanged.
 * Its policy must be fitted to it afterwards (`withPagePolicy`).
 * Properties, faces and movements that nothing on the page calls are left out.
 * @param settled the attributes that no script gives another value on a page with a fold, as `dir`; rules for a value
 *   that the page does not have are left out too
 */
export function withLateStyles(html: string, settled: readonly string[] = []): string {
  const [first, ...others] = html.split(FOLD) as [string, ...string[]];
  const css = STYLE.exec(first)?.[1];
  if (others.length === 0 || css === undefined) return html;
  const [early, ...late] = partsFor(css, html.replace(css, ''), settled) as [string, ...string[]];
  const below = others.map((part, at) => drawingWith(`${at === 0 ? HIDES_THEM : ''}${late[at]}`) + part);
  return first.replace(css, () => early) + below.join('');
}

/** Puts the late rules of a page that was read back where the others stand, for whoever needs them in one piece. */
export function joinLateStyles(tree: Page): void {
  const sheet = select('head > style', tree);
  const late = selectAll('svg[dataLate]', tree);
  for (const drawing of late) sheet?.children.push({ type: 'text', value: textIn(drawing) });
  remove(tree, late);
}
