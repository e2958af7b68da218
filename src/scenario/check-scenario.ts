/**
 * Proves that a story is safe to walk: ids and references hold, every path ends soon, with somebody to tell
 * and with help, whatever was chosen on the way. Each problem shows the path that breaks the rule. Knows no words.
 */
import type { Problem } from '../i18n/problem.ts';
import type { Locate } from './join-scenario.ts';
import type { OutcomeFacts, ScenarioFacts } from './scenario.schema.ts';
import {
  pathsFromStart,
  type StoryChoice,
  type StoryGraph,
  showPath,
  walkEveryPath,
  waysThatFail,
} from './walk-scenario.ts';

/** A path ends within so many choices. */
export const MAX_CHOICES = 15;
/** A scene offers so many choices. */
const CHOICES = { least: 2, most: 4 };

type FactPath = readonly (string | number)[];

const repeated = (parts: readonly { id: string }[]): string[] => {
  const ids = parts.map(({ id }) => id);
  return ids.filter((id, index) => ids.indexOf(id) !== index);
};

/** The graph of a story, passages by id. */
export function graphOfFacts({ start, scenes, outcomes }: ScenarioFacts): StoryGraph {
  const ways: StoryGraph['ways'] = new Map([
    ...outcomes.map(({ id }): [string, StoryChoice[]] => [id, []]),
    ...scenes.map(({ id, choices }): [string, StoryChoice[]] => [id, choices]),
  ]);
  return { start, ways };
}

