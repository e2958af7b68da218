/** A quiz as a learner meets it: items by their stem, options by their words, buttons by their names. */
import { expect, type Frame, type Locator, type Page } from '@playwright/test';
import type { ItemWords, LessonWords, OptionWords, Say } from './words.ts';

const hasRows = ({ type }: ItemWords): boolean => type === 'order' || type === 'match';

/** One field of an item as its accessible name tells it: the words it must hold. */
type Choice = string[];

/** The choices that answer an item: its key, or the first option where there is no key. */
export function keyOf(item: ItemWords, say: Say, locale: string): Choice[] {
  const text = (id: string): string => item.options.find((option) => option.id === id)?.text ?? '';
  if (item.type === 'order') {
    const format = new Intl.NumberFormat(locale);
    return (item.correct as string[]).map((id, index) => [
      text(id),
      say('quiz:place', { number: format.format(index + 1) }),
    ]);
  }
  if (item.type === 'match') {
    const match = (id: string | undefined): string => item.matches.find((each) => each.id === id)?.text ?? '';
    const key = item.correct as Record<string, string>;
    return item.options.map(({ id }) => [text(id), match(key[id])]);
  }
  const key = (item.correct as string[] | undefined) ?? [item.options[0]?.id ?? ''];
  return key.map((id) => [text(id)]);
}

/** The options whose feedback an answer shows. */
export function feedbackOf(item: ItemWords): OptionWords[] {
  if (hasRows(item)) return item.options;
  const key = (item.correct as string[] | undefined) ?? [item.options[0]?.id ?? ''];
  return item.options.filter(({ id }) => key.includes(id));
}

/** An option that is not in the key, for choice items. */
export const distractorOf = (item: ItemWords): OptionWords => {
  const found = item.options.find(({ id }) => !(item.correct as string[]).includes(id));
  if (!found) throw new Error(`${item.id} has no distractor`);
  return found;
};

/** The quiz of a lesson page. */
export class Quiz {
  /** The page, or the frame in which a page stands. */
  readonly page: Page | Frame;
  readonly items: ItemWords[];
  readonly form: Locator;
  readonly status: Locator;
  readonly end: Locator;
  private readonly say: Say;
  private readonly audience: string;
  private readonly locale: string;

  constructor(page: Page | Frame, lesson: LessonWords, say: Say, locale: string) {
    this.page = page;
    this.items = lesson.quiz;
    this.say = say;
    this.audience = lesson.audience;
    this.locale = locale;
    const stem = this.items[0]?.stem ?? '';
    // Counted with hidden ones, because an item in view is not what makes this the quiz.
    this.form = page
      .locator('form')
      .filter({ has: page.getByRole('group', { name: stem, includeHidden: true }) });
    this.status = this.form.getByRole('status');
    this.end = this.form.getByRole('region', { name: this.tell('end.title') });
  }

  /** A string of the quiz, as this audience is addressed. */
  tell(key: string): string {
    return this.say(`quiz:${key}`, this.audience === 'parents' ? { context: 'parents' } : {});
  }

  item(index: number): ItemWords {
    const item = this.items[index];
    if (!item) throw new Error(`There is no item ${index + 1}`);
    return item;
  }

  /** The item as a group of fields. */
  group(index: number): Locator {
    return this.form.getByRole('group', { name: this.item(index).stem });
  }

  button(index: number, name: 'check' | 'next' | 'finish' | 'retry'): Locator {
    return this.group(index).getByRole('button', { name: this.say(`quiz:${name}`), exact: true });
  }

  /** The radio or checkbox whose name holds all these words. */
  field(index: number, words: Choice): Locator {
    const group = this.group(index);
    const role = this.item(index).type === 'multiple-choice' ? 'checkbox' : 'radio';
    return words.reduce<Locator>(
      (found, text) => found.and(group.getByRole(role, { name: text })),
      group.getByRole(role),
    );
  }

  skip(index: number): Locator {
    const { type } = this.item(index);
    const role = ['multiple-choice', 'order', 'match'].includes(type) ? 'checkbox' : 'radio';
    return this.group(index).getByRole(role, { name: this.say('quiz:skip') });
  }

  /** Taps the label of a field, which is what a finger meets. */
  async tap(field: Locator): Promise<void> {
    const id = await field.getAttribute('id');
    await this.page.locator(`label[for="${id}"]`).click();
  }

  async choose(index: number, choices: Choice[] = this.key(index)): Promise<void> {
    for (const choice of choices) await this.tap(this.field(index, choice));
  }

  key(index: number): Choice[] {
    return keyOf(this.item(index), this.say, this.locale);
  }

  /** The explanation of an option, in view or not. */
  feedback(index: number, option: OptionWords): Locator {
    return this.group(index).getByText(option.feedback);
  }

  async expectFeedback(index: number, options = feedbackOf(this.item(index))): Promise<void> {
    for (const option of options) await expect(this.feedback(index, option)).toBeVisible();
  }

  /** Brings the quiz into view and waits until the script has taken it over. */
  async wake(): Promise<void> {
    await this.form.scrollIntoViewIfNeeded();
    await expect(this.form).toHaveAttribute('data-live', '');
  }

  /** Goes through it to its end, in the shortest way. */
  async skipThrough(): Promise<void> {
    await this.wake();
    for (const index of this.items.keys()) {
      await this.tap(this.skip(index));
      await this.button(index, index === this.items.length - 1 ? 'finish' : 'next').click();
    }
    await expect(this.end).toBeVisible();
  }

  /** Nothing is chosen anywhere in the page's forms. */
  async expectEmpty(): Promise<void> {
    expect(await this.page.evaluate(() => document.querySelectorAll('main input:checked').length)).toBe(0);
    const written = 'textarea, main input:not([type="radio"]):not([type="checkbox"])';
    for (const field of await this.page.locator(written).all()) await expect(field).toHaveValue('');
  }

  /** Nothing stands in any of the places where a page can keep something. */
  async expectNothingKept(): Promise<void> {
    const kept = await this.page.evaluate(async () => ({
      local: localStorage.length,
      session: sessionStorage.length,
      databases: (await indexedDB.databases()).length,
      cookies: document.cookie,
      caches: (await caches.keys()).length,
      state: history.state,
    }));
    expect(kept).toEqual({ local: 0, session: 0, databases: 0, cookies: '', caches: 0, state: null });
    const page = 'context' in this.page ? this.page : this.page.page();
    expect(await page.context().cookies()).toEqual([]);
  }
}
