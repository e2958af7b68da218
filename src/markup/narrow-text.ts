/**
 * Lets a page of Latin letters be read in bytes. A browser keeps text one byte to a sign as long as each sign is of
 * Latin-1; one curly quote makes it hold the whole page twice as wide, and the first words wait until all that has
 * come is widened. So the few wide signs of such a page are written in other ways. Knows HTML and CSS alone. Pure.
 */

/** Above this share of wide signs, a page is in another alphabet, and would only become longer. */
const FEW = 0.01;

/** Where what a browser takes as it stands begins or ends, in which references mean nothing; and each wide sign. */
const EDGE_OR_WIDE = /<(\/?)(script|style)(?=[\s>])|[\ud800-\udbff][\udc00-\udfff]|[\u0100-\uffff]/g;

const codeOf = (sign: string): number => sign.codePointAt(0) ?? 0;

/**
 * A page that says the same with signs of Latin-1 alone: `’` is `&#8217;` in its text, `\2019 ` in its styles. A page
 * with many signs beyond Latin-1 is as it was. Its policy must be fitted to it afterwards (`withPagePolicy`).
 */
export function withNarrowText(html: string): string {
  let inside: string | undefined;
  let wide = 0;
  const narrow = html.replace(EDGE_OR_WIDE, (found, slash?: string, name?: string) => {
    if (name === undefined) {
      wide += 1;
      if (inside === undefined) return `&#${codeOf(found)};`;
      // The space belongs to the escape, so that neither a letter nor a space after it is taken for a part of it.
      return inside === 'style' ? `\\${codeOf(found).toString(16)} ` : found;
    }
    // What looks like a tag inside a script is a part of the script.
    if (slash === '') inside ??= name;
    else if (inside === name) inside = undefined;
    return found;
  });
  return wide > FEW * html.length ? html : narrow;
}
