// @vitest-environment happy-dom
/**
 * Reads thousands of damaged lesson and locale files. Whatever is in them, the reader comes back soon, with a message or
 * with a lesson, and what it takes as a lesson is drawn without anything that acts.
 */
import fc from 'fast-check';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, describe, expect, test } from 'vitest';
import { checkStrings } from '../../src/i18n/check-strings.ts';
import { resolvePageLink } from '../../src/i18n/page-link.ts';
import type { Problem } from '../../src/i18n/problem.ts';
import { checkGlossary } from '../../src/lessons/check-glossary.ts';
import { checkPages } from '../../src/lessons/check-pages.ts';
import type { Lesson } from '../../src/lessons/lesson.ts';
import { lessonFor } from '../../src/lessons/lesson-for.ts';
import { readCourse } from '../../src/lessons/read-course.ts';
import { KNOWN_MARKS, resolveMark } from '../../src/lessons/resolve-mark.ts';
import { readPage } from '../../src/prose/page-prose.ts';
import { renderProse } from '../../src/prose/render-prose.ts';
import { quizStrings } from '../../src/quiz/quiz-strings.ts';
import { QuizView } from '../../src/quiz/quiz-view.tsx';
import { scenarioData } from '../../src/scenario/scenario-data.ts';
import { ScenarioView } from '../../src/scenario/scenario-view.tsx';
import { FOLDER, goodFile, lessonFiles, STORY, STORY_FACTS, setting } from '../lessons/lesson-files.ts';
import { damaged } from './mutate-file.ts';

const SEED = 20261122;
const CHANCE = Math.floor(Math.random() * 2 ** 31);
/** How much of a processor one file may take, in milliseconds: a hundred times what the slowest takes. */
const MOST_WORK = 5_000;

const lesson = lessonFiles({
  'lesson.yaml': goodFile('lesson.yaml').replace(
    '  - id: quiz\n',
    '  - id: the-story\n    kind: story\n  - id: quiz\n',
  ),
  'en.md': `${goodFile('en.md')}\n## [the-story] One evening\n\n> **Sam:** look\n`,
  'fr.md': `${goodFile('fr.md')}\n## [the-story] Un soir\n\n> **Sam :** regarde\n`,
  'scenario.yaml': STORY_FACTS,
  'en.scenario.yaml': STORY,
  'fr.scenario.yaml': STORY,
});
const pages = new Map([
  [
    'locales/en/pages/about.md',
    '---\ntitle: "About us"\ndescription: "Who made this"\n---\n\n## [why] Why we made this\n\nWe made it for [help](page:help).\n\n- one thing\n- another thing\n',
  ],
]);
const glossary = new Map([
  [
    'locales/en/glossary.yaml',
    'deepfake:\n  term: "Deepfake"\n  wordings:\n    default: "a picture made by AI"\n',
  ],
]);
const strings = new Map([
  [
    'locales/en/common.json',
    JSON.stringify(
      { greeting: 'Hello {{name}}', stone_one: 'one stone', stone_other: 'many stones' },
      null,
      2,
    ),
  ],
]);
const all = new Map([...lesson, ...pages, ...glossary, ...strings]);
const against = setting({ knownMarks: KNOWN_MARKS });
/** For what stands here in one language alone. */
const inEnglish = { ...against, locales: ['en'], publishedLocales: ['en'] };

interface Reading {
  problems: readonly Problem[];
  /** What pages would show of it: empty when it was refused. */
  html: string;
}

const drawLesson = ({ id, locale, audience, title, summary, objectives, sections }: Lesson): string =>
  renderToStaticMarkup(
    <>
      <h1>{title}</h1>
      <p>{summary}</p>
      {sections.map(({ id: section, heading, items, scenario }) => (
        <section key={section} id={section}>
          <h2>{heading}</h2>
          {items.length > 0 && (
            <QuizView
              items={items}
              strings={quizStrings({ locale, audience }, 4)}
              end={{ objectives: objectives.map(({ text }) => text), next: null }}
              prefix={section}
            />
          )}
          {scenario && (
            <ScenarioView
              data={scenarioData(scenario, {
                locale,
                audience,
                id,
                helpHref: '#help',
                helpPage: '/en/help/',
                helpParts: ['listen'],
              })}
            />
          )}
        </section>
      ))}
    </>,
  ) + sections.map(({ html }) => html).join('');

