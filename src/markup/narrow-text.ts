/**
 * Lets a page of Latin letters be read in bytes. A browser keeps text one byte to a sign as long as each sign is of
 * Latin-1; one curly quote makes it hold the whole page twice as wide, and the first words wait until all that has
 * come is widened. So the few wide signs of such a page are written in other ways. Knows HTML and CSS alone. Pure.
 */
import { transcode } from 'node:buffer';

/** Above this share of wide signs, a page is in another alphabet, and would only become longer. */
const FEW = 0.01;

/**
 * Where what a browser takes as it stands begins or ends, in which references mean nothing; and each wide sign. Looks
 * at bytes: a sign is wide if its UTF-8 begins with one of these.
 */
const EDGE_OR_WIDE = /<(\/?)(script|style)(?=[\s>])|[\xc4-\xf4][\x80-\xbf]{1,3}/g;

const codes = new Map<string, number>();

function codeOf(sign: string): number {
  const code = codes.get(sign) ?? Buffer.from(sign, 'latin1').toString().codePointAt(0) ?? 0;
  codes.set(sign, code);
  return code;
}

/**
 * The text of a page, given in UTF-8, that says the same with signs of Latin-1 alone: `’` is `&#8217;` in its text,
 * `\2019 ` in its styles. A page with many signs beyond Latin-1 is as it was. Its policy must be fitted to it afterwards
 * (`withPagePolicy`). It works on bytes, so that the build does not hold each page twice as wide either: the memory for
 * that would cost it as much time as all that is done to the page.
 */
export function narrowText(page: Buffer): string {
  let inside: string | undefined;
  let [wide, left] = [0, 0];
  const narrow = page.toString('latin1').replace(EDGE_OR_WIDE, (found, slash?: string, name?: string) => {
    if (name === undefined) {
      wide += 1;
      if (inside === undefined) return `&#${codeOf(found)};`;
      // The space belongs to the escape, so that neither a letter nor a space after it is taken for a part of it.
      if (inside === 'style') return `\\${codeOf(found).toString(16)} `;
      left += 1;
      return found;
    }
    // What looks like a tag inside a script is a part of the script.
    if (slash === '') inside ??= name;
    else if (inside === name) inside = undefined;
    return found;
  });
  if (wide > FEW * page.length) return page.toString();
  const bytes = Buffer.from(narrow, 'latin1');
  return left > 0 ? bytes.toString() : transcode(bytes, 'utf8', 'latin1').toString('latin1');
}
