/**
 * A story as it is read to a class: every choice is a pause with a question to vote on. Takes all of it from the
 * story; knows no words of its own.
 */
import { letterOf } from '../scenario/passages.ts';
import type { Line, Outcome, Scenario } from '../scenario/scenario.ts';
import { pathsFromStart, type StoryGraph, walkEveryPath } from '../scenario/walk-scenario.ts';

/** One way on that a class can vote for. */
export interface PauseChoice {
  id: string;
  /** The letter on the card. */
  letter: string;
  text: string;
  /** The number of the passage it leads to. */
  to: number;
  /** What it does to people's feelings: what the teacher listens for in the answers. */
  listenFor: string;
}

/** A scene that is read aloud, and the question at its end. */
export interface Pause {
  /** The number of its passage, as on the lesson's page and on paper. */
  number: number;
  scene: string;
  lines: readonly Line[];
  /** The question, or null for the usual one. */
  ask: string | null;
  choices: readonly PauseChoice[];
}

/** An ending with the number of its passage. */
export interface Ending extends Outcome {
  number: number;
}

/** A story for a class. */
export interface ClassStory {
  title: string;
  pauses: readonly Pause[];
  endings: readonly Ending[];
  /** How many pauses the shortest and the longest way have. */
  fewest: number;
  most: number;
}

const graphOf = ({ scenes, outcomes }: Scenario): StoryGraph => ({
  start: scenes[0]?.id ?? '',
  ways: new Map([
    ...scenes.map(({ id, choices }) => [id, choices] as const),
    ...outcomes.map(({ id }) => [id, []] as const),
  ]),
});

/** Paths name passages and choices in turn, so every second name is a choice. */
const pausesOn = (path: readonly string[]): number => (path.length - 1) / 2;

/** The story of a lesson with its pauses and endings, numbered as everywhere: scenes first, then endings. */
export function classStory(scenario: Scenario): ClassStory {
  const { scenes, outcomes, title } = scenario;
  const numbers = new Map([...scenes, ...outcomes].map(({ id }, index) => [id, index + 1]));
  const numberOf = (id: string): number => numbers.get(id) ?? 0;
  const graph = graphOf(scenario);
  const shortest = pathsFromStart(graph);
  const toEndings = outcomes.map(({ id }) => pausesOn(shortest.get(id) ?? [id]));
  return {
    title,
    pauses: scenes.map(({ id, lines, ask, choices }) => ({
      number: numberOf(id),
      scene: id,
      lines,
      ask,
      choices: choices.map((choice, index) => ({
        id: choice.id,
        letter: letterOf(index + 1),
        text: choice.text,
        to: numberOf(choice.to),
        listenFor: choice.feeling,
      })),
    })),
    endings: outcomes.map((outcome) => ({ ...outcome, number: numberOf(outcome.id) })),
    fewest: Math.min(...toEndings),
    most: pausesOn(walkEveryPath(graph).longest),
  };
}
