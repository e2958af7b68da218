/**
 * Where a page of the site stands in a package, and how pages there name each other: by file, from where they are. The
 * page that a package begins with stands at its root; all others keep the paths they have on the site. Pure.
 */

/** A path as a file: `fr/help/` is `fr/help/index.html`. */
export const fileOf = (path: string): string =>
  path === '' || path.endsWith('/') ? `${path}index.html` : path;

/** The way from one file to another: from `fr/help/index.html` to `assets/a.css` it is `../../assets/a.css`. */
export function wayTo(from: string, to: string): string {
  const [here, there] = [from.split('/').slice(0, -1), to.split('/')];
  let shared = 0;
  while (shared < here.length && here[shared] === there[shared]) shared++;
  return [...here.slice(shared).map(() => '..'), ...there.slice(shared)].join('/');
}

/** An address of the site, taken apart; null for one that leads elsewhere or to a place on the same page. */
export function takeApart(address: string, base: string): { path: string; rest: string } | null {
  if (!address.startsWith(base) || address.startsWith('//')) return null;
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(address.slice(base.length)) ?? [];
  return { path, rest };
}
