/**
 * Joins the facts of an item with its words in one language. Pure: knows neither files nor lines;
 * the caller gives a function that finds them.
 */
import type { Problem } from '../i18n/problem.ts';
import type { ItemFacts, ItemWords } from './item.schema.ts';
import type { Item, Option } from './item.ts';

/** Where a value stands: in the facts (`[2, 'correct']`) or in the words (`['picture-arrives', 'options']`). */
export type Locate = (
  source: 'facts' | 'words',
  path: readonly (string | number)[],
) => Pick<Problem, 'file' | 'line'>;

/** Something found while joining. */
export interface ItemProblem extends Problem {
  /** True when words are only missing, so that another language can stand in. */
  isGap: boolean;
}

/** The joined items, as far as they could be joined, and what is the matter with the rest. */
export interface JoinedItems {
  items: Item[];
  problems: ItemProblem[];
}

/** The key in the form of a response, so that marking compares two sets; null where there is none. */
export function keyOf(facts: ItemFacts): string[] | null {
  switch (facts.type) {
    case 'single-choice':
    case 'multiple-choice':
    case 'true-false':
      return [...facts.correct];
    case 'order':
      return facts.correct.map((option, index) => `${option}=${index + 1}`);
    case 'match':
      return Object.entries(facts.correct).map(([left, right]) => `${left}=${right}`);
    default:
      return null;
  }
}

const repeated = (ids: readonly string[]): string[] => ids.filter((id, index) => ids.indexOf(id) !== index);

/** What is the matter with the facts alone, whatever the language; `index` is the item's place in its file. */
export function checkFacts(facts: ItemFacts, index: number, locate: Locate): Problem[] {
  const problems: Problem[] = [];
  const report = (path: (string | number)[], id: string, message: string, remedy: string) =>
    problems.push({ ...locate('facts', [index, ...path]), id, message, remedy });
  const options: readonly string[] = facts.options;
  const matches = facts.type === 'match' ? facts.matches : [];
  for (const id of repeated([...options])) {
    report(
      ['options'],
      `${facts.id}/${id}`,
      'This option stands there twice.',
      'Give each option its own id.',
    );
  }
  for (const id of repeated(matches)) {
    report(['matches'], `${facts.id}/${id}`, 'This right side stands there twice.', 'Give each its own id.');
  }
  if (!('correct' in facts)) return problems;

  const known = `Options of this item: ${options.join(', ')}.`;
  const named = facts.type === 'match' ? Object.keys(facts.correct) : facts.correct;
  for (const id of named) {
    if (!options.includes(id)) {
      report(['correct'], `${facts.id}/${id}`, 'The key names an option that does not exist.', known);
    }
  }
  for (const id of repeated([...named])) {
    report(['correct'], `${facts.id}/${id}`, 'The key names this option twice.', 'Name it once.');
  }
  if (facts.type === 'order' || facts.type === 'match') {
    for (const id of options.filter((option) => !named.includes(option))) {
      const remedy = facts.type === 'order' ? 'Give it its place in the key.' : 'Give it its right side.';
      report(['correct'], `${facts.id}/${id}`, 'The key leaves this option out.', remedy);
    }
  }
  if (facts.type === 'match') {
    for (const id of Object.values(facts.correct).filter((match) => !matches.includes(match))) {
      const remedy = `Right sides of this item: ${matches.join(', ')}.`;
      report(['correct'], `${facts.id}/${id}`, 'The key names a right side that does not exist.', remedy);
    }
  }
  return problems;
}

/** One item in one language, or what is the matter with its words. */
export function joinItem(facts: ItemFacts, words: ItemWords | undefined, locate: Locate): JoinedItems {
  const problems: ItemProblem[] = [];
  const report = (path: string[], id: string, message: string, remedy: string, isGap = true) =>
    problems.push({ ...locate('words', [facts.id, ...path]), id, message, remedy, isGap });
  if (!words) {
    report([], facts.id, 'This item has no words.', `Add "${facts.id}:" with its stem and its options.`);
    return { items: [], problems };
  }

  const compare = (part: 'options' | 'matches', expected: readonly string[], found: readonly string[]) => {
    for (const id of expected.filter((each) => !found.includes(each))) {
      report(
        [part, id],
        `${facts.id}/${id}`,
        'The words of this id are missing.',
        `Add "${id}:" to ${part}.`,
      );
    }
    for (const id of found.filter((each) => !expected.includes(each))) {
      const remedy = `Ids in quiz.yaml: ${expected.join(', ') || 'none'}. Rename it or take it out.`;
      report([part, id], `${facts.id}/${id}`, 'quiz.yaml has no such id.', remedy, false);
    }
  };
  const matchIds = facts.type === 'match' ? facts.matches : [];
  compare('options', facts.options, Object.keys(words.options));
  compare('matches', matchIds, Object.keys(words.matches ?? {}));

  const options: Option[] = [];
  for (const id of facts.options) {
    const option = words.options[id];
    if (!option) continue;
    if (!option.feedback) {
      const remedy = 'Add "feedback:" and say why, kindly; every option explains itself.';
      report(['options', id], `${facts.id}/${id}`, 'This option has no feedback.', remedy);
      continue;
    }
    options.push({ id, text: option.text, feedback: option.feedback });
  }
  if (problems.length > 0) return { items: [], problems };

  const item: Item = { id: facts.id, type: facts.type, stem: words.stem, options, key: keyOf(facts) };
  if (facts.type === 'match') {
    item.matches = matchIds.map((id) => ({ id, text: words.matches?.[id]?.text ?? '' }));
  }
  return { items: [item], problems };
}

/** All items of a quiz in one language. Problems of the facts alone come from `checkFacts`. */
export function joinItems(
  facts: readonly ItemFacts[],
  words: Readonly<Record<string, ItemWords>>,
  locate: Locate,
): JoinedItems {
  const joined = facts.map((each) => joinItem(each, words[each.id], locate));
  const known = facts.map(({ id }) => id);
  const unknown = Object.keys(words).filter((id) => !known.includes(id));
  return {
    items: joined.flatMap(({ items }) => items),
    problems: [
      ...joined.flatMap(({ problems }) => problems),
      ...unknown.map((id) => ({
        ...locate('words', [id]),
        id,
        message: 'quiz.yaml has no such item.',
        remedy: `Items in quiz.yaml: ${known.join(', ')}. Rename it or take it out.`,
        isGap: false,
      })),
      ...repeated(known).map((id) => ({
        ...locate('facts', [known.lastIndexOf(id), 'id']),
        id,
        message: 'Two items have this id.',
        remedy: 'Give the newer item another id, in quiz.yaml and in every language.',
        isGap: false,
      })),
    ],
  };
}
