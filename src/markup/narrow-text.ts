/**
 * Lets a page of Latin letters be read in bytes. A browser keeps text one byte to a sign as long as each sign is of
 * Latin-1; one curly quote makes it hold the whole page twice as wide, and the first words wait until all that has
 * come is widened. So the few wide signs of such a page are written in other ways. Knows HTML and CSS alone. Pure.
 */

/** Before and after what a browser takes as it stands: references mean nothing in it. */
const RAW_EDGE = /(?=<(?:script|style)[\s>])|(?<=<\/(?:script|style)>)/;
const WIDE = /[\u{100}-\u{10ffff}]/gu;

/** Above this share of wide signs, a page is in another alphabet, and would only become longer. */
const FEW = 0.01;

const codeOf = (sign: string): number => sign.codePointAt(0) ?? 0;
const asReference = (sign: string): string => `&#${codeOf(sign)};`;
// The space belongs to the escape, so that neither a letter nor a space after it is taken for a part of it.
const asEscape = (sign: string): string => `\\${codeOf(sign).toString(16)} `;

function narrowed(part: string): string {
  if (part.startsWith('<script')) return part;
  return part.replace(WIDE, part.startsWith('<style') ? asEscape : asReference);
}

/**
 * A page that says the same with signs of Latin-1 alone: `’` is `&#8217;` in its text, `\2019 ` in its styles. A page
 * with many signs beyond Latin-1 is as it was. Its policy must be fitted to it afterwards (`withPagePolicy`).
 */
export function withNarrowText(html: string): string {
  const wide = html.match(WIDE)?.length ?? 0;
  return wide > FEW * html.length ? html : html.split(RAW_EDGE).map(narrowed).join('');
}
