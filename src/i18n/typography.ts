/**
 * Sets words as a printer would: typographic apostrophes everywhere, and in French the spaces that
 * must not break. Authors type ordinary characters. Knows nothing of Markdown or markup.
 */

const NARROW = '\u202f';
const NO_BREAK = '\u00a0';

const apostrophe = (text: string): string => text.replace(/'/g, '’');

const frenchSpaces = (text: string): string =>
  text
    .replace(/[ \u00a0\u202f]([;!?])/g, `${NARROW}$1`)
    .replace(/[ \u00a0\u202f]:/g, `${NO_BREAK}:`)
    .replace(/«[ \u00a0\u202f]?/g, `«${NO_BREAK}`)
    .replace(/[ \u00a0\u202f]?»/g, `${NO_BREAK}»`)
    .replace(/(\d)[ \u00a0\u202f]%/g, `$1${NARROW}%`)
    .replace(/ –/g, `${NO_BREAK}–`);

/** Words as they are printed in a locale: `typeset("C'est « ça » ?", 'fr')` → `C’est « ça » ?` with non-breaking spaces. */
export function typeset(text: string, locale: string): string {
  const marked = apostrophe(text);
  return locale.split('-')[0] === 'fr' ? frenchSpaces(marked) : marked;
}
