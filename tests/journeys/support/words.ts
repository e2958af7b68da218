/**
 * The words a reader meets, taken from locales/ and lessons/ as the build takes them, so that a
 * journey is written once and walks in every language. Knows nothing of pages.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import i18next from 'i18next';
import { AUDIENCES, type Audience, TOPICS, type Topic } from '../../../src/course.ts';
import { pseudoTree } from '../../../src/i18n/pseudo.ts';
import { typeset } from '../../../src/i18n/typography.ts';
import { parseYaml } from '../../../src/prose/parse-yaml.ts';

const PSEUDO = 'ar-XB';
const SOURCE = 'en';

const typesetTree = <T>(tree: T, locale: string): T => {
  if (typeof tree === 'string') return typeset(tree, locale) as T;
  if (Array.isArray(tree)) return tree.map((each) => typesetTree(each, locale)) as T;
  if (tree === null || typeof tree !== 'object') return tree;
  return Object.fromEntries(
    Object.entries(tree).map(([key, value]) => [key, typesetTree(value, locale)]),
  ) as T;
};

/** Words as they stand on a page of this locale. */
const asShown = <T>(tree: T, locale: string): T =>
  locale === PSEUDO ? pseudoTree(typesetTree(tree, SOURCE)) : typesetTree(tree, locale);
const fileLocale = (locale: string): string => (locale === PSEUDO ? SOURCE : locale);

/** Looks a string up: `say('common:skip')`. Throws for a key that does not exist. */
export type Say = (key: string, values?: Record<string, unknown>) => string;

/** The interface strings of a locale. */
export function interfaceWords(locale: string): Say {
  const folder = join('locales', fileLocale(locale));
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
  const resources = Object.fromEntries(
    files.map((file) => [
      file.replace('.json', ''),
      asShown(JSON.parse(readFileSync(join(folder, file), 'utf8')), locale),
    ]),
  );
  const i18n = i18next.createInstance();
  void i18n.init({
    initAsync: false,
    lng: locale,
    resources: { [locale]: resources },
    ns: Object.keys(resources),
    interpolation: { escapeValue: false },
  });
  return (key, values) => {
    if (!i18n.exists(key, values)) throw new Error(`locales/${fileLocale(locale)} has no string "${key}"`);
    return i18n.t(key, { ...values });
  };
}

/** One option, left side or right side, in words. */
export interface OptionWords {
  id: string;
  text: string;
  feedback: string;
}

/** One item as a learner meets it. */
export interface ItemWords {
  id: string;
  type: string;
  stem: string;
  options: OptionWords[];
  matches: { id: string; text: string }[];
  /** Option ids (choice), ids in order (order), left to right (match), or nothing (opinion, confidence). */
  correct: string[] | Record<string, string> | undefined;
}

/** A lesson as a learner meets it. */
export interface LessonWords {
  audience: Audience;
  path: string;
  title: string;
  /** What the learner can do afterwards, in the order of `lesson.yaml`. */
  objectives: string[];
  /** Headings of its sections by id. */
  headings: Record<string, string>;
  /** The sections in order. */
  sections: { id: string; kind: string; items?: string[] }[];
  /** The items of the quiz section, in order. */
  quiz: ItemWords[];
  /** The item of the opener. */
  opener: ItemWords;
}

/** Whether there is a lesson for this audience on this topic. */
export const hasLesson = (audience: Audience, topic: Topic): boolean =>
  existsSync(join('lessons', audience, topic, 'lesson.yaml'));

/** Every lesson that there is, in the order of the course. */
export const lessonsThatAre = AUDIENCES.flatMap((audience) =>
  TOPICS.filter((topic) => hasLesson(audience, topic)).map((topic) => ({ audience, topic })),
);

interface ItemFacts {
  id: string;
  type: string;
  options: string[];
  matches?: string[];
  correct?: ItemWords['correct'];
}
interface RawWords {
  stem: string;
  options: Record<string, { text: string; feedback: string }>;
  matches?: Record<string, { text: string }>;
}

/** The words and facts of one lesson. */
export function lessonWords(locale: string, audience: Audience, topic: Topic): LessonWords {
  const folder = join('lessons', audience, topic);
  const read = (file: string): string => readFileSync(join(folder, file), 'utf8');
  const facts = parseYaml(read('lesson.yaml')) as { objectives: string[]; sections: LessonWords['sections'] };
  const itemFacts = parseYaml(read('quiz.yaml')) as ItemFacts[];
  const words = asShown(
    parseYaml(read(`${fileLocale(locale)}.quiz.yaml`)) as Record<string, RawWords>,
    locale,
  );
  const markdown = read(`${fileLocale(locale)}.md`);
  const head = parseYaml(markdown.split(/^---$/m)[1] ?? '') as {
    title: string;
    objectives: Record<string, string>;
  };
  const shownHead = asShown(head, locale);
  const headings = Object.fromEntries(
    [...markdown.matchAll(/^## \[([a-z0-9-]+)\] (.+)$/gm)].map(([, id = '', heading = '']) => [
      id,
      asShown(heading, locale),
    ]),
  );
  const item = (id: string): ItemWords => {
    const found = itemFacts.find((each) => each.id === id);
    const raw = words[id];
    if (!found || !raw) throw new Error(`${folder} has no item "${id}"`);
    return {
      id,
      type: found.type,
      stem: raw.stem,
      options: found.options.map((option) => ({
        id: option,
        text: '',
        feedback: '',
        ...raw.options[option],
      })),
      matches: (found.matches ?? []).map((match) => ({ id: match, text: raw.matches?.[match]?.text ?? '' })),
      correct: found.correct,
    };
  };
  const itemsOf = (kind: string): ItemWords[] =>
    facts.sections.filter((section) => section.kind === kind).flatMap(({ items = [] }) => items.map(item));
  const [opener] = itemsOf('opener');
  if (!opener) throw new Error(`${folder} has no opener`);
  return {
    audience,
    path: `${locale}/learn/${audience}/${topic}/`,
    title: shownHead.title,
    objectives: facts.objectives.map((id) => shownHead.objectives[id] ?? ''),
    headings,
    sections: facts.sections,
    quiz: itemsOf('quiz'),
    opener,
  };
}
