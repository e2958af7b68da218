/**
 * Every address on a page: what it loads and where it leads. Lists them, and changes them all by one function. Pure: a
 * changed page is a new tree.
 */
import type { Element, Nodes, Root } from 'hast';
import { textIn } from './page.ts';
import { readdressStyle } from './style-addresses.ts';

/**
 * What an address is for. `link` leads somewhere; `reference` is a page that the head names (canonical, other
 * languages); `file` is one that a script asks for; all others are loaded with the page.
 */
export type AddressKind =
  | 'script'
  | 'style'
  | 'font'
  | 'image'
  | 'media'
  | 'frame'
  | 'link'
  | 'reference'
  | 'file';

/** One address and where it stands. */
export interface Address {
  /** As it is written on the page: `/fr/help/#top`, `https://…`, `tel:112`. */
  value: string;
  kind: AddressKind;
  element: Element;
}

/** Names the new address for one on a page; null takes the address away, and a link becomes plain text by it. */
export type AddressChange = (address: Address) => string | null;

const FONT = /\.(?:woff2?|ttf|otf)(?:[?#]|$)/;

/** The attributes that hold one address, by the element they stand on; `*` is any. */
const HOLDERS: Readonly<Record<string, Readonly<Record<string, AddressKind>>>> = {
  '*': { dataBlank: 'file' },
  a: { href: 'link', xLinkHref: 'link' },
  area: { href: 'link' },
  audio: { src: 'media' },
  embed: { src: 'media' },
  form: { action: 'link' },
  iframe: { src: 'frame' },
  image: { href: 'image', xLinkHref: 'image' },
  img: { src: 'image' },
  input: { src: 'image' },
  object: { data: 'media' },
  script: { src: 'script' },
  source: { src: 'media' },
  track: { src: 'media' },
  use: { href: 'image', xLinkHref: 'image' },
  video: { src: 'media', poster: 'image' },
};

const LOADED_AS: Readonly<Record<string, AddressKind>> = {
  font: 'font',
  image: 'image',
  script: 'script',
  style: 'style',
};

/** What a `<link>` in the head is for. */
function kindOfLink({ properties }: Element): AddressKind {
  const rel = [properties.rel ?? []].flat().map(String);
  if (rel.includes('stylesheet')) return 'style';
  if (rel.includes('modulepreload')) return 'script';
  if (rel.some((each) => each.endsWith('icon'))) return 'image';
  if (rel.includes('manifest')) return 'file';
  return LOADED_AS[String(properties.as ?? '')] ?? 'reference';
}

const holdersOf = (element: Element): [string, AddressKind][] =>
  Object.entries({
    ...HOLDERS['*'],
    ...(element.tagName === 'link' ? { href: kindOfLink(element) } : HOLDERS[element.tagName]),
  });

const kindInStyle = (value: string): AddressKind => (FONT.test(value) ? 'font' : 'image');

/** `small.png 1x, large.png 2x`; an address that holds its picture itself has commas of its own. */
function readdressSet(set: string, change: (value: string) => string | null): string | null {
  if (set.trimStart().startsWith('data:')) return set;
  const candidates = set.split(',').map((candidate) => {
    const [value = '', ...descriptors] = candidate.trim().split(/\s+/);
    const next = change(value);
    return next === null ? null : [next, ...descriptors].join(' ');
  });
  return candidates.filter((each) => each !== null).join(', ') || null;
}

function readdressElement(element: Element, change: AddressChange): void {
  const { properties } = element;
  const put = (name: string, next: string | null) => {
    if (next === null) delete properties[name];
    else properties[name] = next;
  };
  const styled = (style: string) =>
    readdressStyle(style, (value) => change({ value, kind: kindInStyle(value), element }));
  for (const [name, kind] of holdersOf(element)) {
    const value = properties[name];
    if (typeof value === 'string') put(name, change({ value, kind, element }));
  }
  for (const name of ['srcSet', 'imageSrcSet']) {
    const set = properties[name];
    if (typeof set === 'string')
      put(
        name,
        readdressSet(set, (value) => change({ value, kind: 'image', element })),
      );
  }
  if (typeof properties.style === 'string') properties.style = styled(properties.style);
  if (element.tagName === 'style')
    element.children = [{ type: 'text', value: styled(element.children.map(textIn).join('')) }];
}

function visit(node: Nodes, see: (element: Element) => void): void {
  if (node.type === 'element') see(node);
  if ('children' in node) for (const child of node.children) visit(child, see);
  if (node.type === 'element' && node.content) visit(node.content, see);
}

/** A new tree in which `change` has named every address. */
export function readdress(tree: Root, change: AddressChange): Root {
  const changed = structuredClone(tree);
  visit(changed, (element) => readdressElement(element, change));
  return changed;
}

/** All addresses of a page, in its order. */
export function addressesIn(tree: Root): Address[] {
  const found: Address[] = [];
  readdress(tree, (address) => {
    found.push(address);
    return address.value;
  });
  return found;
}
