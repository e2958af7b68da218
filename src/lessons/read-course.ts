/**
 * Reads all lesson files into one course and says everything that must be mended. Pure: files come
 * in as text, so that the build, the checks and the tests read them the same way.
 */
import { AUDIENCES, TOPICS } from '../course.ts';
import { checkFacts, type FactUse } from '../facts/check-facts.ts';
import { checkMarks } from '../facts/choose-statement.ts';
import type { Claim } from '../facts/claim.schema.ts';
import type { CountryStatements } from '../facts/statement.schema.ts';
import { checkTermUses } from '../glossary/check-terms.ts';
import type { Terms } from '../glossary/term.schema.ts';
import type { Problem } from '../i18n/problem.ts';
import { lineOf } from '../prose/read-yaml.ts';
import type { Course, LessonSource, LessonState, LessonWords } from './lesson.ts';
import { pseudoTexts } from './pseudo-texts.ts';
import { type ReadFacts, readFacts } from './read-facts.ts';
import { readWords, type WordsSetting } from './read-words.ts';

/** What the course is read against. */
export interface CourseSetting extends WordsSetting {
  /** Locale ids that may have files. */
  locales: readonly string[];
  /** Locale ids whose gaps stop the build; the source locale always does. */
  publishedLocales: readonly string[];
  sourceLocale: string;
  /** When set, this locale's words are made from the source locale's. */
  pseudoLocale: string | null;
  claims: ReadonlyMap<string, Claim>;
  terms: Terms;
  statements: CountryStatements;
  /** `YYYY-MM-DD`, for facts that must be checked again by a date. */
  today: string;
}

const FACT_FILES = ['lesson.yaml', 'quiz.yaml'];
const WORDS_FILE = /^([A-Za-z]{2,3}(?:-[A-Za-z0-9]+)*)(\.md|\.quiz\.yaml|\.scenario\.yaml)$/;

const rank = (place: string): number => {
  const [audience, topic] = place.replace('lessons/', '').split('/');
  return (
    AUDIENCES.indexOf(audience as (typeof AUDIENCES)[number]) * TOPICS.length +
    TOPICS.indexOf(topic as (typeof TOPICS)[number])
  );
};

/** The files by lesson folder, then by name. */
function byFolder(files: ReadonlyMap<string, string>): Map<string, Map<string, string>> {
  const folders = new Map<string, Map<string, string>>();
  for (const [path, text] of files) {
    const cut = path.lastIndexOf('/');
    const folder = path.slice(0, cut);
    if (folder === 'lessons') continue; // the README beside the audiences
    const inside = folders.get(folder) ?? new Map<string, string>();
    folders.set(folder, inside.set(path.slice(cut + 1), text));
  }
  return folders;
}

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
    const remedy = `Known locales: ${locales.join(', ')}. A new one is a line in src/i18n/locales.ts.`;
    return [{ ...problem, message: 'This locale is not known.', remedy }];
  });
}

/** Facts of other lessons that a recall section may ask for again. */
function recallProblems(lessons: readonly { folder: string; text: string; read: ReadFacts }[]): Problem[] {
  return lessons.flatMap(({ folder, text, read: { facts } }) =>
    facts.sections.flatMap((section, index) => {
      if (section.kind !== 'recall') return [];
      return section.items.flatMap((reference, place): Problem[] => {
        const [topic, id] = reference.split('/');
        const isEarlier =
          (TOPICS as readonly string[]).indexOf(topic as string) < TOPICS.indexOf(facts.topic);
        const from = lessons.find(
          ({ read }) => read.facts.audience === facts.audience && read.facts.topic === topic,
        );
        if (isEarlier && from?.read.items.some((item) => item.id === id)) return [];
        return [
          {
            file: `${folder}/lesson.yaml`,
            line: lineOf(text, ['sections', index, 'items', place]),
            id: reference,
            message: 'No earlier lesson of this audience has this item.',
            remedy: 'Write topic/item, with a topic that comes before this one.',
          },
        ];
      });
    }),
  );
}

/** Where a lesson names facts: the sections of `lesson.yaml`. */
function factUses(folder: string, text: string, { facts }: ReadFacts): FactUse[] {
  return facts.sections.flatMap((section, index) =>
    section.facts.map((id, place) => ({
      id,
      audience: facts.audience,
      file: `${folder}/lesson.yaml`,
      // The line is looked up only for a fact that turns out to be a problem.
      get line() {
        return lineOf(text, ['sections', index, 'facts', place]);
      },
    })),
  );
}

/** Reads the course from its files: path from the project's root → text. */
export function readCourse(files: ReadonlyMap<string, string>, setting: CourseSetting): Course {
  const problems: Problem[] = [];
  const warnings: Problem[] = [];
  const lessons: LessonSource[] = [];
  const factsRead: { folder: string; text: string; read: ReadFacts }[] = [];
  const mustBeComplete = new Set([setting.sourceLocale, ...setting.publishedLocales]);
  const shownLocales = [...setting.locales, ...(setting.pseudoLocale ? [setting.pseudoLocale] : [])];

  const folders = [...byFolder(files)].sort(([a], [b]) => rank(a) - rank(b));
  for (const [folder, inside] of folders) {
    problems.push(...strayFiles(folder, [...inside.keys()], setting.locales));
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
    if (missing.length > 0) continue;
    const lessonText = inside.get('lesson.yaml') as string;
    const { read, problems: ofFacts } = readFacts(folder, {
      lesson: lessonText,
      quiz: inside.get('quiz.yaml') as string,
      scenario: inside.get('scenario.yaml'),
    });
    problems.push(...ofFacts);
    if (!read) continue;
    factsRead.push({ folder, text: lessonText, read });

    const words = new Map<string, LessonWords>();
    const states = new Map<string, LessonState>();
    for (const locale of shownLocales) {
      const isPseudo = locale === setting.pseudoLocale;
      const from = isPseudo ? setting.sourceLocale : locale;
      const texts = {
        prose: inside.get(`${from}.md`),
        quiz: inside.get(`${from}.quiz.yaml`),
        scenario: inside.get(`${from}.scenario.yaml`),
      };
      const isMissing = texts.prose === undefined && texts.quiz === undefined;
      const found = readWords(folder, locale, isPseudo ? pseudoTexts(texts) : texts, read, setting);
      if (found.words) words.set(locale, found.words);
      states.set(locale, found.words ? 'complete' : isMissing ? 'missing' : 'incomplete');
      if (isPseudo) continue;
      for (const { isGap, ...problem } of found.findings) {
        (isGap && !mustBeComplete.has(locale) ? warnings : problems).push(problem);
      }
      problems.push(
        ...checkTermUses(found.terms, setting.terms),
        ...checkMarks(
          found.marks.filter(({ mark }) => setting.knownMarks.has(mark)),
          setting.statements,
          setting.claims,
        ),
      );
    }
    lessons.push({ folder, facts: read.facts, words, states });
  }

  problems.push(...recallProblems(factsRead));
  const uses = factsRead.flatMap(({ folder, text, read }) => factUses(folder, text, read));
  const ofFacts = checkFacts(uses, setting.claims, setting.today);
  return {
    lessons,
    problems: [...problems, ...ofFacts.problems],
    warnings: [...warnings, ...ofFacts.warnings],
  };
}
