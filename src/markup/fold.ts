/** What a long page writes where a part of it begins: the build lets the style rules that only the rest needs come here. */
export const FOLD = '<!--fold-->';

/** What a page without folds writes that lets the build leave out the styles that nothing on it calls. */
export const SPARE = '<!--spare-->';
