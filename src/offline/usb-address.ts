/**
 * The addresses of pages inside a single file: a number, so that the address bar tells nobody what is read. `#3` is the
 * third page, `#3-12` the twelfth place on it that has a name. Without a number the first page is meant.
 */

/** A page of the file, from 1, and a place on it: the index among its elements with an id, or null. */
export interface FilePlace {
  page: number;
  spot: number | null;
}

/** The address of the emptied file. */
export const LEFT = '#0';

const NUMBERED = /^#([1-9]\d{0,3})(?:-(\d{1,5}))?$/;

/** The fragment of a place: `#3`, `#3-12`. */
export const fragmentOf = ({ page, spot }: FilePlace): string =>
  spot === null ? `#${page}` : `#${page}-${spot}`;

/** The place that a fragment means, or null where it is one of the page's own. */
export function placeOf(fragment: string): FilePlace | null {
  const found = NUMBERED.exec(fragment);
  return found && { page: Number(found[1]), spot: found[2] === undefined ? null : Number(found[2]) };
}
