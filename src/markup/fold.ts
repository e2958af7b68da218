/** What a long page writes where its first screens end: the build lets style rules come with what needs them. */
export const FOLD = '<!--fold-->';
