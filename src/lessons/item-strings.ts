/**
 * Goes through the words of quiz items: every string, to set its type or check it, and every key. Knows where words stand,
 * not what is done to them.
 */
import { typeset } from '../i18n/typography.ts';
import type { ItemWords } from '../quiz/item.schema.ts';

/** An item's words as they are printed in a locale. */
export const typesetItem = (words: ItemWords, locale: string): ItemWords => ({
  stem: typeset(words.stem, locale),
  options: Object.fromEntries(
    Object.entries(words.options).map(([id, { text, feedback }]) => [
      id,
      { text: typeset(text, locale), feedback: feedback && typeset(feedback, locale) },
    ]),
  ),
  matches:
    words.matches &&
    Object.fromEntries(
      Object.entries(words.matches).map(([id, { text }]) => [id, { text: typeset(text, locale) }]),
    ),
});

/** Every string of an item's words with its path. */
export function* stringsOf(id: string, words: ItemWords): Generator<[(string | number)[], string]> {
  yield [[id, 'stem'], words.stem];
  for (const [option, { text, feedback }] of Object.entries(words.options)) {
    yield [[id, 'options', option, 'text'], text];
    if (feedback) yield [[id, 'options', option, 'feedback'], feedback];
  }
  for (const [match, { text }] of Object.entries(words.matches ?? {}))
    yield [[id, 'matches', match, 'text'], text];
}

/** The path of every key of a tree, from the outside in. */
export function* keysOf(tree: unknown, above: readonly string[] = []): Generator<string[]> {
  if (tree === null || typeof tree !== 'object') return;
  for (const [key, value] of Object.entries(tree)) {
    yield [...above, key];
    yield* keysOf(value, [...above, key]);
  }
}
