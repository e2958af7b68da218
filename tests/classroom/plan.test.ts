import { describe, expect, test } from 'vitest';
import { courseOf } from '../../src/classroom/course.ts';
import { tellItem } from '../../src/classroom/kit-tell.ts';
import { planOf } from '../../src/classroom/plan.ts';
import { pauseInWords, planHead } from '../../src/classroom/plan-words.ts';
import { AUDIENCES } from '../../src/course.ts';
import { siteConfig } from '../../src/site.config.ts';
import { realLessons } from './real-lessons.ts';

describe.each(siteConfig.publishedLocales)('the plans in “%s”', (locale) => {
  const lessons = realLessons(locale);
  const plans = lessons.map((lesson) => planOf(lesson, lessons));

  test('exist for every lesson, and no two have the same title', () => {
    expect(plans).toHaveLength(16);
    expect(new Set(lessons.map((lesson) => planHead(lesson, locale).title)).size).toBe(16);
  });

  test.each(plans.map((plan) => [plan.lesson.id, plan] as const))('%s · minutes add up', (_, { paces }) => {
    for (const { minutes, steps } of paces) {
      expect(steps).toHaveLength(7);
      expect(steps.reduce((sum, step) => sum + step.minutes, 0)).toBe(minutes);
    }
  });

  test.each(plans.map((plan) => [plan.lesson.id, plan] as const))(
    '%s · every choice of the story is voted on at a pause',
    (_, { lesson, story }) => {
      const scenario = lesson.sections.find((section) => section.scenario)?.scenario;
      expect(story?.pauses.map(({ scene, choices }) => [scene, choices.map(({ id }) => id)])).toEqual(
        scenario?.scenes.map(({ id, choices }) => [id, choices.map((choice) => choice.id)]),
      );
      expect(story?.endings.map(({ id }) => id)).toEqual(scenario?.outcomes.map(({ id }) => id));
      const numbers = [...(story?.pauses ?? []), ...(story?.endings ?? [])].map(({ number }) => number);
      expect(numbers).toEqual(numbers.map((_, index) => index + 1));
      for (const { number, choices } of story?.pauses ?? []) {
        for (const choice of choices) {
          expect(choice.to).toBeGreaterThan(number);
          expect(choice.listenFor).toMatch(/\S/);
        }
      }
      expect(story?.fewest).toBeGreaterThan(0);
      expect(story?.most).toBeGreaterThanOrEqual(story?.fewest ?? 0);
    },
  );

  test.each(plans.map((plan) => [plan.lesson.id, plan] as const))(
    '%s · the pauses of the longest way fit into the minutes of the story, in each usual length',
    (_, { paces, story }) => {
      for (const pace of paces) {
        const { minutes = 0 } = pace.steps.find(({ id }) => id === 'story') ?? {};
        const each = Number.parseInt(story ? pauseInWords([pace], story, locale) : '', 10);
        expect(each).toBeGreaterThan(0);
        expect(each * (story?.most ?? 0)).toBeLessThanOrEqual(minutes);
      }
    },
  );

  test.each(plans.map((plan) => [plan.lesson.id, plan] as const))(
    '%s · every item with a key shows it, and every option is explained',
    (_, plan) => {
      const items = [plan.opener, plan.recall, plan.pairs, plan.quiz].flatMap((part) => part?.items ?? []);
      const ids = plan.lesson.sections.flatMap((section) => section.items.map(({ id }) => id));
      expect(items.map(({ item }) => item.id).sort()).toEqual(ids.sort());
      for (const { item, hasKey, rows } of items) {
        expect(rows).toHaveLength(item.options.length);
        expect(rows.every(({ feedback }) => /\S/.test(feedback))).toBe(true);
        expect(hasKey).toBe(item.key !== null);
        const rightOnes = rows.filter(({ state }) => state === 'right');
        if (hasKey) expect(rightOnes).toHaveLength(item.key?.length ?? 0);
        else expect(rightOnes).toEqual([]);
        if (item.type === 'order' || item.type === 'match') {
          expect(rows.every(({ belongs }) => belongs !== null)).toBe(true);
        }
      }
    },
  );

  test('ask in the first session nothing from before, and in the others three items whose lesson is known', () => {
    for (const { session, recall } of plans) {
      if (session.number === 1) expect(recall).toBeNull();
      else {
        expect(recall?.items).toHaveLength(3);
        for (const { from } of recall?.items ?? []) expect(from).not.toBeNull();
      }
    }
  });

  test('lead to the same topic for the ages beside it, and for parents to all ages', () => {
    const beside = (id: string) => {
      const plan = plans.find(({ lesson }) => lesson.id === id);
      return [plan?.younger?.id, plan?.older?.id, plan?.children.map((child) => child.id)];
    };
    expect(beside('7-10/consent')).toEqual([undefined, '11-14/consent', []]);
    expect(beside('11-14/deepfakes')).toEqual(['7-10/deepfakes', '15-18/deepfakes', []]);
    expect(beside('15-18/sharenting')).toEqual(['11-14/sharenting', undefined, []]);
    expect(beside('parents/consent')).toEqual([
      undefined,
      undefined,
      ['7-10/consent', '11-14/consent', '15-18/consent'],
    ]);
  });

  test('meet clauses of Article 6, in order', () => {
    for (const { clauses } of plans) {
      expect(clauses.length).toBeGreaterThan(2);
      expect([...clauses].sort()).toEqual(clauses);
    }
  });
});

describe.each(AUDIENCES)('the course for %s', (audience) => {
  const lessons = realLessons('en');
  const { sessions, kit } = courseOf(audience, lessons);

  test('has four sessions in order, and each after the first asks again', () => {
    expect(sessions.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
    expect(sessions.map(({ again }) => again.flatMap(({ items }) => items).length)).toEqual([0, 3, 3, 3]);
  });

  test('asks before and after one item of each lesson, which one letter answers', () => {
    expect(kit.map(({ lesson }) => lesson.id)).toEqual(sessions.map(({ lesson }) => lesson.id));
    for (const { rows, item } of kit) {
      expect(item.type).toBe('single-choice');
      expect(rows.filter(({ state }) => state === 'right')).toHaveLength(1);
    }
  });

  test('asks how likely telling is, without a right answer', () => {
    const { hasKey, rows, item } = tellItem(audience, 'en');
    expect(hasKey).toBe(false);
    expect(rows.map(({ letter }) => letter)).toEqual(['A', 'B', 'C', 'D']);
    expect(item.stem).toMatch(/how likely/i);
  });
});
