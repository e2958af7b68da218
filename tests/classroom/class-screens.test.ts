import { describe, expect, test } from 'vitest';
import { classPage } from '../../src/classroom/class-page.ts';
import { itemRows } from '../../src/classroom/class-rows.ts';
import type { ClassScreen } from '../../src/classroom/class-screens.ts';
import { planOf } from '../../src/classroom/plan.ts';
import { MOST_WORDS, wordsIn } from '../../src/classroom/split-html.ts';
import { columnsOf } from '../../src/quiz/mark.ts';
import { itemStrings } from '../../src/quiz/quiz-strings.ts';
import { siteConfig } from '../../src/site.config.ts';
import { realLessons } from './real-lessons.ts';

const plain = (html: string) => html.replaceAll(/<[^<>]*>/g, ' ');
const wordsOf = (screen: ClassScreen): number =>
  screen.kind === 'words'
    ? wordsIn(screen.text + plain(screen.html))
    : screen.kind === 'vote'
      ? wordsIn([screen.item.stem, ...(screen.item.matches ?? []).map(({ text }) => text)].join(' '))
      : 0;
const only = <K extends ClassScreen['kind']>(screens: readonly ClassScreen[], kind: K) =>
  screens.filter((screen): screen is Extract<ClassScreen, { kind: K }> => screen.kind === kind);

describe.each(siteConfig.publishedLocales)('the screens of a class in “%s”', (locale) => {
  const lessons = realLessons(locale);
  const pages = lessons.map((lesson) => [lesson.id, lesson, classPage(lesson, lessons, locale)] as const);

  test('are there for every lesson, and no two pages have the same title', () => {
    expect(new Set(pages.map(([, , { title }]) => title)).size).toBe(16);
  });

  test.each(pages)(
    '%s · begin with the title, end with help, and each has its own address',
    (_, lesson, { screens }) => {
      expect([screens[0]?.kind, screens.at(-1)?.kind]).toEqual(['title', 'help']);
      expect(new Set(screens.map(({ id }) => id)).size).toBe(screens.length);
      for (const { heading } of screens) expect(heading).toMatch(/\S/);
      const opens = screens.findIndex(({ note }) => note === 'opener');
      const recalls = screens.findIndex(({ note }) => note === 'recall' || note === 'slips');
      expect(recalls).toBeGreaterThan(0);
      expect(opens).toBeGreaterThan(recalls);
      expect(screens.some(({ note }) => note === 'recall')).toBe(
        lesson.sections.some(({ kind }) => kind === 'recall'),
      );
    },
  );

  test.each(pages)('%s · hold no more words than the eye takes in', (_, __, { screens }) => {
    for (const screen of screens) expect(wordsOf(screen), screen.id).toBeLessThanOrEqual(MOST_WORDS);
  });

  test.each(pages)('%s · hold every item and every option once', (_, lesson, { screens }) => {
    const votes = only(screens, 'vote').map(({ item }) => item);
    const wanted = lesson.sections.flatMap(({ items }) => items);
    const idsOf = (items: typeof wanted) =>
      items.map(({ id, options }) => [id, ...options.map((option) => option.id)].join(' ')).sort();
    expect(idsOf(votes)).toEqual(idsOf(wanted));
    expect(new Set(votes.map(({ id }) => id)).size).toBe(votes.length);
  });

  test.each(pages)('%s · hold the story once, with every scene', (_, lesson, { screens }) => {
    const told = only(screens, 'story').map(({ scenario }) => scenario);
    expect(told).toEqual(lesson.sections.flatMap(({ scenario }) => (scenario ? [scenario] : [])));
    expect(told).toHaveLength(1);
    expect(told[0]?.scenes.length).toBeGreaterThan(1);
  });

  test.each(pages)('%s · hold every word of the lesson in its order', (_, lesson, { screens }) => {
    const shown = only(screens, 'words').filter(
      ({ note, id }) => note !== 'rules' && !id.startsWith('class-'),
    );
    const others = lesson.sections.filter(({ kind }) => kind !== 'help');
    const inOrder = [
      ...others.filter(({ kind }) => kind === 'recall'),
      ...others.filter(({ kind }) => kind !== 'recall'),
    ];
    // Headings inside a section stand above the screen instead.
    const prose = inOrder.map(({ html }) => html.replaceAll(/<h3[^<>]*>[^<>]*<\/h3>/g, ' ')).join(' ');
    const letters = (html: string) => plain(html).replaceAll(/\s/g, '');
    expect(letters(shown.map(({ html }) => html).join(' '))).toBe(letters(prose));
  });

  test.each(pages)(
    '%s · explain every option, and say of each whether it fits the key',
    (_, lesson, { screens }) => {
      for (const { item } of only(screens, 'vote')) {
        const rows = itemRows(
          item,
          itemStrings({ locale, audience: lesson.audience }, columnsOf(item).length),
        );
        expect(rows.map(({ id }) => id)).toEqual(item.options.map(({ id }) => id));
        for (const { why } of rows) expect(why).toMatch(/\S/);
        const fitting = rows.filter(({ fits }) => fits);
        expect(fitting, item.id).toHaveLength(item.key?.length ?? 0);
        if (!item.key) expect(rows.every(({ fits, sign }) => fits === null && sign === '')).toBe(true);
      }
    },
  );

  test.each(pages)('%s · are voted on with as many cards as the plan prepares', (_, lesson, { screens }) => {
    const questions = only(screens, 'vote').filter(({ isCounted }) => isCounted);
    const pauses = only(screens, 'story').flatMap(({ scenario }) => scenario.scenes);
    const letters = [
      ...questions.map(({ item }) => item.options.length),
      ...pauses.map(({ choices }) => choices.length),
    ];
    expect(planOf(lesson, lessons).cards).toBe(Math.max(...letters));
  });

  test.each(pages)('%s · count no sentences to practise, and no rows', (_, __, { screens }) => {
    for (const { item, note, isCounted } of only(screens, 'vote'))
      expect(isCounted, item.id).toBe(note !== 'pairs' && item.type !== 'order' && item.type !== 'match');
  });
});
