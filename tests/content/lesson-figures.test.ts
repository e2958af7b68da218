import { describe, expect, test } from 'vitest';
import type { Audience } from '../../src/course.ts';
import { resolveMark } from '../../src/lessons/resolve-mark.ts';
import { parseYaml } from '../../src/prose/parse-yaml.ts';
import { fillMarks } from '../../src/prose/words.ts';
import { learnerWords, minutesFor, PACE } from './support/learner-words.ts';
import { type Ceiling, longSentences, readingFaults, readingOf } from './support/readability.ts';
import { expectNone, files, lessonFolders, publishedLocales, texts } from './support/real-content.ts';
import { sentencesOf } from './support/sentences.ts';
import { shorten } from './support/text.ts';

/**
 * What each audience can be asked to read. Ease 90 to 100 is what an average eleven-year-old reads without
 * help, 80 to 90 is plain speech: the youngest get the easiest, and adults no more than plain speech, since
 * many read at night, tired, or in a second language. The floors lie a few points below the hardest lesson
 * that was found good when read aloud; French comes out some points easier than English. Averages count
 * whole sentences. The longest sentence is held for 7-10 alone: older readers may meet one that takes its time.
 */
const CEILINGS: Readonly<Record<Audience, Ceiling>> = {
  '7-10': { ease: { en: 95, fr: 96 }, average: 8, longest: 18 },
  '11-14': { ease: { en: 90, fr: 94 }, average: 11, longest: null },
  '15-18': { ease: { en: 86, fr: 89 }, average: 12, longest: null },
  parents: { ease: { en: 86, fr: 86 }, average: 12, longest: null },
};

const lessons = lessonFolders.flatMap((folder) => {
  const audience = folder.split('/').at(-2) as Audience;
  return publishedLocales
    .filter((locale) => files.has(`${folder}/${locale}.md`))
    .map((locale) => {
      const own = texts.filter(
        ({ file, locale: its, voice }) => file.startsWith(`${folder}/`) && its === locale && voice !== 'name',
      );
      const fill = (text: string) => fillMarks(text, (mark) => resolveMark(mark, locale, locale));
      const words = learnerWords(files, folder, locale, fill);
      const reading = readingOf(
        own.map(({ text }) => text),
        locale,
      );
      const longest = own
        .flatMap(({ text }) => longSentences(text, locale, 0))
        .reduce((most, { words }) => Math.max(most, words), 0);
      return { folder, locale, audience, own, words, reading, longest, minutes: minutesFor(words, audience) };
    });
});

test('the figures of every lesson are known', () => {
  const rows = lessons.map(({ folder, locale, words, reading, longest, minutes }) => ({
    lesson: `${folder.replace('lessons/', '')} ${locale}`,
    prose: words.prose,
    story: words.story,
    items: words.items,
    minutes,
    // Where a language has no formula, the words of a sentence are all that is said.
    ease: reading.ease ?? 'no formula',
    'words a sentence': reading.average,
    longest,
  }));
  console.table(rows);
  expect(rows.length).toBeGreaterThan(0);
});

describe('a lesson', () => {
  test('is as easy to read as its audience needs', () => {
    expectNone(
      lessons.flatMap(({ folder, locale, audience, reading }) =>
        readingFaults(reading, CEILINGS[audience], locale).map((fault) => ({
          file: `${folder}/${locale}.md`,
          line: null,
          id: `${audience}, ${locale}`,
          ...fault,
        })),
      ),
    );
  });

  test('for the youngest has no sentence that runs out of breath', () => {
    expectNone(
      lessons.flatMap(({ locale, audience, own }) => {
        const { longest } = CEILINGS[audience];
        if (longest === null) return [];
        return own.flatMap(({ text, file, line, id }) =>
          longSentences(text, locale, longest).map(({ sentence, words }) => ({
            file,
            line,
            id,
            message: `${words} words in one sentence, at most ${longest}: ${shorten(sentence, 140)}`,
            remedy: 'Make two sentences of it.',
          })),
        );
      }),
    );
  });

  test('promises the minutes of its audience, and takes no longer', () => {
    expectNone(
      lessons.flatMap(({ folder, locale, audience, words }) => {
        const { minutes: promised, wordsPerMinute } = PACE[audience];
        const own = (parseYaml(files.get(`${folder}/lesson.yaml`) ?? '') as { minutes: number }).minutes;
        const total = words.prose + words.story + words.items;
        const tooMany = total - promised * wordsPerMinute;
        return [
          ...(own === promised
            ? []
            : [
                {
                  file: `${folder}/lesson.yaml`,
                  line: null,
                  id: 'minutes',
                  message: `The lesson promises ${own} minutes.`,
                  remedy: `Lessons for ${audience} take ${promised}.`,
                },
              ]),
          ...(tooMany <= 0
            ? []
            : [
                {
                  file: `${folder}/${locale}.md`,
                  line: null,
                  id: 'minutes',
                  message: `A learner reads ${total} words (prose ${words.prose}, story ${words.story}, items ${words.items}), at most ${promised * wordsPerMinute} in ${promised} minutes.`,
                  remedy: `Take out about ${tooMany} words.`,
                },
              ]),
        ];
      }),
    );
  });
});

