/**
 * Reads the words of one lesson in one locale, `<locale>.md`, `<locale>.quiz.yaml` and
 * `<locale>.scenario.yaml`, against its facts. What is only missing is told apart from what is never allowed.
 */
import type { MarkUse } from '../facts/choose-statement.ts';
import type { TermUse } from '../glossary/check-terms.ts';
import { idFaults } from '../i18n/check-words.ts';
import type { Problem } from '../i18n/problem.ts';
import { typeset } from '../i18n/typography.ts';
import { type DocumentPath, lineOf, readHead, readYaml } from '../prose/read-yaml.ts';
import { parseProse, proseFaults, termsIn } from '../prose/render-prose.ts';
import { sectionFaults } from '../prose/section-faults.ts';
import { formProblems, splitProse } from '../prose/split-prose.ts';
import { faultsOf, marksIn, NO_MARKS, plainFaults } from '../prose/words.ts';
import { quizWordsSchema } from '../quiz/item.schema.ts';
import { joinItems } from '../quiz/join-item.ts';
import { checkBlame } from '../scenario/blame-words.ts';
import { joinScenario } from '../scenario/join-scenario.ts';
import { scenarioWordsSchema } from '../scenario/scenario.schema.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { mapScenarioWords, scenarioStrings } from '../scenario/scenario-words.ts';
import { keysOf, stringsOf, typesetItem } from './item-strings.ts';
import { lessonHeadSchema, type SectionKind } from './lesson.schema.ts';
import type { Finding, LessonWords, ProseWords } from './lesson.ts';
import type { ReadFacts } from './read-facts.ts';

/** The texts of one lesson in one locale; undefined where there is no file. */
export interface WordsTexts {
  prose: string | undefined;
  quiz: string | undefined;
  scenario: string | undefined;
}

/** What the words may refer to. */
export interface WordsSetting {
  /** Marks the build can fill, e.g. `law:deepfake`. */
  knownMarks: ReadonlySet<string>;
  /** Telephone numbers of the help services, digits only. */
  knownNumbers: ReadonlySet<string>;
  /** Phrases that blame, by locale: no story may hold one. */
  blame: ReadonlyMap<string, readonly string[]>;
}

/** The words, null when they have gaps, with everything that was found on the way. */
export interface ReadWords {
  words: LessonWords | null;
  findings: Finding[];
  terms: TermUse[];
  /** What depends on the country, where the words mark it. */
  marks: MarkUse[];
}

const WITH_PROSE = new Set<SectionKind>(['prose', 'story', 'say-the-words', 'talk-at-home']);

