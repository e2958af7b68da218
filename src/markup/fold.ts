/** What a long page writes where a part of it begins: the build lets the style rules that only the rest needs come here. */
export const FOLD = '<!--fold-->';