describe('the measure of reading', () => {
  const easy = 'Look at this. It is fun. Ask first. You can say no.';
  const hard =
    'Institutional responsibilities regarding algorithmically generated representations necessitate comprehensive consideration, notwithstanding considerable organisational complications.';

  test('tells easy from hard, in English and in French', () => {
    const fr =
      "L'administration internationale réglementera particulièrement les responsabilités institutionnelles.";
    expect(readingFaults(readingOf([easy], 'en'), CEILINGS['7-10'], 'en')).toEqual([]);
    expect(readingFaults(readingOf([hard], 'en'), CEILINGS.parents, 'en')).not.toEqual([]);
    expect(readingFaults(readingOf([fr], 'fr'), CEILINGS.parents, 'fr')).not.toEqual([]);
  });

  test('counts only the words of sentences where a language has no formula', () => {
    const reading = readingOf(['Frag zuerst. Du darfst Nein sagen.'], 'de');
    expect(reading).toEqual({ ease: null, formula: null, average: 3 });
    expect(readingFaults({ ...reading, average: 30 }, CEILINGS['7-10'], 'de')).toHaveLength(1);
  });

  test('finds the sentence that is too long, and takes no abbreviation for its end', () => {
    const text = `Mrs Hill waits. She ${'and so on '.repeat(8)}it goes.`;
    expect(sentencesOf(text, 'en')).toHaveLength(2);
    expect(longSentences(text, 'en', 18).map(({ words }) => words)).toEqual([27]);
    expect(longSentences('M. Perrin attend.', 'fr', 2)).toHaveLength(1);
  });
});

describe('the minutes of a lesson', () => {
  const made = new Map([
    ['lessons/7-10/made/lesson.yaml', 'sections: [{ id: a, kind: prose }, { id: b, items: [one] }]'],
    [
      'lessons/7-10/made/en.md',
      '---\ntitle: "Two words"\nsummary: "not counted"\n---\n\n## [a] One\n\nTwo three.\n',
    ],
    [
      'lessons/7-10/made/en.quiz.yaml',
      'one: { stem: "One two?", options: { x: { text: "a", feedback: "b c" }, y: { text: "d", feedback: "e f g h" } } }',
    ],
    [
      'lessons/7-10/made/scenario.yaml',
      `start: s
scenes: [{ id: s, choices: [{ id: short, to: end }, { id: long, to: t }] }, { id: t, choices: [{ id: back, to: s }, { id: on, to: end }] }]
outcomes: [{ id: end }]`,
    ],
    [
      'lessons/7-10/made/en.scenario.yaml',
      `title: "T"
scenes:
  s: { lines: { l: "one two" }, ask: "q", choices: { short: { text: "a", feeling: "f" }, long: { text: "b", feeling: "f g" } } }
  t: { lines: { l: "one two three" }, choices: { back: { text: "c", feeling: "d" }, on: { text: "e", feeling: "f" } } }
outcomes: { end: { title: "End", lines: { l: "one two three four" } } }`,
    ],
  ]);

  test('count prose, the longest way through the story, and one feedback an item', () => {
    expect(learnerWords(made, 'lessons/7-10/made', 'en')).toEqual({ prose: 5, story: 19, items: 7 });
  });

  test('follow from the pace of the audience', () => {
    expect(minutesFor({ prose: 450, story: 270, items: 180 }, '7-10')).toBe(10);
    expect(minutesFor({ prose: 450, story: 270, items: 181 }, 'parents')).toBe(4.5);
  });
});
