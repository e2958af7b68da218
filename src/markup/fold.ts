/** What a long page writes where a part of it begins: the build lets the style rules that only the rest needs come here. */
export const FOLD = '<!--fold-->';

/** What a page without folds writes that lets the build leave out the style rules it can never need. */
export const SPARE = '<!--spare-->';
