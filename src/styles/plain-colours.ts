/**
 * Writes every `oklch()` as plain sRGB while the site is built: every colour of ours lies inside sRGB (a test
 * holds it), so a second, modern copy would show the same and only weigh more. Build-time only.
 */
import type { Plugin } from 'postcss';
import { hexOf } from './oklch.ts';

const OKLCH = /oklch\(([\d.]+) ([\d.]+) ([\d.]+)(?: \/ ([\d.]+))?\)/g;

const alphaHex = (alpha: string): string =>
  Math.round(Number(alpha) * 255)
    .toString(16)
    .padStart(2, '0');

/** `oklch(1 0 0)` → `#ffffff`, wherever it stands in the value. */
export function withPlainColours(value: string): string {
  return value.replace(OKLCH, (_whole, lightness, chroma, hue, alpha?: string) => {
    const hex = hexOf([Number(lightness), Number(chroma), Number(hue)]);
    return alpha === undefined ? hex : hex + alphaHex(alpha);
  });
}

/** A PostCSS plug-in that does so for each declaration. */
export function plainColours(): Plugin {
  return {
    postcssPlugin: 'cairn-plain-colours',
    Declaration(declaration) {
      if (declaration.value.includes('oklch(')) declaration.value = withPlainColours(declaration.value);
    },
  };
}
