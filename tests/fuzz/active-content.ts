/** Looks through built pages for whatever could act, load from elsewhere, lead to a place nobody chose, or hide. */
import type { Element, Root, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';

/** What pages of this site have at all; everything else came out of somebody's words. */
const FORBIDDEN = new Set(
  'applet audio base embed frame frameset iframe img math noscript object param picture portal source track video'.split(
    ' ',
  ),
);
/** Attributes that load, lead or run. */
const ADDRESSES = new Set(
  'action archive background cite classId codeBase data formAction href longDesc manifest ping poster profile src srcDoc srcSet xLinkHref'.split(
    ' ',
  ),
);
/** Overrides of direction, and signs that nobody sees. */
const HIDDEN = /[\u202a-\u202e\u{e0000}-\u{e007f}]/u;

/** What a page is measured against. */
export interface Allowed {
  /** Hosts that the project's own data names. */
  hosts: ReadonlySet<string>;
  /** True for the address of a script that the build has written. */
  isOwnScript: (address: string) => boolean;
}

function addressFault(
  tag: string,
  name: string,
  value: string,
  { hosts, isOwnScript }: Allowed,
): string | null {
  const told = `<${tag} ${name}="${value}">`;
  if (tag === 'script') return name === 'src' && isOwnScript(value) ? null : told;
  const isLink = name === 'href' && ['a', 'link', 'use'].includes(tag);
  if (!isLink) return told;
  // Browsers take spaces and control signs out of an address before they read its beginning.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  const plain = value.replace(/[\u0000-\u0020]/g, '');
  if (/^#|^\/(?![/\\])/.test(plain)) return null;
  if (/^(?:tel|sms):\+?\d+$|^mailto:contact@cairn\.example\b/.test(plain)) return null;
  const host = /^https?:\/\/([^/?#\\]+)/i.exec(plain)?.[1];
  return host && hosts.has(host) ? null : told;
}

/** What was found in a page. */
export interface Looked {
  /** Everything that should not be there, as it would be written. */
  active: string[];
  /** All that stands there as words, in view or in an attribute. */
  words: string;
}

/** Looks through one page. */
export function lookThrough(html: string, allowed: Allowed): Looked {
  const found: string[] = [];
  const all: string[] = [];
  const hiddenIn = (text: string) => {
    all.push(text);
    if (HIDDEN.test(text)) found.push(JSON.stringify(text));
  };
  const look = (node: Root | RootContent): void => {
    if (node.type === 'text') hiddenIn(node.value);
    if (node.type === 'element') lookAt(node);
    if ('children' in node) for (const child of node.children) look(child);
  };
  const lookAt = ({ tagName: tag, properties, children, content }: Element): void => {
    const words = children.map((child) => (child.type === 'text' ? child.value : '')).join('');
    if (FORBIDDEN.has(tag)) found.push(`<${tag}>`);
    if (tag === 'script' && (words.trim() !== '' || !properties.src)) found.push(`<script>${words}`);
    if (
      tag === 'style' &&
      /@import|url\(\s*["']?(?!data:font|data:image\/svg|\/|#)|expression\(|javascript:/i.test(words)
    )
      found.push(`<style>${words.slice(0, 200)}`);
    const isRefresh =
      tag === 'meta' && String(properties.httpEquiv ?? '').toLowerCase() !== 'content-security-policy';
    if (isRefresh && properties.httpEquiv) found.push(`<meta http-equiv="${properties.httpEquiv}">`);
    if (/^(?:animate|set$|foreignobject)/i.test(tag)) found.push(`<${tag}>`);
    for (const [name, value] of Object.entries(properties)) {
      const text = String(value);
      hiddenIn(text);
      if (/^on/i.test(name) || name === 'style') found.push(`<${tag} ${name}="${text}">`);
      const fault = ADDRESSES.has(name) ? addressFault(tag, name, text, allowed) : null;
      if (fault) found.push(fault);
    }
    if (content) look(content);
  };
  look(fromHtml(html));
  return { active: found, words: all.join('\n') };
}
