/**
 * Fits a page's Content-Security-Policy to the hashes of what that page holds. The build lists those of the whole site,
 * half a kilobyte that no page needs; and what is made out of a page changes its styles. Pure: text in, text out.
 */
import { createHash } from 'node:crypto';

const POLICY = /(<meta http-equiv="content-security-policy" content=")([^"]*)(">)/;
const OPENING = /<(script|style)(\s[^<>]*)?>/g;
const HASH = /\s'sha256-[^']*'/g;

const known = new Map<string, string>();

/** The hash source of an inline script or style: `'sha256-…'`. */
export function hashSource(content: string): string {
  const before = known.get(content);
  if (before) return before;
  const source = `'sha256-${createHash('sha256').update(content).digest('base64')}'`;
  known.set(content, source);
  return source;
}

/** The hash sources of a page's inline scripts and styles; data blocks are not scripts. */
export function inlineHashes(html: string): Record<'script' | 'style', string[]> {
  const hashes = { script: new Set<string>(), style: new Set<string>() };
  let read = 0;
  for (const opening of html.matchAll(OPENING)) {
    const [tag, kind, attributes = ''] = opening;
    // What looks like a tag inside a script is a part of the script.
    if (opening.index < read) continue;
    const start = opening.index + tag.length;
    const end = html.indexOf(`</${kind}>`, start);
    if (end === -1) continue;
    read = end;
    const content = html.slice(start, end);
    if (/\ssrc=|type="application\/json"/.test(attributes)) continue;
    hashes[kind as 'script' | 'style'].add(hashSource(content));
  }
  return { script: [...hashes.script], style: [...hashes.style] };
}

/**
 * What a directive of the policy becomes: `('connect-src', ["'self'"])` may give `["'self'", 'https:']`. Null takes the
 * directive away; the hashes of the page's scripts and styles are added to what comes out.
 */
export type DirectiveChange = (name: string, sources: readonly string[]) => readonly string[] | null;

const unchanged: DirectiveChange = (_, sources) => sources;

/**
 * The page with a policy that fits what it holds; `change` may widen or narrow it for where the page is going.
 * @throws if the page has no policy, because then nothing protects it.
 */
export function withPagePolicy(html: string, change: DirectiveChange = unchanged): string {
  if (!POLICY.test(html))
    throw new Error('A page has no Content-Security-Policy: see security.csp in astro.config.mjs.');
  const { script, style } = inlineHashes(html);
  const added: Readonly<Record<string, readonly string[]>> = { 'script-src': script, 'style-src': style };
  return html.replace(POLICY, (_, start, policy: string, end) => {
    const directives = policy.split(';').flatMap((directive) => {
      const [name = '', ...sources] = directive.replace(HASH, '').trim().split(/\s+/);
      const kept = name ? change(name, sources) : null;
      return kept ? [[name, ...kept, ...(added[name] ?? [])].join(' ')] : [];
    });
    return start + directives.join('; ') + end;
  });
}
