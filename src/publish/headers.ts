/**
 * What every answer of a server says about itself: policy, privacy, caching. The one source from which the
 * files for each kind of server are written. Pure; does not know how any server is configured.
 */

/** A header's name and value. */
export type Header = readonly [name: string, value: string];

const META = /<meta http-equiv="content-security-policy" content="([^"]*)">/;

/** What no page needs, so that a mistake in a page cannot ask for it either. Browsers complain of names they do not know. */
const CLOSED = [
  'accelerometer',
  'autoplay',
  'browsing-topics',
  'camera',
  'display-capture',
  'encrypted-media',
  'gamepad',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'usb',
  'xr-spatial-tracking',
] as const;
/** A person may copy a code, or show a lesson on the whole screen. */
const OWN = ['clipboard-write', 'fullscreen'] as const;

/** The directives of one page's own policy, each with its sources. */
function directivesOf(html: string): [name: string, sources: string[]][] {
  const policy = META.exec(html)?.[1];
  if (policy === undefined)
    throw new Error('A page has no Content-Security-Policy: see security.csp in astro.config.mjs.');
  return policy
    .split(';')
    .map((directive) => directive.trim().split(/\s+/))
    .filter(([name]) => name)
    .map(([name = '', ...sources]) => [name, sources]);
}

/**
 * One policy that every page can live under: the directives of the pages' own, with the hashes of all of
 * them. A policy that names fewer would block the styles of the others without a word.
 */
export function sitePolicy(pages: Iterable<string>): string {
  const union = new Map<string, Set<string>>();
  for (const html of pages) {
    for (const [name, sources] of directivesOf(html)) {
      const known = union.get(name) ?? new Set();
      for (const source of sources) known.add(source);
      union.set(name, known);
    }
  }
  // Only a header can say this one.
  union.set('frame-ancestors', new Set(["'none'"]));
  const isHash = (source: string): boolean => source.startsWith("'sha256-");
  return [...union]
    .map(([name, sources]) => {
      const all = [...sources];
      const inOrder = [...all.filter((each) => !isHash(each)), ...all.filter(isHash).sort()];
      return [name, ...inOrder].join(' ');
    })
    .join('; ');
}

/** Two policies as one that allows what either allows: pages of two releases are read side by side. */
export function joinPolicies(policies: readonly string[]): string {
  return sitePolicy(
    policies.map((policy) => `<meta http-equiv="content-security-policy" content="${policy}">`),
  );
}

/** What every answer carries, whatever its status. */
export function securityHeaders(policy: string): Header[] {
  const permissions = [...CLOSED.map((name) => `${name}=()`), ...OWN.map((name) => `${name}=(self)`)];
  return [
    ['Content-Security-Policy', policy],
    ['Strict-Transport-Security', 'max-age=31536000'],
    ['Referrer-Policy', 'no-referrer'],
    ['X-Content-Type-Options', 'nosniff'],
    ['Cross-Origin-Opener-Policy', 'same-origin'],
    ['Cross-Origin-Resource-Policy', 'same-origin'],
    ['Permissions-Policy', permissions.join(', ')],
  ];
}

/** The folder whose file names change with their content. */
export const HASHED = '_astro/';
/** For files whose name changes with their content. */
export const IMMUTABLE = 'public, max-age=31536000, immutable';
/** For everything else: kept, but asked for anew each time, so that a corrected number shows at once. */
export const ASK_AGAIN = 'no-cache';
