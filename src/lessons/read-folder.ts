/**
 * Reads one lesson's folder: its facts, its words in every locale, and all that must be mended in them. Whatever is in
 * the files, it comes back with a list of problems and never with an exception.
 */
import type { FactUse } from '../facts/check-facts.ts';
import { checkMarks, type MarkUse, markFactUses } from '../facts/choose-statement.ts';
import { checkTermUses } from '../glossary/check-terms.ts';
import { checkFile, unlessFound, unreadable } from '../i18n/check-file.ts';
import { mustBeComplete, unknownLocale } from '../i18n/locale-gaps.ts';
import type { Problem } from '../i18n/problem.ts';
import { lineOf } from '../prose/read-yaml.ts';
import { faultsOf } from '../prose/words.ts';
import type { LessonSource, LessonState, LessonWords } from './lesson.ts';
import { pseudoTexts } from './pseudo-texts.ts';
import type { CourseSetting } from './read-course.ts';
import { type ReadFacts, readFacts } from './read-facts.ts';
import { readWords } from './read-words.ts';

const FACT_FILES = ['lesson.yaml', 'quiz.yaml'];
const WORDS_FILE = /^([A-Za-z]{2,3}(?:-[A-Za-z0-9]+)*)(\.md|\.quiz\.yaml|\.scenario\.yaml)$/;

function strayFiles(folder: string, names: readonly string[], locales: readonly string[]): Problem[] {
  return names.flatMap((name) => {
    if (FACT_FILES.includes(name) || name === 'scenario.yaml') return [];
    const words = WORDS_FILE.exec(name);
    const problem = { file: `${folder}/${name}`, line: null, id: words?.[1] ?? '' };
    if (!words) {
      const remedy =
        'Lessons hold lesson.yaml, quiz.yaml, scenario.yaml and <locale>.md, .quiz.yaml and .scenario.yaml.';
      return [{ ...problem, message: 'No lesson has a file of this name.', remedy }];
    }
    if (locales.includes(words[1] as string)) return [];
    return [unknownLocale(problem.file, problem.id, locales)];
  });
}

/** Who reviewed a lesson stands on the page as written. */
const reviewProblems = (
  file: string,
  text: string,
  { facts }: ReadFacts,
  setting: CourseSetting,
): Problem[] =>
  facts.review.flatMap(({ by }, index) =>
    faultsOf(by, setting.knownMarks, setting.knownNumbers).map((fault) => {
      const path = ['review', index, 'by'];
      return { file, line: lineOf(text, path), id: path.join('.'), ...fault };
    }),
  );

/** What was read of one folder. */
export interface FolderReading {
  lesson: LessonSource | null;
  read: ReadFacts | null;
  problems: Problem[];
  /** What locales that are not published still lack. */
  gaps: Problem[];
  /** The facts behind the marks in the words, as the pages of each locale show them. */
  markFacts: FactUse[];
}

/** Reads one lesson's folder: its files by name. */
function readFolder(
  folder: string,
  inside: ReadonlyMap<string, string>,
  setting: CourseSetting,
): FolderReading {
  const problems = strayFiles(folder, [...inside.keys()], setting.locales);
  const gaps: Problem[] = [];
  const nothing = { lesson: null, read: null, problems, gaps, markFacts: [] };
  const missing = FACT_FILES.filter((name) => !inside.has(name));
  for (const name of missing) {
    const remedy = 'Every lesson has one: see lessons/README.md.';
    problems.push({
      file: `${folder}/${name}`,
      line: null,
      id: '',
      message: 'This file is missing.',
      remedy,
    });
  }
  const files = [...inside].map(([name, text]) => checkFile(`${folder}/${name}`, text));
  const ofFiles = files.flatMap((file) => file.problems);
  const unread = new Set([...inside.keys()].filter((_, index) => !files[index]?.isReadable));
  if (missing.length > 0 || ['scenario.yaml', ...FACT_FILES].some((name) => unread.has(name))) {
    return { ...nothing, problems: [...problems, ...ofFiles] };
  }
  const lessonText = inside.get('lesson.yaml') as string;
  const { read, problems: ofFacts } = readFacts(folder, {
    lesson: lessonText,
    quiz: inside.get('quiz.yaml') as string,
    scenario: inside.get('scenario.yaml'),
  });
  problems.push(...ofFacts);
  if (!read) return { ...nothing, problems: [...problems, ...unlessFound(ofFiles, problems)] };
  problems.push(...reviewProblems(`${folder}/lesson.yaml`, lessonText, read, setting));

  const words = new Map<string, LessonWords>();
  const states = new Map<string, LessonState>();
  const marks = new Map<string, MarkUse[]>();
  for (const locale of [...setting.locales, ...(setting.pseudoLocale ? [setting.pseudoLocale] : [])]) {
    const isPseudo = locale === setting.pseudoLocale;
    const from = isPseudo ? setting.sourceLocale : locale;
    const texts = {
      prose: inside.get(`${from}.md`),
      quiz: inside.get(`${from}.quiz.yaml`),
      scenario: inside.get(`${from}.scenario.yaml`),
    };
    const isMissing = texts.prose === undefined && texts.quiz === undefined;
    // A source that cannot be read has been reported as the source locale's.
    if (isPseudo && !words.has(from)) continue;
    // What cannot even be parsed has been reported; the facts, and other languages, stand without it.
    if (['md', 'quiz.yaml', 'scenario.yaml'].some((ending) => unread.has(`${from}.${ending}`))) {
      states.set(locale, 'incomplete');
      continue;
    }
    const found = readWords(folder, locale, isPseudo ? pseudoTexts(texts) : texts, read, setting);
    if (found.words) words.set(locale, found.words);
    states.set(locale, found.words ? 'complete' : isMissing ? 'missing' : 'incomplete');
    if (isPseudo) continue;
    for (const { isGap, ...problem } of found.findings) {
      (isGap && !mustBeComplete(locale, setting) ? gaps : problems).push(problem);
    }
    const known = found.marks.filter(({ mark }) => setting.knownMarks.has(mark));
    marks.set(locale, known);
    problems.push(
      ...checkTermUses(found.terms, setting.terms),
      ...checkMarks(known, setting.statements, setting.claims),
    );
  }
  const markFacts = setting.locales.flatMap((locale) => {
    // While its own words have gaps, a locale's page shows the source's, and in them what its own country says.
    const shown = words.has(locale) ? locale : setting.sourceLocale;
    return markFactUses(marks.get(shown) ?? [], setting.statements, setting.countryOf(locale));
  });
  const lesson = { folder, facts: read.facts, words, states };
  return { lesson, read, problems: [...problems, ...unlessFound(ofFiles, problems)], gaps, markFacts };
}

/** The same, with a problem in place of an exception: one folder never hides what is the matter with the others. */
export function tryFolder(
  folder: string,
  inside: ReadonlyMap<string, string>,
  setting: CourseSetting,
): FolderReading {
  try {
    return readFolder(folder, inside, setting);
  } catch (error) {
    return { lesson: null, read: null, problems: [unreadable(folder, error)], gaps: [], markFacts: [] };
  }
}
