/**
 * Finds phrases that blame a child or a parent. Which phrases, in which language, is data that the
 * caller brings.
 */
import type { Problem } from '../i18n/problem.ts';
import type { Locate } from './join-scenario.ts';
import type { ScenarioWords } from './scenario.schema.ts';
import { scenarioStrings } from './scenario-words.ts';

/** One apostrophe, one kind of space, small letters: how a phrase is typed must not hide it. */
const plain = (text: string): string =>
  text.normalize('NFC').replace(/[’ʼ]/g, "'").replace(/\s+/g, ' ').toLowerCase();

/** The same few phrases are looked for in every string of every story. */
const known = new Map<string, string>();

function plainPhrase(phrase: string): string {
  const wanted = known.get(phrase) ?? plain(phrase);
  known.set(phrase, wanted);
  return wanted;
}

const isLetter = (text: string): boolean => /\p{L}/u.test(text);

/** The phrases that stand in the text as whole words: `blamesIn("You should have said no.", ["you should have"])`. */
export function blamesIn(text: string, phrases: readonly string[]): string[] {
  const searched = plain(text);
  return phrases.filter((phrase) => {
    const wanted = plainPhrase(phrase);
    for (let at = searched.indexOf(wanted); at >= 0; at = searched.indexOf(wanted, at + 1)) {
      const before = searched.charAt(at - 1);
      const after = searched.charAt(at + wanted.length);
      if (!isLetter(before) && !isLetter(after)) return true;
    }
    return false;
  });
}

/** Every blaming phrase in the words of a story. */
export function checkBlame(words: ScenarioWords, phrases: readonly string[], locate: Locate): Problem[] {
  return [...scenarioStrings(words)].flatMap(([path, text]) =>
    blamesIn(text, phrases).map((phrase) => ({
      ...locate('words', path),
      id: path.slice(1).join('/'),
      message: `These words blame: “${phrase}”.`,
      remedy: 'Make the one who hurts or tricks the subject of the sentence, or say what can be done now.',
    })),
  );
}
