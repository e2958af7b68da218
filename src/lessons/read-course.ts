/**
 * Reads all lesson files into one course and says everything that must be mended. Pure: files come
 * in as text, so that the build, the checks and the tests read them the same way.
 */
import { AUDIENCES, TOPICS } from '../course.ts';
import { checkFacts, type FactUse } from '../facts/check-facts.ts';
import type { Claim } from '../facts/claim.schema.ts';
import type { CountryStatements } from '../facts/statement.schema.ts';
import type { Terms } from '../glossary/term.schema.ts';
import type { LocaleSetting } from '../i18n/locale-gaps.ts';
import type { Problem } from '../i18n/problem.ts';
import { lineOf } from '../prose/read-yaml.ts';
import type { Course, LessonSource } from './lesson.ts';
import type { ReadFacts } from './read-facts.ts';
import { tryFolder } from './read-folder.ts';
import type { WordsSetting } from './read-words.ts';

/** What the course is read against. */
export interface CourseSetting extends WordsSetting, LocaleSetting {
  /** When set, this locale's words are made from the source locale's. */
  pseudoLocale: string | null;
  claims: ReadonlyMap<string, Claim>;
  terms: Terms;
  statements: CountryStatements;
  /** The country whose statements a locale's pages show. */
  countryOf: (locale: string) => string;
  /** `YYYY-MM-DD`, for facts that must be checked again by a date. */
  today: string;
}

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

/** The lessons that a lesson asks again about, of those before it. */
const recalledBy = ({ facts }: LessonSource, earlier: readonly LessonSource[]): LessonSource[] => {
  const topics = facts.sections
    .filter(({ kind }) => kind === 'recall')
    .flatMap(({ items }) => items.map((reference) => reference.split('/')[0]));
  return earlier.filter(
    (each) => each.facts.audience === facts.audience && topics.includes(each.facts.topic),
  );
};

/**
 * The lessons, in the order of the course, each complete in those locales alone in which what it asks for again is too:
 * a page never mixes languages.
 */
function withRecall(lessons: readonly LessonSource[]): LessonSource[] {
  const course: LessonSource[] = [];
  for (const lesson of lessons) {
    const recalled = recalledBy(lesson, course);
    const lacking = [...lesson.words.keys()].filter((id) => recalled.some(({ words }) => !words.has(id)));
    const words = new Map([...lesson.words].filter(([id]) => !lacking.includes(id)));
    const states = new Map([...lesson.states, ...lacking.map((id) => [id, 'incomplete'] as const)]);
    course.push({ ...lesson, words, states });
  }
  return course;
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
  const folders = [...byFolder(files)].sort(([a], [b]) => rank(a) - rank(b));
  const readings = folders.map(([folder, inside]) => ({
    inside,
    folder,
    ...tryFolder(folder, inside, setting),
  }));
  const factsRead = readings.flatMap(({ folder, inside, read }) =>
    read ? [{ folder, text: inside.get('lesson.yaml') as string, read }] : [],
  );
  const uses = [
    ...factsRead.flatMap(({ folder, text, read }) => factUses(folder, text, read)),
    ...readings.flatMap(({ markFacts }) => markFacts),
  ];
  const ofFacts = checkFacts(uses, setting.claims, setting.today);
  return {
    lessons: withRecall(readings.flatMap(({ lesson }) => lesson ?? [])),
    problems: [
      ...readings.flatMap(({ problems }) => problems),
      ...recallProblems(factsRead),
      ...ofFacts.problems,
    ],
    gaps: readings.flatMap(({ gaps }) => gaps),
    warnings: ofFacts.warnings,
  };
}
