/** What the course as a whole must be: who gets what, in which order, and which clause of Article 6 it meets. */
import { describe, expect, test } from 'vitest';
import { AUDIENCES, type Clause, TOPICS } from '../../src/course.ts';
import { readContent } from '../../src/lessons/check-content.ts';
import { courseSetting } from '../../src/lessons/course-setting.ts';
import type { SectionKind } from '../../src/lessons/lesson.schema.ts';
import { readFolder } from '../read-content.ts';

const setting = courseSetting(new Date().toISOString().slice(0, 10));
const files = readFolder('lessons', /\.(md|yaml)$/);
const { lessons } = readContent(files, setting);
const lessonsOf = (audience: string) => lessons.filter(({ facts }) => facts.audience === audience);
const kindsOf = (lesson: (typeof lessons)[number]): SectionKind[] =>
  lesson.facts.sections.map(({ kind }) => kind);

test.each(AUDIENCES)('%s · has the four topics, in the order of the course', (audience) => {
  expect(lessonsOf(audience).map(({ facts }) => facts.topic)).toEqual([...TOPICS]);
});

describe.each(lessons.map((lesson) => [lesson.facts.id, lesson] as const))('%s', (_, lesson) => {
  const { facts, words } = lesson;

  test('is complete, with its story, in every published locale', () => {
    expect(setting.publishedLocales.filter((locale) => words.get(locale)?.scenario)).toEqual([
      ...setting.publishedLocales,
    ]);
  });

  test('opens with a question, rehearses the words, and ends with help', () => {
    const kinds = kindsOf(lesson);
    expect(kinds[0]).toBe('opener');
    expect(kinds.at(-1)).toBe('help');
    for (const kind of ['story', 'say-the-words', 'quiz', 'talk-at-home'] as const) {
      expect(kinds.filter((each) => each === kind)).toHaveLength(1);
    }
  });

  test('begins with a question that accepts “I don’t know”', () => {
    const opener = facts.sections.find(({ kind }) => kind === 'opener')?.items[0] ?? '';
    const texts =
      words
        .get('en')
        ?.items.get(opener)
        ?.options.map(({ text }) => text) ?? [];
    expect(texts.join(' ')).toMatch(/don’t know|not sure/i);
  });

  test('asks again for three things from the lessons before it', () => {
    const recalled = facts.sections.filter(({ kind }) => kind === 'recall').flatMap(({ items }) => items);
    expect(recalled).toHaveLength(facts.topic === TOPICS[0] ? 0 : 3);
  });

  test('takes as long as its age can give', () => {
    const minutes = { '7-10': 10, '11-14': 15, '15-18': 15, parents: 10 };
    expect(facts.minutes).toBe(minutes[facts.audience]);
  });

  test('has as many questions as its age can take', () => {
    const least = { '7-10': 3, '11-14': 5, '15-18': 6, parents: 3 }[facts.audience];
    const most = { '7-10': 4, '11-14': 6, '15-18': 8, parents: 4 }[facts.audience];
    const count = facts.sections.find(({ kind }) => kind === 'quiz')?.items.length;
    expect(count).toBeGreaterThanOrEqual(least);
    expect(count).toBeLessThanOrEqual(most);
  });

  test('has a story as long as its age can follow, counted as its numbered passages', () => {
    const least = { '7-10': 5, '11-14': 8, '15-18': 10, parents: 1 }[facts.audience];
    const most = { '7-10': 7, '11-14': 10, '15-18': 12, parents: Infinity }[facts.audience];
    const story = words.get('en')?.scenario;
    const count = (story?.scenes.length ?? 0) + (story?.outcomes.length ?? 0);
    expect(count).toBeGreaterThanOrEqual(least);
    expect(count).toBeLessThanOrEqual(most);
  });
});

/** Numbers as headings write them, from three on. */
const COUNTS: Record<string, readonly string[]> = {
  en: ['three', 'four', 'five', 'six', 'seven', 'eight'],
  fr: ['trois', 'quatre', 'cinq', 'six', 'sept', 'huit'],
};

test.each(Object.keys(COUNTS))('a heading that counts items counts them right in “%s”', (locale) => {
  const counted = lessons.flatMap(({ facts, words }) =>
    facts.sections.flatMap(({ id, items }) => {
      const [first = ''] = words.get(locale)?.parts.get(id)?.heading.toLowerCase().split(' ') ?? [];
      const at = COUNTS[locale]?.indexOf(first) ?? -1;
      return at >= 0 && items.length > 0
        ? [{ place: `${facts.id}#${id}`, says: at + 3, has: items.length }]
        : [];
    }),
  );
  expect(counted.length).toBeGreaterThan(5);
  expect(counted.filter(({ says, has }) => says !== has)).toEqual([]);
});

describe('Article 6', () => {
  const met = (audience: string): Set<Clause> =>
    new Set(lessonsOf(audience).flatMap(({ facts }) => facts.sections.flatMap(({ clauses }) => clauses)));

  test.each(['7-10', '11-14', '15-18'])('%s · meets every clause that speaks of the children', (audience) => {
    const wanted = ['art6-a', 'art6-c', 'art6-d', 'art6-e', 'art6-g', 'art6-h', 'art6-i'] as const;
    expect(wanted.filter((clause) => !met(audience).has(clause))).toEqual([]);
  });

  test('the parents’ lessons meet the clause about parents', () => {
    expect(met('parents')).toContain('art6-f');
  });
});

/** Facts that say that an image can be taken down. */
const REMOVAL = new Set([
  'image-online-not-hopeless',
  'takeitdown-who',
  'takeitdown-how-and-limits',
  'stopncii-adults-only',
  'stopncii-fingerprints',
]);
/** A threat to a person, in the words of a lesson; that something threatens privacy is none. */
const THREAT =
  /blackmail|chantage|threaten(?:s|ing|ed)? (?:you|someone|him|her|your child)|being threatened|te menac|(?:on|quelqu'un) (?:le |la )?menace\b/i;

test('pages about blackmail show a crisis line', () => {
  const wordsOf = (folder: string) =>
    [...files].filter(([path]) => path.startsWith(`${folder}/`)).map(([, text]) => text);
  const about = lessons.filter(
    ({ folder, facts }) =>
      facts.sections.some(({ facts }) => facts.some((id) => id.startsWith('sextortion-'))) ||
      wordsOf(folder).some((text) => THREAT.test(text)),
  );
  const without = about.filter(({ facts }) => !facts.help.includes('crisis-line'));
  expect(about.map(({ facts }) => facts.id)).toContain('15-18/sharenting');
  expect(without.map(({ folder }) => folder)).toEqual([]);
});

test('every page for 15-18 and for adults names help for somebody worried about their own behaviour', () => {
  const without = [...lessonsOf('15-18'), ...lessonsOf('parents')].filter(
    ({ facts }) => !facts.help.includes('worried-about-own-behaviour'),
  );
  expect(without.map(({ folder }) => folder)).toEqual([]);
});

test('a lesson that speaks of having an image taken down shows who does it', () => {
  const about = lessons.filter(({ facts }) =>
    facts.sections.some((section) => section.facts.some((id) => REMOVAL.has(id))),
  );
  const without = about.filter(({ facts }) => !facts.help.includes('image-removal'));
  expect(without.map(({ folder }) => folder)).toEqual([]);
});
