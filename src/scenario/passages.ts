/**
 * A story as it is drawn: a gamebook of numbered passages, scenes first and then endings. Types, and what
 * can be worked out from the numbers. Knows no ids: numbers stand in addresses, and tell nothing there.
 */
import type { ScenarioGraph, Step } from './scenario.machine.ts';
import type { Line, View } from './scenario.ts';

/** A way on to another passage. */
export interface PassageChoice {
  /** The number of a passage, from 1. */
  to: number;
  text: string;
  feeling: string;
}

/** One scene or ending. */
export interface Passage {
  /** Its number as the locale writes it. */
  number: string;
  /** The question above the choices, or the name of the ending. */
  heading: string;
  lines: readonly Line[];
  choices: readonly PassageChoice[];
  /** At an ending: the people to tell, in one line, and where help is. */
  end: { tell: string; help: readonly { href: string; text: string }[] } | null;
}

/** Words that only the island draws or says; `{name}` and `{text}` are filled in where they are said. */
export interface HiddenStrings {
  /** Heard before the words of the reader's own person. */
  you: string;
  /** How a message is announced: `{name}: {text}` */
  says: string;
  paths: string;
}

/** The words around the passages. */
export interface ScenarioStrings extends HiddenStrings {
  back: string;
  restart: string;
  help: string;
  tell: string;
  services: string;
}

/** The words that the page does not show, to be written beside the story for the island to read. */
export const hiddenStrings = ({ you, says, paths }: ScenarioStrings): HiddenStrings => ({ you, says, paths });

/** All that drawing a story takes: plain data, in one language. */
export interface ScenarioData {
  view: View;
  /** True where people are plain stones without a face. */
  isPlain: boolean;
  title: string;
  passages: readonly Passage[];
  /** Where help is on this page. */
  helpHref: string;
  strings: ScenarioStrings;
  /** Begins every id; unique on the page. */
  prefix: string;
}

/** One way to come to a passage, by numbers from 1. */
export interface WayIn {
  from: number;
  choice: number;
  feeling: string;
}

/** The ways to come to passage number `to`, in reading order. */
export function waysTo(passages: readonly Passage[], to: number): WayIn[] {
  return passages.flatMap(({ choices }, passage) =>
    choices.flatMap((choice, index) =>
      choice.to === to ? [{ from: passage + 1, choice: index + 1, feeling: choice.feeling }] : [],
    ),
  );
}

/** The id of the way into a passage that a choice is: `{prefix}-{passage}-{way in}`. */
export function wayId({ passages, prefix }: ScenarioData, from: number, choice: number): string {
  const to = passages[from - 1]?.choices[choice - 1]?.to ?? 1;
  const way = waysTo(passages, to).findIndex((each) => each.from === from && each.choice === choice);
  return `${prefix}-${to}-${way + 1}`;
}

/** The letter before a choice, from A. */
export const letterOf = (choice: number): string => String.fromCharCode(64 + choice);

/** The graph that the statechart walks: passages and choices by their numbers. */
export function graphOf(passages: readonly Passage[]): ScenarioGraph {
  const ways = passages.map(({ choices }, index) => [
    String(index + 1),
    Object.fromEntries(choices.map(({ to }, choice) => [String(choice + 1), String(to)])),
  ]);
  return { start: '1', ways: Object.fromEntries(ways) };
}

/** The passage that an address means (`#story-4`, or `#story-4-2` by its second way in), or null. */
export function openingAt(
  { passages, prefix }: ScenarioData,
  hash: string,
): { passage: string; by: Step | undefined } | null {
  if (!hash.startsWith(`#${prefix}-`)) return null;
  const found = /^(\d+)(?:-(\d+))?$/.exec(hash.slice(prefix.length + 2));
  const to = Number(found?.[1]);
  if (!found || !passages[to - 1]) return null;
  const way = waysTo(passages, to)[Number(found[2]) - 1];
  return { passage: String(to), by: way && { from: String(way.from), choice: String(way.choice) } };
}