function read(file: string, text: string): Reading {
  const changed = new Map([[file, text]]);
  if (file.startsWith(FOLDER)) {
    const { lessons, problems } = readCourse(new Map([...lesson, ...changed]), against);
    if (problems.length > 0) return { problems, html: '' };
    const drawn = ['en', 'fr'].flatMap((locale) => {
      const resolve = (mark: string, words: string) => resolveMark(mark, words, locale);
      return lessons.map((source) => drawLesson(lessonFor(source, { locale, resolve, lessons })));
    });
    return { problems, html: drawn.join('') };
  }
  if (file.endsWith('.md')) {
    const { problems } = checkPages(changed, inEnglish);
    if (problems.length > 0) return { problems, html: '' };
    const context = {
      isStory: false,
      ownLabel: '',
      addressOf: (link: string) => resolvePageLink(link, 'en'),
    };
    const drawn = readPage(file, text).parts.map(({ root, heading }) => {
      const fill = (run: string) => run;
      return renderToStaticMarkup(<h2>{heading}</h2>) + renderProse(root, { ...context, fill });
    });
    return { problems, html: drawn.join('') };
  }
  const isGlossary = file.endsWith('.yaml');
  const problems = isGlossary
    ? checkGlossary(changed, against.knownNumbers)
    : checkStrings(changed, inEnglish).problems;
  return { problems, html: problems.length > 0 ? '' : renderToStaticMarkup(<p>{text}</p>) };
}

const FORBIDDEN =
  'script, style, link, meta, base, iframe, object, embed, svg, math, img, video, audio, source, template';
/** Everything in the page that could act, lead away or hide. */
function activeIn(html: string): string[] {
  const page = new DOMParser().parseFromString(html, 'text/html').body;
  const elements = [...page.querySelectorAll('*')];
  const attributes = elements.flatMap((element) =>
    [...element.attributes].filter(({ name, value }) => {
      if (/^on|^style$|^src|^action$|^formaction$/i.test(name)) return true;
      return /^(xlink:)?href$/i.test(name) && !/^(#|\/(en|fr)\/)/.test(value);
    }),
  );
  return [
    ...[...page.querySelectorAll(FORBIDDEN)].map(({ outerHTML }) => outerHTML),
    ...attributes.map(({ name, value }) => `${name}="${value}"`),
    ...(page.textContent.match(/[\u202a-\u202e\u{e0000}-\u{e007f}]|116.?111|3018/gu) ?? []),
  ];
}

const count = { read: 0, refused: 0, slowest: 0, slowestFile: '' };
const isReadSafely = ([file, text]: [string, string]): boolean => {
  // Not by the clock, which goes on while a busy machine does something else.
  const start = process.cpuUsage();
  const { problems, html } = read(file, text);
  const { user, system } = process.cpuUsage(start);
  const time = (user + system) / 1000;
  count.read += 1;
  if (problems.length > 0) count.refused += 1;
  if (time > count.slowest) Object.assign(count, { slowest: time, slowestFile: file });
  expect(time).toBeLessThan(MOST_WORK);
  for (const problem of problems) {
    if (!problem.file || !problem.message || !problem.remedy) throw new Error(JSON.stringify(problem));
  }
  expect(activeIn(html)).toEqual([]);
  return true;
};

describe('damaged lesson and locale files', () => {
  test('are not damaged before: each is read without a problem, and drawn', () => {
    for (const [file, text] of all) {
      const { problems, html } = read(file, text);
      expect(problems).toEqual([]);
      expect(html).not.toBe('');
      expect(activeIn(html)).toEqual([]);
    }
  });

  test('what would act is seen where it is drawn', () => {
    expect(activeIn('<p onclick="x()"><a href="javascript:x">y</a><img src=x>116 111</p>')).toHaveLength(5);
  });

  test('4,000 are refused with a message or drawn without anything that acts', () => {
    fc.assert(fc.property(damaged(all), isReadSafely), { seed: SEED, numRuns: 4_000 });
  });

  test('so are 1,000 that nobody has seen before', () => {
    console.log(`Damaged files of this run come from seed ${CHANCE}.`);
    fc.assert(fc.property(damaged(all), isReadSafely), { seed: CHANCE, numRuns: 1_000 });
  });

  test('never reach what all objects have in common', () => {
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  afterAll(() => {
    const { read: files, refused, slowest, slowestFile } = count;
    console.log(
      `${files} damaged files, ${refused} refused; the slowest took ${Math.round(slowest)} ms (${slowestFile}).`,
    );
  });
});
