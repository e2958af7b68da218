/**
 * Finds what the eye cannot see or takes for something else: invisible signs, turned reading
 * directions, letters of one script inside a word of another. Knows which of them real languages need:
 * joiners in Persian and Hindi, marks and closed isolates in Arabic and Hebrew.
 */
import type { WordsFault } from './problem.ts';

/** Nothing below needs a second look when a text has only these. */
const PLAIN = /^[\t\n\r\x20-\x7e\xa0-\xac\xae-\u02ff‐-—‘-”«»…€\u202f]*$/;

const OVERRIDE = /[\u202a-\u202e]/;
const OPENS = /[\u2066-\u2068]/;
const CLOSES = '\u2069';
const TAG_SIGN = /[\u{e0000}-\u{e007f}]/u;

/**
 * Control signs, spaces without width, fillers, private and damaged signs. Not here: LRM, RLM and ALM, which right-to-left
 * words need, and what is judged by its place below.
 */
const INVISIBLE =
  /(?![\t\n\r])\p{Cc}|[\u034f\xad\u115f\u1160\u17b4\u17b5\u180e\u2028\u2029\u2060-\u2065\u206a-\u206f\u2800\u3164\ufdd0-\ufdef\ufeff\uffa0\ufff0-\uffff\u{1d173}-\u{1d17a}\u{e0080}-\u{e00ff}\u{e01f0}-\u{e0fff}\p{Co}\p{Cs}]/u;

/** Joiners change how letters of most scripts are drawn; next to these alphabets they only hide. */
const STRAY_JOINER =
  /(?<!(?![\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Han}])[\p{L}\p{M}])[\u200c\u200d](?!(?![\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Han}])[\p{L}\p{M}])/u;
const EMOJI_JOINER =
  /(?<=[\ufe0f\p{Extended_Pictographic}\p{Emoji_Modifier}])\u200d(?=\p{Extended_Pictographic})/gu;
/** Thai, Lao, Khmer, Burmese and Tibetan may break a line at a space without width. */
const STRAY_BREAK =
  /(?<![\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}])\u200b|\u200b(?![\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}])/u;
/** Variants belong to emoji and to Chinese characters, one each. */
const VARIANT = /(?<![\p{Emoji}\p{Script=Han}])[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/u;
const ROW_OF_INVISIBLE = /[\u200b-\u200f\u061c]{3}/;
const PILE_OF_MARKS = /\p{M}{5}/u;

const WORD = /[\p{L}\p{M}]+/gu;
const LATIN = /\p{Script=Latin}/u;
/** Scripts with letters that look like Latin ones. */
const LOOK_ALIKE =
  /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}\p{Script=Coptic}\p{Script=Lisu}]/u;
/** Latin letters drawn as signs: fullwidth, mathematical, circled. */
const DRESSED =
  /[\uff21-\uff3a\uff41-\uff5a\u24b6-\u24e9\u{1d400}-\u{1d7cb}\u{1f130}-\u{1f149}\u{1f150}-\u{1f169}]/u;

const nameOf = (sign: string): string =>
  `U+${(sign.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0')}`;

/** True when every isolate is closed before the text or its line ends, and none is closed that was not opened. */
function areIsolatesClosed(text: string): boolean {
  return text.split(/[\n\r\u2029]/).every((line) => {
    let open = 0;
    for (const sign of line) {
      if (OPENS.test(sign)) open += 1;
      else if (sign === CLOSES) open -= 1;
      if (open < 0) return false;
    }
    return open === 0;
  });
}

/** The words in which letters of two scripts are mixed so that one can pass for the other. */
const mixedWords = (text: string): string[] =>
  (text.match(WORD) ?? []).filter((word) => LATIN.test(word) && LOOK_ALIKE.test(word));

/** What is hidden in a text; signs are named by number, for they cannot be shown. */
export function hiddenFaults(text: string): WordsFault[] {
  if (PLAIN.test(text)) return [];
  const faults: WordsFault[] = [];
  const refuse = (message: string, remedy: string) => faults.push({ message, remedy });
  const override = OVERRIDE.exec(text);
  if (override) {
    refuse(
      `A sign turns the reading direction of what follows (${nameOf(override[0])}).`,
      'Take it out; where a foreign word stands in a sentence, wrap it in isolates (U+2068 … U+2069).',
    );
  }
  if (!areIsolatesClosed(text)) {
    const remedy = 'Close each isolate (U+2066, U+2067, U+2068) with U+2069 on the same line.';
    refuse('An isolate is not closed, or closed without being opened.', remedy);
  }
  const tag = TAG_SIGN.exec(text);
  if (tag) refuse(`The words hold a tag character (${nameOf(tag[0])}), which hides text.`, 'Take it out.');
  const invisible =
    INVISIBLE.exec(text) ??
    STRAY_JOINER.exec(text.replace(EMOJI_JOINER, '')) ??
    STRAY_BREAK.exec(text) ??
    VARIANT.exec(text) ??
    ROW_OF_INVISIBLE.exec(text);
  if (invisible) {
    const sign = nameOf(invisible[0]);
    refuse(`The words hold a sign that cannot be seen here (${sign}).`, 'Type the words again without it.');
  }
  if (PILE_OF_MARKS.test(text)) {
    refuse('More than four marks are piled on one letter.', 'Keep the marks that the word is written with.');
  }
  for (const word of mixedWords(text)) {
    const remedy = 'Type the word again in one alphabet; join two alphabets by a hyphen.';
    refuse(`“${word}” mixes letters of two alphabets that look alike.`, remedy);
  }
  const dressed = DRESSED.exec(text);
  if (dressed) {
    const remedy = 'Write ordinary letters: a screen reader cannot read this one as a letter.';
    refuse(`“${dressed[0]}” is a sign that only looks like a letter.`, remedy);
  }
  return faults;
}
