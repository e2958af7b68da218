/**
 * Colour arithmetic for the build and the tests: OKLCH to sRGB and the contrast of WCAG 2.
 * Knows nothing of tokens, themes or CSS rules.
 */

/** Lightness 0-1, chroma, hue in degrees. */
export type Oklch = readonly [lightness: number, chroma: number, hue: number];
/** Linear-light red, green and blue; outside 0-1 when a screen cannot show the colour. */
export type LinearRgb = readonly [red: number, green: number, blue: number];

/** One OKLCH colour as linear-light sRGB (Björn Ottosson's matrices). */
export function linearRgb([lightness, chroma, hue]: Oklch): LinearRgb {
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
}

/** True when every screen shows the colour as it is written, so that no fallback changes it. */
export function isInSrgb(colour: Oklch): boolean {
  return linearRgb(colour).every((part) => part > -0.001 && part < 1.001);
}

const clip = (part: number): number => Math.min(1, Math.max(0, part));

const encode = (part: number): number =>
  part <= 0.0031308 ? 12.92 * part : 1.055 * part ** (1 / 2.4) - 0.055;

/** `#rrggbb`, as browsers before OKLCH read it. */
export function hexOf(colour: Oklch): string {
  const bytes = linearRgb(colour).map((part) => Math.round(encode(clip(part)) * 255));
  return `#${bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

/** Relative luminance after WCAG 2. */
export function luminance(colour: Oklch): number {
  const [red, green, blue] = linearRgb(colour).map(clip) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast ratio of two colours after WCAG 2, from 1 to 21. */
export function contrast(one: Oklch, other: Oklch): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}
