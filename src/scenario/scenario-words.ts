/**
 * Goes through every string of a story, to check it, set its type or fill its marks. Knows where words
 * stand in a story, not what is done to them.
 */
import type { ScenarioWords } from './scenario.schema.ts';
import type { Line, Scenario } from './scenario.ts';

type Change = (text: string) => string;

const mapRecord = <T, R>(record: Readonly<Record<string, T>>, change: (value: T) => R): Record<string, R> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));

/** Every string of a story's words with its place in the file. */
export function* scenarioStrings(words: ScenarioWords): Generator<[string[], string]> {
  const each = function* (
    path: string[],
    texts: Readonly<Record<string, string>>,
  ): Generator<[string[], string]> {
    for (const [key, text] of Object.entries(texts)) yield [[...path, key], text];
  };
  yield [['title'], words.title];
  yield* each(['names'], words.names);
  for (const [id, { lines, ask, choices }] of Object.entries(words.scenes)) {
    yield* each(['scenes', id, 'lines'], lines);
    if (ask) yield [['scenes', id, 'ask'], ask];
    for (const [choice, { text, feeling }] of Object.entries(choices)) {
      yield [['scenes', id, 'choices', choice, 'text'], text];
      if (feeling) yield [['scenes', id, 'choices', choice, 'feeling'], feeling];
    }
  }
  for (const [id, { title, lines }] of Object.entries(words.outcomes)) {
    yield [['outcomes', id, 'title'], title];
    yield* each(['outcomes', id, 'lines'], lines);
  }
}

/** The same words with every string changed, e.g. typeset. */
export function mapScenarioWords(words: ScenarioWords, change: Change): ScenarioWords {
  return {
    title: change(words.title),
    names: mapRecord(words.names, change),
    scenes: mapRecord(words.scenes, ({ lines, ask, choices }) => ({
      lines: mapRecord(lines, change),
      ask: ask && change(ask),
      choices: mapRecord(choices, ({ text, feeling }) => ({
        text: change(text),
        feeling: feeling && change(feeling),
      })),
    })),
    outcomes: mapRecord(words.outcomes, ({ title, lines }) => ({
      title: change(title),
      lines: mapRecord(lines, change),
    })),
  };
}

/** The same story with every string that may hold a mark changed: all but names. */
export function mapScenario(scenario: Scenario, change: Change): Scenario {
  const mapLines = (lines: readonly Line[]) => lines.map(({ by, text }) => ({ by, text: change(text) }));
  return {
    ...scenario,
    title: change(scenario.title),
    scenes: scenario.scenes.map((scene) => ({
      ...scene,
      lines: mapLines(scene.lines),
      ask: scene.ask && change(scene.ask),
      choices: scene.choices.map((choice) => ({
        ...choice,
        text: change(choice.text),
        feeling: change(choice.feeling),
      })),
    })),
    outcomes: scenario.outcomes.map((outcome) => ({
      ...outcome,
      title: change(outcome.title),
      lines: mapLines(outcome.lines),
    })),
  };
}
