/**
 * Reads the facts of one lesson, `lesson.yaml`, `quiz.yaml` and `scenario.yaml`, and checks that they
 * hold together: ids, items and sections, objectives, the story's paths. Knows no words.
 */

import { HELP_KINDS } from '../help/help-page.ts';
import type { Problem } from '../i18n/problem.ts';
import { type DocumentPath, lineOf, readYaml } from '../prose/read-yaml.ts';
import { type ItemFacts, quizFactsSchema } from '../quiz/item.schema.ts';
import { checkFacts } from '../quiz/join-item.ts';
import { checkScenario } from '../scenario/check-scenario.ts';
import { type ScenarioFacts, scenarioFactsSchema } from '../scenario/scenario.schema.ts';
import { checkObjectives } from './check-objectives.ts';
import { type LessonFacts, lessonFactsSchema, type SectionKind } from './lesson.schema.ts';

/** The facts of one lesson. */
export interface ReadFacts {
  facts: LessonFacts;
  items: readonly ItemFacts[];
  /** The branching story, null where a lesson has none. */
  scenario: ScenarioFacts | null;
}

/** The texts of the files that hold a lesson's facts. */
export interface FactsTexts {
  lesson: string;
  quiz: string;
  scenario: string | undefined;
}

const WITH_ITEMS = new Set<SectionKind>(['opener', 'recall', 'say-the-words', 'quiz']);
const ONE_ITEM = new Set<SectionKind>(['opener', 'say-the-words']);

const repeated = (ids: readonly string[]): string[] => ids.filter((id, index) => ids.indexOf(id) !== index);

/** Reads and proves `scenario.yaml`; a folder may have none. */
function readScenario(
  file: string,
  text: string | undefined,
): { scenario: ScenarioFacts | null; problems: Problem[] } {
  if (text === undefined) return { scenario: null, problems: [] };
  const { data, problems } = readYaml(file, text, scenarioFactsSchema);
  if (!data) return { scenario: null, problems };
  const locate = (_: unknown, path: DocumentPath) => ({ file, line: lineOf(text, path) });
  return { scenario: data, problems: checkScenario(data, HELP_KINDS, locate) };
}

/** Reads the facts of a folder's lesson; null when a file cannot be used at all. */
export function readFacts(
  folder: string,
  { lesson: lessonText, quiz: quizText, scenario: scenarioText }: FactsTexts,
): { read: ReadFacts | null; problems: Problem[] } {
  const lessonFile = `${folder}/lesson.yaml`;
  const quizFile = `${folder}/quiz.yaml`;
  const lesson = readYaml(lessonFile, lessonText, lessonFactsSchema);
  const quiz = readYaml(quizFile, quizText, quizFactsSchema);
  if (!lesson.data || !quiz.data) return { read: null, problems: [...lesson.problems, ...quiz.problems] };

  const facts = lesson.data;
  const items = quiz.data;
  const { scenario, problems } = readScenario(`${folder}/scenario.yaml`, scenarioText);
  const inLesson = (path: DocumentPath, id: string, message: string, remedy: string) =>
    problems.push({ file: lessonFile, line: lineOf(lessonText, path), id, message, remedy });
  problems.push(
    ...items.flatMap((item, index) =>
      checkFacts(item, index, (_, path) => ({ file: quizFile, line: lineOf(quizText, path) })),
    ),
  );
  const inQuiz = (index: number, id: string, message: string, remedy: string) =>
    problems.push({ file: quizFile, line: lineOf(quizText, [index]), id, message, remedy });

  const place = `${facts.audience}/${facts.topic}`;
  if (facts.id !== place || folder !== `lessons/${place}`) {
    inLesson(
      ['id'],
      facts.id,
      `The lesson's id, audience and topic do not fit its folder ${folder}.`,
      `Write id: ${folder.replace('lessons/', '')}, with the same audience and topic.`,
    );
  }

  for (const id of repeated(facts.sections.map((section) => section.id))) {
    inLesson(['sections'], id, 'Two sections have this id.', 'Give one of them another id.');
  }

  if (facts.urgent && !facts.sections.some(({ id }) => id === facts.urgent)) {
    inLesson(
      ['urgent'],
      facts.urgent,
      'No section has this id.',
      'Name a section of this lesson, or take "urgent" out.',
    );
  }

  const known = new Set(items.map((item) => item.id));
  const shown = new Map<string, number>();
  for (const [index, section] of facts.sections.entries()) {
    const at: DocumentPath = ['sections', index];
    if (WITH_ITEMS.has(section.kind) !== section.items.length > 0) {
      const has = WITH_ITEMS.has(section.kind) ? 'needs items' : 'has no items';
      inLesson(at, section.id, `A section of kind ${section.kind} ${has}.`, 'Mend its items or its kind.');
    }
    if (ONE_ITEM.has(section.kind) && section.items.length > 1) {
      inLesson(
        at,
        section.id,
        `A section of kind ${section.kind} has one item.`,
        'Move the others to the quiz.',
      );
    }
    if (section.writing && section.kind !== 'prose') {
      inLesson(
        at,
        section.id,
        `A section of kind ${section.kind} has no place to write.`,
        'Take "writing" out.',
      );
    }
    if (section.kind === 'recall') continue;
    for (const item of section.items) {
      shown.set(item, (shown.get(item) ?? 0) + 1);
      if (!known.has(item)) {
        inLesson(at, item, `There is no item with this id in ${quizFile}.`, 'Mend the id, or add the item.');
      }
    }
  }
  for (const [index, item] of items.entries()) {
    const times = shown.get(item.id) ?? 0;
    if (times !== 1) {
      inQuiz(
        index,
        item.id,
        `This item stands in ${times} sections.`,
        'Name it in exactly one section of lesson.yaml.',
      );
    }
  }
  const texts = { 'lesson.yaml': lessonText, 'quiz.yaml': quizText, 'scenario.yaml': scenarioText ?? '' };
  for (const { file, path, ...fault } of checkObjectives(facts.objectives, items, scenario)) {
    problems.push({ file: `${folder}/${file}`, line: lineOf(texts[file], path), ...fault });
  }
  if (scenario && facts.sections.filter(({ kind }) => kind === 'story').length !== 1) {
    const message = 'There is a scenario.yaml, but not exactly one section of kind story to show it in.';
    inLesson(['sections'], '', message, 'Give the lesson one section of kind story.');
  }
  return { read: { facts, items, scenario }, problems };
}
