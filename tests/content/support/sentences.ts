/**
 * Takes a text apart into sentences and words, in the way of its language. Knows no rule.
 */

/** Writing systems that put no space between words. */
const WITHOUT_SPACES = new Set(['ja', 'zh', 'th', 'lo', 'km', 'my']);
/** A full stop after these ends no sentence. */
const ABBREVIATIONS = /(?<![\p{L}\d])(M|MM|Mr|Mrs|Ms|Dr|St|p|art)\. /gu;

/** `pt-BR` → `pt` */
export const languageOf = (locale: string): string => locale.split('-')[0] as string;

const segmenters = new Map<string, Intl.Segmenter>();
function segmenter(locale: string, granularity: 'sentence' | 'word'): Intl.Segmenter {
  const key = `${locale} ${granularity}`;
  const known = segmenters.get(key) ?? new Intl.Segmenter(locale, { granularity });
  segmenters.set(key, known);
  return known;
}

/** The sentences of a text; a sentence inside quotation marks counts by itself. */
export function sentencesOf(text: string, locale: string): string[] {
  // A sign that ends no sentence stands in for the one after an abbreviation.
  const whole = text.replace(ABBREVIATIONS, '$1\ue000 ');
  return [...segmenter(locale, 'sentence').segment(whole)]
    .map(({ segment }) => segment.replaceAll('\ue000', '.').trim())
    .filter((sentence) => /[\p{L}\d]/u.test(sentence));
}

/** The words of a text as a person counts them: what stands between spaces and holds a letter or digit. */
export function wordsOf(text: string, locale: string): string[] {
  if (!WITHOUT_SPACES.has(languageOf(locale)))
    return text.split(/[\s\u00a0\u202f]+/).filter((word) => /[\p{L}\d]/u.test(word));
  return [...segmenter(locale, 'word').segment(text)]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment }) => segment);
}
