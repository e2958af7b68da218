/**
 * Writes the tokens that never change (spaces, corners, the hues of stones) into the rules that use them while the
 * site is built: a browser then has fewer properties to look up for each element, and a page has fewer bytes.
 * What differs by theme, topic or language stays a property.
 */
import { readFileSync } from 'node:fs';
import { type Plugin, parse } from 'postcss';

const USE = /var\((--[\w-]+)\)/g;

/** Each token declared once and, in the end, without another property in it. */
function literalsOf(tokens: ReadonlyMap<string, readonly string[]>): Map<string, string> {
  const settled = new Map<string, string>();
  const settle = (name: string): string | undefined => {
    const [value, second] = tokens.get(name) ?? [];
    if (value === undefined || second !== undefined) return undefined;
    const known = value.replace(USE, (use, other: string) => settle(other) ?? use);
    return known.includes('var(') ? undefined : known;
  };
  for (const name of tokens.keys()) {
    const value = settle(name);
    if (value !== undefined) settled.set(name, value);
  }
  return settled;
}

/**
 * The tokens that never change.
 * @param css a style sheet that declares tokens
 * @returns name with its two dashes → value
 */
export function settledIn(css: string): Map<string, string> {
  const tokens = new Map<string, string[]>();
  parse(css).walkDecls(/^--/, ({ prop, value }) => {
    tokens.set(prop, [...(tokens.get(prop) ?? []), value.trim()]);
  });
  return literalsOf(tokens);
}

/** A PostCSS plug-in that puts the settled tokens of `tokens.css` in their places and leaves their names out. */
export function settledTokens(): Plugin {
  const settled = settledIn(readFileSync(new URL('./tokens.css', import.meta.url), 'utf8'));
  return {
    postcssPlugin: 'cairn-settled-tokens',
    Once(root) {
      root.walkDecls((declaration) => {
        if (settled.has(declaration.prop)) declaration.remove();
        else
          declaration.value = declaration.value.replace(USE, (use, name: string) => settled.get(name) ?? use);
      });
    },
  };
}
