declare module 'big-list-of-naughty-strings' {
  /** Strings that have broken programs before. */
  const strings: readonly string[];
  export default strings;
}
