/**
 * Makes a page of the built site into a page of a package: relative addresses, no way into the rest of the site, nothing
 * that keeps something on the device, the package's own script. Knows the site's markup by its class names.
 */
import type { Element, ElementContent, Root } from 'hast';
import { select, selectAll } from 'hast-util-select';
import { type Address, readdress } from '../markup/addresses.ts';
import { joinLateStyles } from '../markup/late-styles.ts';
import { htmlOf, readPage, remove, textIn } from '../markup/page.ts';
import { withPagePolicy } from '../markup/page-policy.ts';
import { type Format, hasPlatform, type Report } from './formats.ts';
import { takeApart, wayTo } from './package-paths.ts';
import type { PackageWords } from './package-words.ts';

/** The folder of style sheets in a package. */
export const STYLES = 'styles';

/** What making a page needs. */
export interface PageSetting {
  /** The base path of the built site. */
  base: string;
  /** The file at which a path of the site stands in the package; null for what is not in it. */
  place: (path: string) => string | null;
  /** The public address of a path of the site; null where there is none yet. */
  publicAddress: (path: string) => string | null;
  /** The name under which a style sheet goes along. */
  keepStyle: (text: string) => string;
  /** The path of the script that brings pages to life. */
  script: string;
  format: Format;
  report: Report;
  words: PackageWords;
}

/** What has no business in a package: other parts and languages of the site, keeping, what search engines read. */
const LEFT_OUT = [
  '.menu__places',
  '.menu__title',
  '.menu__note',
  '.menu a',
  '[data-mount="progress"]',
  '[data-mount="search"]',
  '.quiet',
  '.only-printed',
  'link[rel="canonical"]',
  'link[rel="alternate"]',
  'link[rel="manifest"]',
  'meta[property]',
  'meta[name^="twitter:"]',
  'meta[name="robots"]',
  'script[src]',
];

/** A link that has lost its address is plain text, or nothing where it was no more than a way on. */
const isDeadEnd = ({ tagName, properties }: Element): boolean => {
  const classes = [properties.className ?? []].flat();
  return (
    tagName === 'a' &&
    properties.href === undefined &&
    (classes.includes('button') || classes.includes('quiz__next'))
  );
};

function leaveOut(tree: Root): void {
  // Its place stays, because the header's other parts stand beside it.
  for (const nav of selectAll('.header__nav', tree))
    Object.assign(nav, child('span', { className: ['header__nav'] }));
  remove(tree, selectAll(LEFT_OUT.join(','), tree));
}

function closeDeadEnds(tree: Root): void {
  remove(tree, [...selectAll('nav a:not([href])', tree), ...selectAll('a', tree).filter(isDeadEnd)]);
  remove(
    tree,
    selectAll('nav', tree).filter((nav) => !select('a', nav)),
  );
  for (const link of selectAll('a:not([href])', tree)) link.tagName = 'span';
}

/** New windows for what is outside: a platform's frame is no place for another site, and many refuse it. */
function openOutside(tree: Root): void {
  for (const link of selectAll('a[href^="http"]', tree)) {
    link.properties.target = link.properties.dataLeave === undefined ? '_blank' : '_top';
    const rel = new Set([link.properties.rel ?? []].flat().map(String));
    link.properties.rel = [...rel.add('noreferrer')];
  }
}

const child = (tagName: string, properties: Element['properties'], text = ''): ElementContent => ({
  type: 'element',
  tagName,
  properties,
  children: text ? [{ type: 'text', value: text }] : [],
});

/** Says on the first screen of a lesson what the platform hears. */
function sayWhatIsTold(tree: Root, { format, report, words }: PageSetting): void {
  const chips = select('.lesson-head__chips', tree);
  if (!chips || !hasPlatform(format)) return;
  const promise = selectAll('.chip', chips).find((chip) => textIn(chip).trim() === words.nothingSent);
  if (!promise) throw new Error('The lesson’s head has no promise about answers where packages look for it.');
  if (report === 'score') promise.children = [{ type: 'text', value: words.scoreSent }];
  const parent = select('.lesson-head__row > div', tree);
  parent?.children.push(child('p', { className: ['lesson-head__told'] }, words.told[report]));
}

/** The page's styles as files of the package, so that pages share them. */
function moveStyles(tree: Root, file: string, keepStyle: PageSetting['keepStyle']): void {
  for (const style of selectAll('style', tree)) {
    const path = keepStyle(textIn(style));
    Object.assign(style, child('link', { rel: ['stylesheet'], href: wayTo(file, path) }));
  }
}

/** The text of the page that stands at `file`. `lesson` is the id of the lesson that it is, if it is one. */
export function packagePage(html: string, file: string, lesson: string | null, setting: PageSetting): string {
  const { base, place, publicAddress } = setting;
  const rename = ({ value, kind, element }: Address): string | null => {
    const found = takeApart(value, base);
    if (!found) return value;
    const target = place(found.path);
    // Styles move into a folder of their own, and what they name is found from there.
    const from = element.tagName === 'style' ? `${STYLES}/any.css` : file;
    if (target) return wayTo(from, target) + found.rest;
    const outside = kind === 'link' ? publicAddress(found.path) : null;
    return outside && outside + found.rest;
  };
  const page = readPage(html);
  joinLateStyles(page.tree);
  leaveOut(page.tree);
  const tree = readdress(page.tree, rename);
  closeDeadEnds(tree);
  openOutside(tree);
  moveStyles(tree, file, setting.keepStyle);
  const root = select('html', tree);
  if (root && lesson) {
    root.properties.dataLesson = lesson;
    sayWhatIsTold(tree, setting);
    if (hasPlatform(setting.format)) root.properties.dataReports = setting.report;
  }
  // A course marks what is finished, which the platform alone remembers.
  if (root && !lesson && hasPlatform(setting.format) && select('.course [data-finished]', tree))
    root.properties.dataFinished = setting.words.finished;
  select('body', tree)?.children.push(child('script', { type: 'module', src: wayTo(file, setting.script) }));
  return withPagePolicy(htmlOf(tree), (name, sources) =>
    name === 'worker-src' || name === 'manifest-src' ? null : sources,
  );
}