/** What is the matter with the facts of a story; `helpKinds` are the kinds of help service there are. */
export function checkScenario(facts: ScenarioFacts, helpKinds: readonly string[], locate: Locate): Problem[] {
  const problems: Problem[] = [];
  const report = (path: FactPath, id: string, message: string, remedy: string) =>
    problems.push({ ...locate('facts', path), id, message, remedy });
  const { start, scenes, outcomes } = facts;
  const passages = [
    ...scenes.map((scene, index) => ({ ...scene, at: ['scenes', index] as FactPath })),
    ...outcomes.map((outcome, index) => ({ ...outcome, choices: [], at: ['outcomes', index] as FactPath })),
  ];
  const roles = new Map(facts.cast.map(({ id, role }) => [id, role]));
  const speakers = ['narrator', 'you', ...roles.keys()];
  const graph = graphOfFacts(facts);
  const paths = pathsFromStart(graph);
  const pathTo = (id: string) => showPath(paths.get(id) ?? [id]);

  // Ids and references.
  const checkRepeated = (parts: readonly { id: string }[], path: FactPath, before = '') => {
    for (const id of repeated(parts)) {
      report(
        path,
        before + id,
        'This id stands there twice.',
        'Give the newer one another id, in every language.',
      );
    }
  };
  checkRepeated(facts.cast, ['cast']);
  checkRepeated(passages, ['scenes']);
  for (const id of ['narrator', 'you'].filter((each) => roles.has(each))) {
    report(['cast'], id, `"${id}" is nobody of the cast.`, 'Give this person another id.');
  }
  for (const { id, at, lines, choices } of passages) {
    checkRepeated(lines, [...at, 'lines'], `${id}/`);
    checkRepeated(choices, [...at, 'choices'], `${id}/`);
    for (const [index, { id: line, by }] of lines.entries()) {
      if (speakers.includes(by)) continue;
      const remedy = `Those who can speak: ${speakers.join(', ')}.`;
      report([...at, 'lines', index], `${id}/${line}`, `Nobody of the cast is called "${by}".`, remedy);
    }
  }

  // The graph.
  if (scenes[0]?.id !== start) {
    const remedy = `Write start: ${scenes[0]?.id}, or move "${start}" to the top.`;
    report(['start'], start, 'The story does not start with its first scene.', remedy);
  }
  for (const [index, { id, choices }] of scenes.entries()) {
    const at: FactPath = ['scenes', index];
    if (choices.length === 0) {
      const remedy = `Give it ${CHOICES.least} to ${CHOICES.most} choices, or move it to outcomes.`;
      report(at, id, `This path stops at a scene without choices: ${pathTo(id)}`, remedy);
    } else if (choices.length < CHOICES.least || choices.length > CHOICES.most) {
      const message = `This scene has ${choices.length} choices: ${pathTo(id)}`;
      report(at, id, message, `Offer ${CHOICES.least} to ${CHOICES.most}.`);
    }
    for (const [place, choice] of choices.entries()) {
      if (graph.ways.has(choice.to)) continue;
      const message = `This path leads nowhere: ${pathTo(id)} › ${choice.id} › ${choice.to}`;
      const remedy = `Scenes and outcomes: ${[...graph.ways.keys()].join(', ')}.`;
      report([...at, 'choices', place], `${id}/${choice.id}`, message, remedy);
    }
  }
  for (const { id, at } of passages.filter((passage) => !paths.has(passage.id))) {
    report(at, id, `No path from ${start} leads here.`, 'Let a choice lead to it, or take it out.');
  }
  const { longest, circles } = walkEveryPath(graph);
  const sceneAt = (id: string | undefined): FactPath => [
    'scenes',
    scenes.findIndex((scene) => scene.id === id),
  ];
  for (const circle of circles) {
    const message = `This path comes back to where it was, and need never end: ${showPath(circle)}`;
    report(
      sceneAt(circle.at(-3)),
      circle.at(-3) ?? '',
      message,
      'Let the last choice lead on to something new.',
    );
  }
  const steps = (longest.length - 1) / 2;
  if (steps > MAX_CHOICES) {
    const message = `This path takes ${steps} choices: ${showPath(longest)}`;
    report(['scenes'], start, message, `Shorten it to ${MAX_CHOICES} at most.`);
  }

  // Endings: somebody to tell who need not be a parent, and help.
  const canBeTold = ({ tell }: OutcomeFacts) =>
    tell.some((person) => roles.get(person) === 'adult' || roles.get(person) === 'helpline');
  for (const [index, outcome] of outcomes.entries()) {
    const { id, tell, help } = outcome;
    const at: FactPath = ['outcomes', index];
    for (const person of tell) {
      const role = roles.get(person);
      if (role === undefined) {
        const remedy = `The cast: ${[...roles.keys()].join(', ')}.`;
        report([...at, 'tell'], `${id}/${person}`, 'Nobody of the cast has this id.', remedy);
      } else if (role === 'child') {
        const message = `${person} is a child, and cannot be the one to tell: ${pathTo(id)}`;
        report([...at, 'tell'], `${id}/${person}`, message, 'Name adults or a helpline.');
      }
    }
    if (!canBeTold(outcome)) {
      const what =
        tell.length > 0 ? 'names nobody to tell who does not live with the child' : 'names nobody to tell';
      const remedy = 'Name an adult who does not live with the child, or a helpline, in tell.';
      report(at, id, `This path ends where the story ${what}: ${pathTo(id)}`, remedy);
    }
    if (help.length === 0) {
      report(at, id, `This path ends without help: ${pathTo(id)}`, 'Name a kind of help service in help.');
    }
    for (const kind of help.filter((each) => !helpKinds.includes(each))) {
      const remedy = `Kinds of help: ${helpKinds.join(', ')}.`;
      report([...at, 'help'], `${id}/${kind}`, `There is no such kind of help: ${pathTo(id)}`, remedy);
    }
  }

  // After a choice that hurts: still somebody to tell, whatever comes next.
  const tellingEnds = new Set(outcomes.filter(canBeTold).map(({ id }) => id));
  const failingFrom = waysThatFail(graph, (end) => tellingEnds.has(end));
  for (const [index, { id, choices }] of scenes.entries()) {
    for (const [place, choice] of choices.entries()) {
      const rest = choice.poor ? failingFrom(choice.to) : null;
      if (!rest) continue;
      const message = `After this poor choice nobody can be told any more: ${pathTo(id)} › ${choice.id} › ${showPath(rest)}`;
      const remedy = 'Lead every way on from it to an ending where somebody can be told.';
      report(['scenes', index, 'choices', place], `${id}/${choice.id}`, message, remedy);
    }
  }
  return problems;
}
