/**
 * A lesson as screens for a class, one idea on each, in the order of a session: rules, what is known from before, the
 * lesson's own parts, the close, and help. A pure function of the lesson; what it adds are the frame's words.
 */
import { contextOf } from '../i18n/register.ts';
import { translator } from '../i18n/translate.ts';
import type { Lesson, Section } from '../lessons/lesson.ts';
import type { Item } from '../quiz/item.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { takesCards } from './plan.ts';
import type { StepId } from './plan-time.ts';
import { splitHtml } from './split-html.ts';

/** What the teacher's notes speak about on a screen: a step of the plan, or one of their own. */
export type NoteId = StepId | 'slips' | 'title' | 'words' | 'home' | 'help';

interface Common {
  /** Stands in the address and names the vote; unique in the lesson. */
  id: string;
  note: NoteId;
  heading: string;
  /** True where another screen follows under the same heading, or one came before. */
  isPart: boolean;
}

/** One screen. */
export type ClassScreen = Common &
  (
    | { kind: 'title' }
    | { kind: 'words'; html: string; text: string }
    /** `isCounted` is false where there is nothing to count: sentences to practise, and rows. */
    | { kind: 'vote'; item: Item; isCounted: boolean }
    | { kind: 'story'; scenario: Scenario }
    | { kind: 'help' }
  );

/** What stands around the lesson. */
export interface ScreenSetting {
  /** The locale of the page. */
  locale: string;
  /** The ground rules, as rendered prose: one paragraph or quotation for each. */
  rules: string;
}

const NOTE_OF: Partial<Record<Section['kind'], NoteId>> = {
  opener: 'opener',
  recall: 'recall',
  story: 'story',
  'say-the-words': 'pairs',
  quiz: 'quiz',
  'talk-at-home': 'home',
};

/** Prose of a section, cut to the size of a screen. */
function proseScreens(section: Section, heading: string, locale: string): ClassScreen[] {
  const pieces = splitHtml(section.html, locale);
  return pieces.map((piece, index) => ({
    kind: 'words',
    id: index === 0 ? section.id : `${section.id}-${index + 1}`,
    note: NOTE_OF[section.kind] ?? 'words',
    heading: piece.heading ?? heading,
    isPart: pieces.length > 1,
    html: piece.html,
    text: '',
  }));
}

function sectionScreens(section: Section, lesson: Lesson): ClassScreen[] {
  const heading = section.heading ?? translator(lesson.locale)(`lesson:kind.${section.kind}`);
  const note = NOTE_OF[section.kind] ?? 'words';
  const prose = proseScreens(section, heading, lesson.locale);
  const votes = section.items.map(
    (item, index): ClassScreen => ({
      kind: 'vote',
      id: index === 0 && prose.length === 0 ? section.id : `${section.id}-v${index + 1}`,
      note,
      heading,
      isPart: section.items.length > 1,
      item,
      isCounted: takesCards(section.kind, item),
    }),
  );
  if (!section.scenario) return [...prose, ...votes];
  const story: ClassScreen = {
    kind: 'story',
    id: prose.length === 0 ? section.id : `${section.id}-story`,
    note: 'story',
    heading: section.scenario.title,
    isPart: false,
    scenario: section.scenario,
  };
  return [...prose, story, ...votes];
}

/** All screens of a lesson. Ids are unique, and the words of each fit on a screen. */
export function classScreens(lesson: Lesson, { locale, rules }: ScreenSetting): ClassScreen[] {
  const t = translator(locale);
  const own = (id: string, note: NoteId, heading: string, text: string): ClassScreen => ({
    kind: 'words',
    id: `class-${id}`,
    note,
    heading,
    isPart: false,
    html: '',
    text,
  });
  const groundRules = splitHtml(rules, locale, 1).map(
    ({ html }, index): ClassScreen => ({
      kind: 'words',
      id: `class-rule-${index + 1}`,
      note: 'rules',
      heading: t('classroom:rules.title'),
      isPart: true,
      html,
      text: '',
    }),
  );
  const recall = lesson.sections.filter(({ kind }) => kind === 'recall');
  const others = lesson.sections.filter(({ kind }) => kind !== 'recall' && kind !== 'help');
  return [
    { kind: 'title', id: 'class-title', note: 'title', heading: lesson.title, isPart: false },
    ...groundRules,
    own('where', 'rules', t('classroom:where.title'), t('classroom:where.text')),
    ...(recall.length > 0
      ? recall.flatMap((section) => sectionScreens(section, lesson))
      : [own('slips', 'slips', t('classroom:slips.title'), t('classroom:slips.text'))]),
    ...others.flatMap((section) => sectionScreens(section, lesson)),
    own('close', 'close', t('classroom:close.title'), t('classroom:close.text')),
    {
      kind: 'help',
      id: 'class-help',
      note: 'help',
      heading: t('help:card.title', contextOf(lesson.audience)),
      isPart: false,
    },
  ];
}
