/**
 * Counts syllables by the vowels that are heard. Patterns for hyphenation would not do: they leave short
 * beginnings and endings whole ("any", "idea" and « école » come out as one piece), so texts would look
 * easier than they are.
 */

type Counter = (word: string) => number;

const matches = (word: string, pattern: RegExp): number => word.match(pattern)?.length ?? 0;

const english: Counter = (word) => {
  const bare = word.replace(/['’]/g, '');
  const heard = bare
    .replace(/(?<=[aeiouy].*)(?<![dt])ed$/, 'd')
    .replace(/(?<=[aeiouy].*)(?<![cgsxz]|ch|sh|[^aeiouy]l)es$/, 's')
    .replace(/(?<=[aeiouy].*)(?<![^aeiouy]l)e$/, '')
    .replace(/(?<=^(?:som|hom|her|ther|wher|mor|saf|car|nam))e(?=[bcdfghklmnprstw])/, '')
    .replace(/^y/, '');
  const groups = matches(heard, /[aeiouy]+/g);
  // Vowels that meet and are heard apart: idea, created, being, video, quiet; and the end of "didn't".
  const apart = matches(heard, /idea|area|crea|video|quiet|trial|(?<=[eouy])ing|riou|viou|eria|erio/g);
  return Math.max(1, groups + apart + matches(word, /[^aeiouy]n['’]t$/g));
};

const french: Counter = (word) => {
  const heard = word
    .replace(/(?:qu|[cdjlmnst])['’]/g, '')
    .replace(/(?<=[aeiouyàâéèêëîïôœùûü].*)es?$/, '')
    .replace(/qu/g, 'q')
    .replace(/gu(?=[eéèêi])/g, 'g')
    // Between two vowels this letter begins a syllable: payer, voyage.
    .replace(/(?<=[aeiou])y(?=[aeiouéèê])/g, 'll');
  const groups = matches(heard, /[aeiouyàâéèêëîïôœùûü]+/g);
  return Math.max(1, groups + matches(heard, /é(?=[aeoéi])|[aoui](?=[ïéë])|ao(?!u)/g));
};

const COUNTERS: Readonly<Record<string, Counter>> = { en: english, fr: french };

/** Syllables of what stands between two spaces; figures count as one. */
export function syllablesOf(word: string, language: string): number {
  const count = COUNTERS[language];
  if (!count) throw new Error(`Nothing is known about the syllables of "${language}".`);
  const parts =
    word
      .toLowerCase()
      .normalize('NFC')
      .match(/[\p{L}'’]+/gu) ?? [];
  return Math.max(
    1,
    parts.reduce((sum, part) => sum + count(part), 0),
  );
}
