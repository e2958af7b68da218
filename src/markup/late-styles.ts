/**
 * Lets a long page be read and answered sooner: the style rules that only what stands below a fold can need come with
 * it, not before the first words. Knows HTML and CSS, and nothing of what this site's pages say. Pure: text in, text out.
 */
import type { Root as Page } from 'hast';
import { select, selectAll } from 'hast-util-select';
import { FOLD, SPARE } from './fold.ts';
import { remove, textIn } from './page.ts';
import { type Mark, marksOfSheet, partAtFolds, usesIn, withoutUnneeded } from './style-parts.ts';

// HTML has no place for a style sheet inside the body; a drawing may hold one, and what it says holds for the page.
const drawingWith = (css: string): string => `<svg data-late><style>${css}</style></svg>`;
const HIDES_THEM = '[data-late]{display:none}';
const STYLE = /<style>([^<]*)<\/style>/;

/** A tag that has something to say. */
const TAG = /<[a-z][\w-]*\s[^<>]*>/g;
const ATTRIBUTE = /\s([\w-]+)(?:="([^"]*)")?/g;
const LANGUAGE = /<html[^<>]*\slang="([\w-]+)"/;

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
  const marks = new Set<Mark>();
  for (const tag of new Set(shown.match(TAG))) {
    for (const [, name, value = ''] of tag.matchAll(ATTRIBUTE)) {
      if (name === 'class') for (const each of value.split(/\s+/)) marks.add(each);
      else marks.add(name as string).add(`${name}=${value}`);
    }
  }
  return marks;
}

/** The marks that a page has of one attribute: `data-topic=consent`. */
const valuesIn = (html: string, name: string): Mark[] =>
  html
    .split(`${name}="`)
    .slice(1)
    .map((rest) => `${name}=${rest.slice(0, rest.indexOf('"'))}`);

/** What is known of each sheet that was met: its marks, and its parts for each choice of them. */
const sheets = new Map<string, { marks: Set<Mark>; parts: Map<string, string[]> }>();

/**
 * The parts of a sheet for a page that is given in the stretches between its folds. Pages of one kind have the same
 * sheet and the same marks, so few sheets have to be parted.
 */
function partsFor(css: string, stretches: readonly string[], settled: readonly string[]): string[] {
  const sheet = sheets.get(css) ?? { marks: marksOfSheet(css), parts: new Map() };
  sheets.set(css, sheet);
  const above: Set<Mark>[] = [];
  for (const html of stretches.slice(0, -1))
    above.push(sheet.marks.intersection(marksOfPage(html)).union(above.at(-1) ?? new Set()));
  const present = new Set(settled.flatMap((name) => stretches.flatMap((html) => valuesIn(html, name))));
  const isAbsent = (mark: Mark) =>
    mark.includes('=') && settled.includes(mark.slice(0, mark.indexOf('='))) && !present.has(mark);
  const absent = new Set([...sheet.marks].filter(isAbsent));
  const read = sheet.marks.intersection(new Set(stretches.flatMap(usesIn)));
  const lang = LANGUAGE.exec(stretches[0] ?? '')?.[1] ?? '';
  // What is above one fold is above all that follow.
  const standing = (mark: Mark) => [
    absent.has(mark),
    read.has(mark),
    above.findIndex((set) => set.has(mark)),
  ];
  const key = [lang, ...Array.from(sheet.marks, standing)].join();
  const parts = sheet.parts.get(key) ?? partAtFolds(withoutUnneeded(css, { absent, read, lang }), above);
  sheet.parts.set(key, parts);
  return parts;
}

/**
 * A built page whose late rules stand at its folds: each at the last fold above what needs it, those for paper and
 * those that nothing needs yet at the last of all. A page without a style of its own is unchanged, and so is one
 * without a fold, unless it lets the build spare what nothing calls: then it keeps one sheet with all pages of its kind,
 * because each sheet more is a hash more in the policy that a server sends.
 * Its policy must be fitted to it afterwards (`withPagePolicy`).
 * Properties, faces and movements that nothing on the page calls are left out.
 * @param settled the attributes that no script gives another value on a page with a fold, as `dir`; rules for a value
 *   that the page does not have are left out too
 */
export function withLateStyles(html: string, settled: readonly string[] = []): string {
  const [first, ...others] = html.replace(SPARE, '').split(FOLD) as [string, ...string[]];
  const css = STYLE.exec(first)?.[1];
  if ((others.length === 0 && !html.includes(SPARE)) || css === undefined) return html;
  const known = others.length > 0 ? settled : [];
  const [early, ...late] = partsFor(css, [first.replace(css, ''), ...others], known) as [string, ...string[]];
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
