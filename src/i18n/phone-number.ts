/**
 * Finds telephone numbers in words, in whatever digits they are written. Knows no country's format:
 * a known number, or so many digits that they can only be dialled.
 */

/** Words of letters, punctuation and spaces alone have no digit to fold: most strings need no closer look. */
const MORE_THAN_WORDS = /[^\p{L}\p{P}\s]/u;
const INVISIBLE = /[\p{Cf}\p{M}]/gu;
const DIGIT = /\p{Nd}/u;
const DASHES = /[\u2010-\u2015\u2212·•∙⋅_*]/g;
/** A stroke joins digits that follow it at once: `0800/1111`, and not `7-10 / 11-14`. */
const STROKE = /\/(?=\d)/g;
const DIGITS = /\+?\d[\d\s().-]*/g;
/** Years and dates have as many digits as a number to dial: `2024-2025`, `2026-11-22`, `22/11/2026`. */
const DATE =
  /^(?:(?:19|20)\d\d-(?:19|20)\d\d|20\d\d-[01]\d-[0-3]\d|[0-3]?\d([.-])[01]?\d\1(?:19|20)\d\d)[\s().-]*$/;

/** Digits of one script follow each other from zero to nine, so the place in the row is the value. */
function asciiDigit(digit: string): string {
  const code = digit.codePointAt(0) as number;
  let start = code;
  while (DIGIT.test(String.fromCodePoint(start - 1))) start -= 1;
  return String((code - start) % 10);
}

/** Fullwidth, circled and raised digits, those of other scripts, and signs in between, as ASCII would write them. */
const foldDigits = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replace(/[^\P{Nd}0-9]/gu, asciiDigit)
    .replace(DASHES, '-')
    .replace(STROKE, '-');

/** True when digits in the text are a known help number, or so many that they can only be a telephone number. */
export function hasPhoneNumber(text: string, knownNumbers: ReadonlySet<string>): boolean {
  if (!MORE_THAN_WORDS.test(text)) return false;
  return (foldDigits(text).match(DIGITS) ?? []).some((found) => {
    const digits = found.replace(/\D/g, '');
    if (digits.length >= 3 && knownNumbers.has(digits)) return true;
    return digits.length >= 8 && !DATE.test(found);
  });
}
