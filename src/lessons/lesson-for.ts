/**
 * A lesson as one page shows it: the words of the page's locale, or of the source locale when they
 * are not complete, with what depends on the country filled in.
 */
import { sourceLocale } from '../i18n/locales.ts';
import { resolvePageLink } from '../i18n/page-link.ts';
import { contextOf } from '../i18n/register.ts';
import { translator } from '../i18n/translate.ts';
import { renderProse } from '../prose/render-prose.ts';
import { fillMarks } from '../prose/words.ts';
import type { Item } from '../quiz/item.ts';
import { mapScenario } from '../scenario/scenario-words.ts';
import type { Lesson, LessonSource, LessonWords, Section } from './lesson.ts';

/** What a lesson needs from around it. */
export interface LessonSetting {
  /** The locale of the page. */
  locale: string;
  /** What stands for a mark such as `law:deepfake`, in the words of a locale. */
  resolve: (mark: string, locale: string) => string;
  /** All lessons, for recall items. */
  lessons: readonly LessonSource[];
}

/** The locale in whose words a lesson is shown on a page of this locale. */
export function wordsLocale(source: LessonSource, locale: string): string {
  return source.states.get(locale) === 'complete' ? locale : sourceLocale;
}

const wordsOf = (source: LessonSource, locale: string): LessonWords => {
  const words = source.words.get(locale);
  if (!words) throw new Error(`${source.folder} has no complete words in ${locale}.`);
  return words;
};

/** The item with its marks filled; the very same item when it has none. */
function fillItem(item: Item, fill: (text: string) => string): Item {
  return {
    ...item,
    stem: fill(item.stem),
    options: item.options.map((option) => ({
      ...option,
      text: fill(option.text),
      feedback: fill(option.feedback),
    })),
    ...(item.matches && { matches: item.matches.map(({ id, text }) => ({ id, text: fill(text) })) }),
  };
}

/** Joins a lesson for one page. */
export function lessonFor(source: LessonSource, { locale, resolve, lessons }: LessonSetting): Lesson {
  const { facts } = source;
  const shown = wordsLocale(source, locale);
  const words = wordsOf(source, shown);
  const t = translator(shown);

  const itemOf = (reference: string, fill: (text: string) => string): Item => {
    const [topic, id] = reference.includes('/')
      ? (reference.split('/') as [string, string])
      : [null, reference];
    const from = topic
      ? lessons.find((each) => each.facts.audience === facts.audience && each.facts.topic === topic)
      : source;
    const item = from && wordsOf(from, shown).items.get(id);
    if (!item) throw new Error(`${source.folder}: there is no item ${reference}.`);
    return fillItem(item, fill);
  };

  const sectionOf = (section: (typeof facts.sections)[number]): Section => {
    const part = words.parts.get(section.id);
    const marks = new Set<string>();
    const fill = (text: string) =>
      fillMarks(text, (mark) => {
        marks.add(mark);
        return resolve(mark, shown);
      });
    return {
      id: section.id,
      kind: section.kind,
      heading: part?.heading ?? null,
      html: part
        ? renderProse(part.root, {
            isStory: section.kind === 'story',
            addressOf: (link) => resolvePageLink(link, locale),
            ownLabel: t('lesson:own-words', contextOf(facts.audience)),
            fill,
          })
        : '',
      items: section.items.map((item) => itemOf(item, fill)),
      writing: section.writing,
      scenario: section.kind === 'story' && words.scenario ? mapScenario(words.scenario, fill) : null,
      facts: section.facts,
      clauses: section.clauses,
      marks: [...marks],
    };
  };

  return {
    id: facts.id,
    audience: facts.audience,
    topic: facts.topic,
    minutes: facts.minutes,
    revised: facts.revised,
    review: facts.review,
    help: facts.help,
    urgent: facts.urgent ?? null,
    locale: shown,
    title: words.head.title,
    summary: words.head.summary,
    objectives: facts.objectives.map((id) => ({ id, text: words.head.objectives[id] as string })),
    sections: facts.sections.map(sectionOf),
  };
}
