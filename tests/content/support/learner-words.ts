/**
 * Counts what one learner reads of a lesson: its prose, the longest way through its story, and its items
 * with one feedback each. Takes files as they are; whether they fit together is checked elsewhere.
 */

import type { Audience } from '../../../src/course.ts';
import { parseYaml } from '../../../src/prose/parse-yaml.ts';
import { readProseTexts } from './read-prose-texts.ts';
import type { Files } from './read-texts.ts';
import { wordsOf } from './sentences.ts';

/** Words a minute that an audience reads without hurry, and the minutes that a lesson promises. */
export const PACE: Readonly<Record<Audience, { wordsPerMinute: number; minutes: number }>> = {
  '7-10': { wordsPerMinute: 90, minutes: 10 },
  '11-14': { wordsPerMinute: 140, minutes: 15 },
  '15-18': { wordsPerMinute: 180, minutes: 15 },
  parents: { wordsPerMinute: 200, minutes: 10 },
};

/** The words of one lesson in one locale, by part. */
export interface LearnerWords {
  prose: number;
  /** The longest way through the story; 0 where it is told in the prose. */
  story: number;
  items: number;
}

interface Step {
  id: string;
  choices?: { id: string; to: string }[];
}
interface StepWords {
  title?: string;
  lines?: Record<string, string>;
  ask?: string;
  choices?: Record<string, { text: string; feeling?: string }>;
}
interface ItemWords {
  stem: string;
  options: Record<string, { text: string; feedback?: string }>;
  matches?: Record<string, { text: string }>;
}
type Count = (text: string | undefined) => number;

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

/** The most words a reader meets from `step` to an ending, without coming by the same scene twice. */
function longestWay(
  step: string,
  steps: ReadonlyMap<string, Step>,
  words: Readonly<Record<string, StepWords>>,
  count: Count,
  passed: readonly string[] = [],
): number {
  const { title, lines = {}, ask, choices = {} } = words[step] ?? {};
  const here = sum([title, ask, ...Object.values(lines)].map(count));
  const options = sum(Object.values(choices).map(({ text }) => count(text)));
  const onward = (steps.get(step)?.choices ?? [])
    .filter(({ to }) => to !== step && !passed.includes(to))
    .map(
      ({ id, to }) => count(choices[id]?.feeling) + longestWay(to, steps, words, count, [...passed, step]),
    );
  return here + options + Math.max(0, ...onward);
}

function storyWords(graph: unknown, words: unknown, count: Count): number {
  if (!graph || !words) return 0;
  const { start, scenes = [], outcomes = [] } = graph as { start: string; scenes: Step[]; outcomes: Step[] };
  const read = words as {
    title?: string;
    scenes: Record<string, StepWords>;
    outcomes: Record<string, StepWords>;
  };
  const steps = new Map([...scenes, ...outcomes].map((step) => [step.id, step]));
  return count(read.title) + longestWay(start, steps, { ...read.scenes, ...read.outcomes }, count);
}

/** The words of an item with one feedback, of middling length, since a learner may get any of them. */
function itemWords({ stem, options, matches = {} }: ItemWords, count: Count): number {
  const texts = [...Object.values(options), ...Object.values(matches)].map(({ text }) => count(text));
  const feedback = Object.values(options).map(({ feedback }) => count(feedback));
  return count(stem) + sum(texts) + Math.round(sum(feedback) / Math.max(1, feedback.length));
}

/** What a learner reads of the lesson in `folder`; `fill` gives the words for marks such as `{law:deepfake}`. */
export function learnerWords(
  files: Files,
  folder: string,
  locale: string,
  fill: (text: string) => string = (text) => text,
): LearnerWords {
  const count: Count = (text) => (text === undefined ? 0 : wordsOf(fill(text), locale).length);
  const yaml = (path: string): unknown => parseYaml(files.get(path) ?? 'null');
  const file = `${folder}/${locale}.md`;
  const facts = yaml(`${folder}/lesson.yaml`) as { sections?: { items?: string[] }[] } | null;
  const audience = folder.split('/').at(-2);
  const itemsOf = (topic: string) =>
    (yaml(`lessons/${audience}/${topic}/${locale}.quiz.yaml`) ?? {}) as Record<string, ItemWords>;
  const own = folder.split('/').at(-1) as string;
  const items = (facts?.sections ?? [])
    .flatMap(({ items = [] }) => items)
    .flatMap((id) => {
      const [topic, item] = id.includes('/') ? id.split('/') : [own, id];
      return itemsOf(topic as string)[item as string] ?? [];
    });
  // The summary and the objectives stand on cards and on the course page, not in the way through the lesson.
  const prose = readProseTexts({ file, locale, reader: 'everyone' }, files.get(file) ?? '').filter(
    ({ id }) => id !== 'summary' && !id.startsWith('objectives.'),
  );
  return {
    prose: sum(prose.map(({ text }) => count(text))),
    story: storyWords(yaml(`${folder}/scenario.yaml`), yaml(`${folder}/${locale}.scenario.yaml`), count),
    items: sum(items.map((item) => itemWords(item, count))),
  };
}

/** Minutes needed for a number of words, to one decimal. */
export const minutesFor = (words: LearnerWords, audience: Audience): number =>
  Math.round(((words.prose + words.story + words.items) / PACE[audience].wordsPerMinute) * 10) / 10;
