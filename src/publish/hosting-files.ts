/**
 * What the files for all kinds of servers have in common, and `_headers`, the shortest of them. Pure: text out.
 */
import { ASK_AGAIN, HASHED, type Header, IMMUTABLE, securityHeaders } from './headers.ts';

/** Where a copy of the site stands on its server. */
export interface HostingPlace {
  /** The name in the address, e.g. `learn.example.org`. */
  host: string;
  /** Path under which the site stands; begins and ends with `/`. */
  base: string;
  /** The folder that holds the site, e.g. `/srv/cairn/current`. */
  root: string;
  /** Paths of the certificate and its key, for nginx and Apache; Caddy gets its own when there is none. */
  certificate: { chain: string; key: string } | null;
  /** Ports other than 80 and 443. */
  ports: { http: number; https: number };
}

/** The first line of every file. */
export const NOTE =
  'Generated (see docs/hosting.md): the policy changes with the pages, so write it anew with each build.';
/** A value between quotation marks, as all three servers read it. */
export const quoted = (value: string): string => `"${value.replaceAll('"', '\\"')}"`;
/** Lines as a text. */
export const lines = (...parts: (string | readonly string[])[]): string => `${parts.flat().join('\n')}\n`;
/** Lines further in. */
export const indented = (depth: number, text: readonly string[]): string[] =>
  text.map((line) => ' '.repeat(depth * 2) + line);

/** For hosts that read `_headers` (Netlify, Cloudflare Pages and others). */
export function headersFile(policy: string, base: string): string {
  const said = ([name, value]: Header): string => `  ${name}: ${value}`;
  return lines(
    `# ${NOTE}`,
    `${base}*`,
    securityHeaders(policy).map(said),
    `  Cache-Control: ${ASK_AGAIN}`,
    `${base}${HASHED}*`,
    '  ! Cache-Control',
    `  Cache-Control: ${IMMUTABLE}`,
  );
}
