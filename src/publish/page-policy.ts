/**
 * Trims each page's Content-Security-Policy to the hashes of what that page holds: the build lists
 * those of the whole site, half a kilobyte that no page needs. Pure: text in, text out.
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
 * The page with its policy trimmed.
 * @throws if the page has no policy, because then nothing protects it.
 */
export function withPagePolicy(html: string): string {
  if (!POLICY.test(html))
    throw new Error('A page has no Content-Security-Policy: see security.csp in astro.config.mjs.');
  const { script, style } = inlineHashes(html);
  return html.replace(POLICY, (_, start, policy: string, end) => {
    const trimmed = policy
      .split(';')
      .map((directive) => directive.trim())
      .filter(Boolean)
      .map((directive) => {
        const bare = directive.replace(HASH, '');
        if (bare.startsWith('script-src')) return [bare, ...script].join(' ');
        return bare.startsWith('style-src') ? [bare, ...style].join(' ') : bare;
      });
    return start + trimmed.join('; ') + end;
  });
}
