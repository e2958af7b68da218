/**
 * Parts a style sheet by what its rules need of a page. Knows CSS, and nothing of what this site's pages say. Pure:
 * text in, text out.
 */
import { type AtRule, type ChildNode, type Container, type Declaration, parse, type Root } from 'postcss';

// The innermost ones.
const BRACKETS = /\([^()]*\)/g;
// A selector that its layer has made weightless, and that is one alone.
const WEIGHTLESS = /:where\(([^(),]*)\)/g;
const MARK = /\.([\w-]+)|\[([\w-]+)(?:=["']?([\w-]+)["']?)?\]/g;
// A page in none of some languages.
const OTHERS = /:root(?::not\(:lang\([\w-]+\)\))+/;
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

/** The properties that a text reads, each as often as it does. */
export const usesIn = (text: string): string[] =>
  Array.from(text.matchAll(USE), ([, name]) => name as string);

/** What other rules call a movement or a face by; nothing for all else. */
const nameOf = (node: ChildNode): string | undefined => {
  if (node.type !== 'atrule') return undefined;
  if (node.name === 'keyframes') return node.params;
  const family = node.nodes?.find((each) => each.type === 'decl' && each.prop === 'font-family');
  return node.name === 'font-face' ? (family as Declaration).value.replace(/["']/g, '') : undefined;
};

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

/** Whether a sheet as it is now calls a face or a movement; what a face says of itself is no call. */
function callsOf(sheet: Root): Choice {
  const values: string[] = [];
  sheet.walkDecls(({ parent, value }) => {
    if ((parent as AtRule).name !== 'font-face') values.push(value);
  });
  const all = values.join('\n');
  return (_selector, _isForPaper, name) => name === undefined || all.includes(name);
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

/** The properties that a sheet declares, and that neither it nor the tags of the page, which read some, need. */
function unusedIn(sheet: Root, read: ReadonlySet<Mark>): Set<string> {
  const unused = new Set<string>();
  for (let before = -1; before < unused.size; ) {
    before = unused.size;
    const used = new Set(read);
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
 *   A face or a movement that none of the first calls is with the others. A property is not, whoever reads it: the
 *   whole page inherits it, and would be styled anew when it came.
 */
export function partStyles(css: string, early: ReadonlySet<Mark>): { early: string; late: string } {
  const isLate: Choice = (selector, isForPaper) =>
    isForPaper || (selector !== null && marksIn(selector).some((mark) => !early.has(mark)));
  const [first, second] = [parse(css), parse(css)];
  keep(first, (...rule) => !isLate(...rule));
  const isCalled = callsOf(first);
  keep(first, isCalled);
  keep(second, (...rule) => isLate(...rule) || !isCalled(...rule));
  return { early: first.toString(), late: second.toString() };
}

/** Every mark that a sheet speaks of. */
export function marksOfSheet(css: string): Set<Mark> {
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

/** What a page is to a sheet: the marks that it can never have, the properties that its tags read, its language. */
export interface Needs {
  absent: ReadonlySet<Mark>;
  read: ReadonlySet<Mark>;
  lang: string;
}

/** A sheet without the rules that the page can never need, nor the properties and faces that then nothing calls. */
export function withoutUnneeded(css: string, { absent, read, lang }: Needs): string {
  const sheet = parse(css);
  const isOfOtherLanguages = (selector: string) => OTHERS.exec(selector)?.[0].includes(`:lang(${lang})`);
  keep(
    sheet,
    (selector) =>
      selector === null ||
      !(isOfOtherLanguages(selector) || marksIn(selector).some((mark) => absent.has(mark))),
  );
  const unused = unusedIn(sheet, read);
  keepDeclarations(sheet, ({ prop }) => !unused.has(prop));
  keep(sheet, callsOf(sheet));
  return sheet.toString();
}

/**
 * Parts a sheet at several folds.
 * @param above the marks that are in use above each fold
 * @returns one part more than there are folds
 */
export function partAtFolds(css: string, above: readonly ReadonlySet<Mark>[]): string[] {
  const parts: string[] = [];
  let rest = css;
  for (const marks of above) {
    const { early, late } = partStyles(rest, marks);
    parts.push(early);
    rest = late;
  }
  return [...parts, rest];
}
