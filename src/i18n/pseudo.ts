/**
 * Makes pseudo-words out of English ones: longer, accented, and wrapped in a right-to-left
 * override, so that untranslated text, cut-off text and one-sided layout show at a glance.
 * Leaves placeholders, marks and Markdown syntax alone.
 */

const ACCENTED: Readonly<Record<string, string>> = {
  a: 'á',
  e: 'é',
  i: 'í',
  o: 'ó',
  u: 'ú',
  n: 'ñ',
  s: 'š',
  z: 'ž',
  A: 'Á',
  E: 'É',
  I: 'Í',
  O: 'Ó',
  U: 'Ú',
  N: 'Ñ',
  S: 'Š',
  Z: 'Ž',
};

/** What must come through unchanged: `{{name}}`, `{law:x}`, `<1>`, `](term:x)`, `## [id] `, HTML entities. */
const KEPT =
  /\{\{[^{}]*\}\}|\{[a-z]+:[a-z-]+\}|<\/?\d+>|\]\((?:term|page):[a-z0-9/-]+\)|\[[a-z0-9-]+\] |&\w+;/g;

const lengthen = (word: string): string =>
  word.replace(/[a-zA-Z]/g, (letter) => ACCENTED[letter] ?? letter).replace(/[áéíóú]/, '$&$&');

const distort = (text: string): string => text.replace(/\p{L}{2,}/gu, lengthen);

/** One string in the pseudo-locale; everything that is not words stays byte for byte. */
export function pseudo(text: string): string {
  let result = '';
  let from = 0;
  for (const kept of text.matchAll(KEPT)) {
    result += distort(text.slice(from, kept.index)) + kept[0];
    from = kept.index + kept[0].length;
  }
  return result + distort(text.slice(from));
}

/** A tree of strings in the pseudo-locale; keys stay as they are. */
export function pseudoTree<T>(tree: T): T {
  if (typeof tree === 'string') return pseudo(tree) as T;
  if (Array.isArray(tree)) return tree.map(pseudoTree) as T;
  if (tree === null || typeof tree !== 'object') return tree;
  return Object.fromEntries(Object.entries(tree).map(([key, value]) => [key, pseudoTree(value)])) as T;
}

const OTHER = /_other$/;

/** The strings of a namespace in the pseudo-locale, with the plural forms that its language needs. */
export function pseudoStrings<T>(strings: T): T {
  const addPlurals = (tree: unknown): unknown => {
    if (tree === null || typeof tree !== 'object') return tree;
    const entries = Object.entries(tree).flatMap(([key, value]) => {
      const forms = OTHER.test(key) ? ['zero', 'two', 'few', 'many'] : [];
      const more = forms.map((form) => [key.replace(OTHER, `_${form}`), value]);
      return [[key, addPlurals(value)], ...more];
    });
    return Object.fromEntries(entries);
  };
  return pseudoTree(addPlurals(strings)) as T;
}
