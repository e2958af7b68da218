/**
 * The items of lessons as a platform's question bank holds them: what a writer of one format or another needs, and
 * nothing of how it is written. Knows ids, percentages and words; knows no file and no format.
 */
import { numberFormat } from '../i18n/formats.ts';
import { localeOf } from '../i18n/locales.ts';
import type { Lesson } from '../lessons/lesson.ts';
import type { Item, Option } from '../quiz/item.ts';

/** One answer to choose: its share of the mark in percent, and what is said when it is chosen. */
export interface BankAnswer {
  text: string;
  feedback: string;
  percent: number;
}

/** A row and what belongs to it. */
export interface BankPair {
  left: string;
  right: string;
}

/**
 * How a platform asks: one answer, several, true or false, or pairs. A `survey` welcomes every answer: all are worth the
 * whole mark and the mark counts nothing, because platforms know no choice without a key that also answers.
 */
export type BankForm =
  | { kind: 'one' | 'several' | 'survey'; answers: readonly BankAnswer[] }
  | { kind: 'true-false'; isTrue: boolean; whenTrue: string; whenFalse: string }
  | { kind: 'pairs'; pairs: readonly BankPair[]; others: readonly string[] };

/** One item in a bank. */
export interface BankQuestion {
  /** The same in every language, so that a bank that is brought in again does not double. */
  id: string;
  /** What the teacher sees in the list. */
  name: string;
  stem: string;
  form: BankForm;
  /** Said to everyone afterwards, a line each: what a platform cannot say beside the row or option itself. */
  afterwards: readonly string[];
}

/** The questions of one lesson, under the name that the platform's list shows. */
export interface BankChapter {
  title: string;
  locale: string;
  dir: 'ltr' | 'rtl';
  questions: readonly BankQuestion[];
}

const NAME_LENGTH = 70;

/** A line for a list, cut between words. */
function shortened(text: string): string {
  if (text.length <= NAME_LENGTH) return text;
  const cut = text.lastIndexOf(' ', NAME_LENGTH);
  return `${text.slice(0, cut > 0 ? cut : NAME_LENGTH).trimEnd()} …`;
}

/** Each right option is worth its part of the whole, and each other takes its part away: ticking all earns nothing. */
function shares({ options, key }: Item): BankAnswer[] {
  const right = options.filter(({ id }) => key?.includes(id)).length;
  return options.map(({ id, text, feedback }) => ({
    text,
    feedback,
    percent: key?.includes(id) ? 100 / right : -100 / (options.length - right),
  }));
}

const answers = (options: readonly Option[], percentOf: (id: string) => number): BankAnswer[] =>
  options.map(({ id, text, feedback }) => ({ text, feedback, percent: percentOf(id) }));

/** Steps have their places for right sides: banks know pairs everywhere, an order only here and there. */
function pairsOf({ options, matches, key }: Item, locale: string): BankForm {
  const place = numberFormat(locale);
  const rights =
    matches ?? options.map((_, index) => ({ id: `${index + 1}`, text: place.format(index + 1) }));
  const used = new Set<string>();
  const pairs = options.map(({ id, text }) => {
    const right = rights.find((each) => key?.includes(`${id}=${each.id}`));
    if (!right) throw new Error(`The key has nothing for "${text}".`);
    used.add(right.id);
    return { left: text, right: right.text };
  });
  return { kind: 'pairs', pairs, others: rights.filter(({ id }) => !used.has(id)).map(({ text }) => text) };
}

function formOf(item: Item, locale: string): BankForm {
  const feedbackOf = (wanted: string) => item.options.find(({ id }) => id === wanted)?.feedback ?? '';
  switch (item.type) {
    case 'single-choice':
      return {
        kind: 'one',
        answers: answers(item.options, (id) => (item.key?.includes(id) ? 100 : 0)),
      };
    case 'multiple-choice':
      return { kind: 'several', answers: shares(item) };
    case 'true-false':
      return {
        kind: 'true-false',
        isTrue: item.key?.includes('is-true') ?? false,
        whenTrue: feedbackOf('is-true'),
        whenFalse: feedbackOf('is-false'),
      };
    case 'order':
    case 'match':
      return pairsOf(item, locale);
    default:
      return { kind: 'survey', answers: answers(item.options, () => 100) };
  }
}

/** Rows have no feedback of their own on platforms, and an option that was not ticked says nothing there. */
function afterwards({ type, options, key }: Item, form: BankForm): string[] {
  if (form.kind === 'pairs')
    return options.map(({ text, feedback }, index) => `${text} — ${form.pairs[index]?.right}. ${feedback}`);
  if (type !== 'multiple-choice') return [];
  return options.filter(({ id }) => key?.includes(id)).map(({ text, feedback }) => `${text} — ${feedback}`);
}

/** A lesson's items for a bank, each once. Those of a recall section stand in the bank of their own lesson. */
export function bankChapter(lesson: Lesson): BankChapter {
  const items = new Map<string, Item>();
  for (const { kind, items: inSection } of lesson.sections)
    if (kind !== 'recall') for (const item of inSection) items.set(item.id, item);
  return {
    title: lesson.title,
    locale: lesson.locale,
    dir: localeOf(lesson.locale).dir,
    questions: [...items.values()].map((item, index) => {
      const form = formOf(item, lesson.locale);
      return {
        id: `${lesson.audience}-${lesson.topic}-${item.id}`,
        name: shortened(`${index + 1}. ${item.stem}`),
        stem: item.stem,
        form,
        afterwards: afterwards(item, form),
      };
    }),
  };
}

/** The address of a chapter in a platform's list: `$course$/top/Cairn/11-14/Title`; a slash in a name is doubled. */
export function bankPath(names: readonly string[]): string {
  return ['$course$', 'top', ...names.map((name) => name.replaceAll('/', '//'))].join('/');
}

/** A percentage as platforms list it: `100`, `33.33333`. */
export function percentText(percent: number): string {
  return String(Number(percent.toFixed(5)));
}
