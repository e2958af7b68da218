/**
 * Joins the facts of a story with its words in one language. Pure: knows neither files nor lines; the
 * caller gives a function that finds them. Whether the graph is safe is another question: check-scenario.ts.
 */
import type { Problem } from '../i18n/problem.ts';
import type { ScenarioFacts, ScenarioWords } from './scenario.schema.ts';
import type { Line, Scenario } from './scenario.ts';

/** Where a value stands: in the facts (`['scenes', 2, 'choices', 0]`) or in the words (`['scenes', 'sunday', 'ask']`). */
export type Locate = (
  source: 'facts' | 'words',
  path: readonly (string | number)[],
) => Pick<Problem, 'file' | 'line'>;

/** Something found while joining. */
export interface ScenarioProblem extends Problem {
  /** True when words are only missing, so that another language can stand in. */
  isGap: boolean;
}

/** The joined story, or null, and what is the matter. */
export interface JoinedScenario {
  scenario: Scenario | null;
  problems: ScenarioProblem[];
}

type Report = (path: string[], id: string, message: string, remedy: string, isGap?: boolean) => void;

/** Says which ids of the facts have no words, and which words no id of the facts. */
function compare(expected: readonly string[], words: object, path: string[], report: Report): void {
  const found = Object.keys(words);
  const idOf = (id: string) => [...path.slice(1), id].filter((part) => part !== 'lines').join('/');
  for (const id of expected.filter((each) => !found.includes(each))) {
    const remedy = `Add "${id}:" to ${path.join(' › ')}.`;
    report([...path, id], idOf(id), 'The words of this id are missing.', remedy);
  }
  for (const id of found.filter((each) => !expected.includes(each))) {
    const remedy = `Ids in scenario.yaml: ${expected.join(', ') || 'none'}. Rename it or take it out.`;
    report([...path, id], idOf(id), 'scenario.yaml has no such id.', remedy, false);
  }
}

const idsOf = (parts: readonly { id: string }[]): string[] => parts.map(({ id }) => id);

/** All that is missing from the words, or too much in them. */
function checkWords(facts: ScenarioFacts, words: ScenarioWords, report: Report): void {
  compare(idsOf(facts.cast), words.names, ['names'], report);
  compare(idsOf(facts.scenes), words.scenes, ['scenes'], report);
  compare(idsOf(facts.outcomes), words.outcomes, ['outcomes'], report);
  for (const { id, lines, choices } of facts.scenes) {
    const scene = words.scenes[id];
    if (!scene) continue;
    compare(idsOf(lines), scene.lines, ['scenes', id, 'lines'], report);
    compare(idsOf(choices), scene.choices, ['scenes', id, 'choices'], report);
    for (const choice of idsOf(choices)) {
      if (!scene.choices[choice] || scene.choices[choice].feeling) continue;
      const remedy = 'Add "feeling:" and say, kindly, what it does to the people in the story.';
      report(['scenes', id, 'choices', choice], `${id}/${choice}`, 'This choice has no feeling.', remedy);
    }
  }
  for (const { id, lines } of facts.outcomes) {
    const outcome = words.outcomes[id];
    if (outcome) compare(idsOf(lines), outcome.lines, ['outcomes', id, 'lines'], report);
  }
}

/** A story in one language, or what is the matter with its words. */
export function joinScenario(facts: ScenarioFacts, words: ScenarioWords, locate: Locate): JoinedScenario {
  const problems: ScenarioProblem[] = [];
  checkWords(facts, words, (path, id, message, remedy, isGap = true) =>
    problems.push({ ...locate('words', path), id, message, remedy, isGap }),
  );
  if (problems.length > 0) return { scenario: null, problems };

  const hues = new Map(facts.cast.map(({ id, hue }) => [id, hue]));
  const speakerOf = (by: string): Line['by'] => {
    if (by === 'you') return 'you';
    const hue = hues.get(by);
    return hue ? { name: words.names[by] ?? '', hue } : 'narrator';
  };
  const linesOf = (
    lines: ScenarioFacts['scenes'][number]['lines'],
    texts?: Readonly<Record<string, string>>,
  ) => lines.map(({ id, by }) => ({ by: speakerOf(by), text: texts?.[id] ?? '' }));

  return {
    problems,
    scenario: {
      view: facts.view,
      title: words.title,
      scenes: facts.scenes.map(({ id, lines, choices }) => ({
        id,
        lines: linesOf(lines, words.scenes[id]?.lines),
        ask: words.scenes[id]?.ask ?? null,
        choices: choices.map((choice) => ({
          id: choice.id,
          to: choice.to,
          text: words.scenes[id]?.choices[choice.id]?.text ?? '',
          feeling: words.scenes[id]?.choices[choice.id]?.feeling ?? '',
        })),
      })),
      outcomes: facts.outcomes.map(({ id, lines, tell, help }) => ({
        id,
        title: words.outcomes[id]?.title ?? '',
        lines: linesOf(lines, words.outcomes[id]?.lines),
        tell: tell.map((person) => words.names[person] ?? ''),
        help,
      })),
    },
  };
}
