/**
 * Makes a page of the built site into a page of a single file: everything it shows inside, links as numbers, no way to
 * what is not there. Pure: text in, text out. Knows the site's markup by its class names.
 */
import type { Element, Root } from 'hast';
import { matches, select, selectAll } from 'hast-util-select';
import { type Address, readdress } from '../markup/addresses.ts';
import { joinLateStyles } from '../markup/late-styles.ts';
import { htmlOf, readPage, remove, textIn } from '../markup/page.ts';
import { readdressStyle } from '../markup/style-addresses.ts';
import { LEFT } from './usb-address.ts';

/** What making a page needs. */
export interface UsbPageSetting {
  /** The fragment for an address of the site; null for what is not in the file. */
  fragmentFor: (address: string) => string | null;
  /** The address on the site of help for people who live elsewhere. */
  elsewhere: string;
  /** The public address of one of the site; null where it has none yet. */
  publicAddress: (address: string) => string | null;
  /** The content of a file of the site as a `data:` address. */
  dataAddress: (address: string) => string;
  /** The pages of the file for its list of contents. */
  contents: readonly { href: string; title: string }[];
}

/** A page as it stands in the file. */
export interface UsbPage {
  title: string;
  lang: string;
  dir: 'ltr' | 'rtl';
  isQuiet: boolean;
  /** Its styles, without the fonts. */
  style: string;
  /** The fonts that its styles bring. */
  fonts: string[];
  /** What stands in its body. */
  body: string;
}

/** What has no business on a stick: other languages, keeping, searching, and the site's own address. */
const LEFT_OUT = [
  '.menu__title',
  '.menu__note',
  '.menu__panel > a',
  '[data-mount="progress"]',
  '[data-mount="search"]',
  '[data-site-only]',
  '.quiet',
  '.footer .only-printed',
  'script',
].join(',');

/** Where a page asks for another country: the whole list is not in the file. */
const ELSEWHERE = '.help-card__country a, .help-band__change';

/** A link to what is not there that is no more than a way on, and says nothing by itself. */
const WAYS_ON = 'nav a, a.button, a.quiz__next';

const FONT_FACE = /@font-face\{[^{}]*\}/g;

/** A link that leads out of the file becomes its own words, with the address where they do not say it. */
function asText(link: Element, address: string | null): void {
  // It looked like something to press.
  link.tagName = 'span';
  link.properties = {};
  const host = address && new URL(address).host.replace(/^www\./, '');
  if (address && host && !textIn(link).includes(host))
    link.children.push({ type: 'text', value: ` (${address})` });
}

function closeLinks(tree: Root, outside: ReadonlyMap<string, string | null>): void {
  const isOutside = ({ properties }: Element) => outside.has(String(properties.href));
  const links = selectAll('a[href]', tree).filter(isOutside);
  const waysOn = new Set(selectAll(WAYS_ON, tree));
  for (const link of links)
    if (!waysOn.has(link)) asText(link, outside.get(String(link.properties.href)) ?? null);
  remove(
    tree,
    links.filter((link) => waysOn.has(link)),
  );
  const empty = ({ children }: Element) => !children.some(({ type }) => type === 'element');
  remove(tree, selectAll('nav', tree).filter(empty));
}

/** The list at the foot of a page: what else is in the file. Class mode has a foot of its own, and leads back to its plan. */
function listContents(tree: Root, contents: UsbPageSetting['contents']): void {
  const list = select('.footer__links', tree);
  if (!list) return;
  list.children = contents.map(({ href, title }) => ({
    type: 'element',
    tagName: 'a',
    properties: { href },
    children: [{ type: 'text', value: title }],
  }));
}

const isElsewhere = (value: string): boolean => /^https?:/.test(value);

/** A page of the site, `html`, as a page of the file. */
export function usbPage(html: string, setting: UsbPageSetting): UsbPage {
  const read = readPage(html);
  for (const { properties } of selectAll(ELSEWHERE, read.tree)) properties.href = setting.elsewhere;
  remove(read.tree, selectAll(LEFT_OUT, read.tree));
  joinLateStyles(read.tree);
  const outside = new Map<string, string | null>();
  const rename = ({ value, kind, element }: Address): string | null => {
    if (element.properties.dataLeave !== undefined) return kind === 'file' ? LEFT : value;
    if (kind === 'link') {
      if (isElsewhere(value)) outside.set(value, value);
      else if (value.startsWith('/')) {
        const fragment = setting.fragmentFor(value);
        if (fragment) return fragment;
        outside.set(value, setting.publicAddress(value));
      }
      return value;
    }
    if (!value.startsWith('/')) return isElsewhere(value) ? null : value;
    return kind === 'image' || kind === 'media' ? setting.dataAddress(value) : null;
  };
  const tree = readdress(read.tree, rename);
  listContents(tree, setting.contents);
  closeLinks(tree, outside);
  const sheets = selectAll('head > style', read.tree).map(textIn).join('\n');
  const style = readdressStyle(sheets, setting.dataAddress);
  const body = select('body', tree);
  const root = select('html', tree);
  return {
    title: read.title,
    lang: read.lang,
    dir: read.dir,
    isQuiet: root ? matches('[data-quiet]', root) : false,
    style: style.replace(FONT_FACE, ''),
    // They are there at once, and no reader waits for them.
    fonts: (style.match(FONT_FACE) ?? []).map((font) =>
      font.replace('font-display:optional', 'font-display:block'),
    ),
    // The foot of a page shows once something follows it, as the script does on the site.
    body: `${(body?.children ?? []).map((child) => htmlOf(child)).join('')}<span hidden></span>`,
  };
}

/** The ids on a page of the site, in the order of the page: a place in it is an index into them. */
export function idsOf(html: string): string[] {
  const { tree } = readPage(html);
  remove(tree, selectAll(LEFT_OUT, tree));
  return selectAll('body [id]', tree).map(({ properties }) => String(properties.id));
}