/** Reads the words of a lesson in `locale` from the two files in `folder`. */
export function readWords(
  folder: string,
  locale: string,
  texts: WordsTexts,
  { facts, items, scenario: story }: ReadFacts,
  { knownMarks, knownNumbers, blame }: WordsSetting,
): ReadWords {
  const file = `${folder}/${locale}.md`;
  const quizFile = `${folder}/${locale}.quiz.yaml`;
  const storyFile = `${folder}/${locale}.scenario.yaml`;
  const findings: Finding[] = [];
  const wrong = (problem: Problem) => findings.push({ ...problem, isGap: false });
  const gap = (problem: Problem) => findings.push({ ...problem, isGap: true });

  for (const [path, text] of [
    [file, texts.prose],
    [quizFile, texts.quiz],
    [storyFile, story ? texts.scenario : ''],
  ] as const) {
    if (text !== undefined) continue;
    const remedy = `Copy the source language's file to ${path} and translate the words.`;
    gap({ file: path, line: null, id: '', message: 'This file is missing.', remedy });
  }
  if (texts.prose === undefined || texts.quiz === undefined)
    return { words: null, findings, terms: [], marks: [] };

  const marks: MarkUse[] = [];
  const noteMarks = (where: string, line: number, text: string) => {
    for (const { mark, line: below } of marksIn(text)) {
      if (mark.startsWith('service:')) continue;
      marks.push({ mark, audience: facts.audience, file: where, line: line + below - 1 });
    }
  };
  const checkWords = (where: string, line: number, id: string, text: string) => {
    noteMarks(where, line, text);
    for (const fault of plainFaults(text, knownMarks, knownNumbers))
      wrong({ file: where, line, id, ...fault });
  };
  /** Words that stand in menus, cards and packages too, where no mark is filled. */
  const checkTitle = (line: () => number, id: string, text: string) => {
    for (const fault of plainFaults(text, NO_MARKS, knownNumbers))
      wrong({ file, line: line(), id, ...fault });
  };
  /** Ids that pass for others, in a file of words. */
  const checkIds = (where: string, text: string, tree: unknown) => {
    for (const path of keysOf(tree)) {
      for (const fault of idFaults(path.at(-1) as string)) {
        wrong({ file: where, line: lineOf(text, path), id: path.join('.'), ...fault });
      }
    }
  };

  /** A cheap look first: the line of a string is only worth finding when there is something to say. */
  const isSuspect = (text: string) =>
    text.includes('{') || plainFaults(text, knownMarks, knownNumbers).length > 0;

  // The head: title, summary, objectives.
  const split = splitProse(texts.prose);
  formProblems(file, split).forEach(wrong);
  const head = readHead(file, split.head, lessonHeadSchema);
  head.problems.forEach(wrong);
  if (head.data) {
    const headText = split.head as string;
    const { title, summary, objectives } = head.data;
    const headLine = (...path: string[]) => lineOf(headText, path, 1);
    for (const [id, text] of [
      ['title', title],
      ['summary', summary],
    ] as const) {
      checkTitle(() => headLine(id), id, text);
    }
    for (const [id, text] of Object.entries(objectives)) {
      checkTitle(() => headLine('objectives', id), id, text);
      for (const fault of idFaults(id)) wrong({ file, line: headLine('objectives', id), id, ...fault });
      if (facts.objectives.includes(id)) continue;
      const remedy = `Objectives in lesson.yaml: ${facts.objectives.join(', ')}.`;
      gap({
        file,
        line: headLine('objectives', id),
        id,
        message: 'lesson.yaml has no such objective.',
        remedy,
      });
    }
    for (const id of facts.objectives.filter((each) => !Object.hasOwn(objectives, each))) {
      const message = 'This objective has no words.';
      gap({ file, line: headLine('objectives'), id, message, remedy: `Add "${id}:" to objectives.` });
    }
  }

  // The prose, section by section.
  const sectionIds = facts.sections.map(({ id }) => id);
  const parts = new Map<string, ProseWords>();
  const terms: TermUse[] = [];
  let reached = -1;
  for (const part of split.parts) {
    const { id, line } = part;
    for (const fault of idFaults(id)) wrong({ file, line, id, ...fault });
    const place = sectionIds.indexOf(id);
    if (place === -1) {
      const remedy = `Sections in lesson.yaml: ${sectionIds.join(', ')}.`;
      gap({ file, line, id, message: 'lesson.yaml has no such section.', remedy });
      continue;
    }
    if (place <= reached) {
      const message = parts.has(id) ? 'This section stands here twice.' : 'This section stands too late.';
      wrong({ file, line, id, message, remedy: 'Put the parts in the order of lesson.yaml, each once.' });
    }
    reached = Math.max(reached, place);
    const root = parseProse(typeset(part.markdown, locale));
    for (const fault of proseFaults(root)) {
      wrong({ file, line: line + fault.line, id, message: fault.message, remedy: fault.remedy });
    }
    checkTitle(() => line, id, part.heading);
    noteMarks(file, line + 1, part.markdown);
    const faults = sectionFaults(part.markdown, root, (text) => faultsOf(text, knownMarks, knownNumbers));
    for (const fault of faults) wrong({ file, id, ...fault, line: line + fault.line });
    terms.push(
      ...termsIn(root).map((use) => ({
        id: use.term,
        audience: facts.audience,
        file,
        line: line + use.line,
      })),
    );
    parts.set(id, { heading: typeset(part.heading, locale), root });
  }
  for (const { id, kind } of facts.sections) {
    const part = parts.get(id);
    if (!WITH_PROSE.has(kind) || (part && part.root.children.length > 0)) continue;
    const line = split.parts.find((each) => each.id === id)?.line ?? null;
    const remedy = part ? 'Write its words below the heading.' : `Add "## [${id}] …" and its words.`;
    gap({ file, line, id, message: 'This section has no prose.', remedy });
  }

  // The items.
  const quiz = readYaml(quizFile, texts.quiz, quizWordsSchema);
  quiz.problems.forEach(wrong);
  const quizText = texts.quiz;
  checkIds(quizFile, quizText, quiz.data);
  for (const [id, words] of Object.entries(quiz.data ?? {})) {
    for (const [path, text] of stringsOf(id, words)) {
      if (isSuspect(text)) checkWords(quizFile, lineOf(quizText, path), path.join('.'), text);
    }
  }
  const set = Object.fromEntries(
    Object.entries(quiz.data ?? {}).map(([id, words]) => [id, typesetItem(words, locale)]),
  );
  const joined = joinItems(items, set, (_, path) => ({ file: quizFile, line: lineOf(quizText, path) }));
  if (quiz.data) joined.problems.forEach(gap);

  // The story.
  let scenario: Scenario | null = null;
  if (story && texts.scenario !== undefined) {
    const text = texts.scenario;
    const locate = (_: unknown, path: DocumentPath) => ({ file: storyFile, line: lineOf(text, path) });
    const read = readYaml(storyFile, text, scenarioWordsSchema);
    read.problems.forEach(wrong);
    if (read.data) {
      checkIds(storyFile, text, read.data);
      for (const [path, words] of scenarioStrings(read.data)) {
        if (isSuspect(words)) checkWords(storyFile, lineOf(text, path), path.join('.'), words);
      }
      checkBlame(read.data, blame.get(locale) ?? [], locate).forEach(wrong);
      const set = mapScenarioWords(read.data, (words) => typeset(words, locale));
      const joinedStory = joinScenario(story, set, locate);
      findings.push(...joinedStory.problems);
      scenario = joinedStory.scenario;
    }
  }

  if (!head.data || findings.length > 0) return { words: null, findings, terms, marks };
  const { title, summary, objectives } = head.data;
  const words: LessonWords = {
    head: {
      title: typeset(title, locale),
      summary: typeset(summary, locale),
      objectives: Object.fromEntries(
        Object.entries(objectives).map(([id, text]) => [id, typeset(text, locale)]),
      ),
    },
    parts,
    items: new Map(joined.items.map((item) => [item.id, item])),
    scenario,
  };
  return { words, findings, terms, marks };
}
