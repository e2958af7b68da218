/** Reads colours out of tokens.css for the tests: each role as it is by day and by night. */
import { readFileSync } from 'node:fs';
import type { Oklch } from '../../src/styles/oklch.ts';

/** The two looks of a page. */
export const THEMES = ['light', 'dark'] as const;
/** One of the two looks. */
export type Theme = (typeof THEMES)[number];

const css = readFileSync(new URL('../../src/styles/tokens.css', import.meta.url), 'utf8');

const root = /\/\* Palette:[\s\S]*?--radius-option/.exec(css)?.[0] ?? '';

const declared = new Map(
  [...root.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name as string, value as string]),
);

/** Every custom property that the palette and the roles declare. */
export const tokenNames = [...declared.keys()];

const parse = (text: string): Oklch | null => {
  const found = /oklch\(([\d.]+) ([\d.]+) ([\d.]+)/.exec(text);
  return found ? [Number(found[1]), Number(found[2]), Number(found[3])] : null;
};

/** The colour of a token in a theme, or null when it is not one (a shadow, a transparent star). */
export function colourOf(name: string, theme: Theme): Oklch | null {
  const value = declared.get(name);
  if (value === undefined) throw new Error(`tokens.css declares no ${name}`);
  const alias = /^var\((--[\w-]+)\)$/.exec(value);
  if (alias) return colourOf(alias[1] as string, theme);
  const themed = new RegExp(`var\\(--${theme}, (oklch\\([^)]*\\)|[a-z]+)\\)`).exec(value);
  return parse(themed ? (themed[1] as string) : value);
}
