/**
 * Reads a quiz back from the page as the build has drawn it, so that its words stand there only once.
 * The mirror of quiz-view.tsx and item-view.tsx: what they write, this reads.
 */
import type { Item, ItemType, Option } from './item.ts';
import type { QuizStrings } from './quiz-strings.ts';
import type { QuizData } from './quiz-view.tsx';

const textOf = (element: Element | null | undefined): string => element?.textContent ?? '';
const all = <E extends Element>(root: Element, selector: string): E[] =>
  Array.from(root.querySelectorAll<E>(selector));

/** Feedback follows its sign and one space. */
const feedbackOf = (part: Element): string =>
  (part.querySelector('.item__feedback')?.lastChild?.textContent ?? '').slice(1);

const isKey = (element: HTMLElement): boolean => element.dataset.mark === 'correct';

function readChoices(fieldset: Element): Pick<Item, 'options' | 'key'> {
  const parts = all<HTMLElement>(fieldset, '.item__option');
  const options: Option[] = parts.map((part) => ({
    id: part.querySelector('input')?.value ?? '',
    text: textOf(part.querySelector('.item__label')),
    feedback: feedbackOf(part),
  }));
  const hasKey = parts.some((part) => part.dataset.mark !== 'unmarked');
  const key = options.filter((_, index) => isKey(parts[index] as HTMLElement)).map(({ id }) => id);
  return { options, key: hasKey ? key : null };
}

function readRows(fieldset: Element): Pick<Item, 'options' | 'key'> {
  const rows = all(fieldset, '.item__row');
  const options: Option[] = rows.map((row) => ({
    id: row.querySelector('input')?.value.split('=')[0] ?? '',
    text: textOf(row.querySelector('.item__row-text')),
    feedback: feedbackOf(row),
  }));
  const key = all<HTMLInputElement>(fieldset, '.item__row input').filter(isKey);
  return { options, key: key.map(({ value }) => value) };
}

function readMatches(fieldset: Element): NonNullable<Item['matches']> {
  const row = fieldset.querySelector('.item__row');
  const labels = row ? all(row, '.item__column') : [];
  const inputs = row ? all<HTMLInputElement>(row, 'input') : [];
  return inputs.map(({ value }, index) => ({
    id: value.slice(value.indexOf('=') + 1),
    text: textOf(labels[index]),
  }));
}

function readItem(fieldset: HTMLElement): Item {
  const type = fieldset.dataset.type as ItemType;
  const hasRows = type === 'order' || type === 'match';
  const item: Item = {
    id: fieldset.dataset.item ?? '',
    type,
    stem: textOf(fieldset.querySelector('.item__question')),
    ...(hasRows ? readRows(fieldset) : readChoices(fieldset)),
  };
  return type === 'match' ? { ...item, matches: readMatches(fieldset) } : item;
}

/**
 * The quiz drawn inside `element`.
 * @throws if the element holds no quiz.
 */
export function readQuiz(element: HTMLElement): QuizData {
  const form = element.querySelector('form');
  if (!form) throw new Error('There is no quiz in this part of the page.');
  const next = form.querySelector<HTMLElement>('.quiz__next');
  return {
    items: all<HTMLElement>(form, '[data-item]').map(readItem),
    strings: JSON.parse(element.dataset.strings ?? '{}') as QuizStrings,
    end: {
      objectives: all(form, '.quiz__end li').map(textOf),
      next: next && {
        href: next.getAttribute('href') ?? '',
        text: textOf(next),
        ...(next.lang && { lang: next.lang, dir: next.dir }),
      },
    },
    prefix: form.id,
  };
}
