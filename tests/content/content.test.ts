import { afterAll, expect, test } from 'vitest';
import { ContentError, formatProblem } from '../../src/i18n/problem.ts';
import { readContent } from '../../src/lessons/check-content.ts';
import { courseSetting } from '../../src/lessons/course-setting.ts';
import { readFolder } from '../read-content.ts';

const today = new Date().toISOString().slice(0, 10);
const content = readContent(readFolder('lessons', /\.(md|yaml)$/), courseSetting(today));

// For whoever translates: a gap in a language that is not published fails nothing, so nothing else would say it here.
afterAll(() => {
  if (content.gaps.length > 0) console.warn(content.gaps.map(formatProblem).join('\n\n'));
});

test('the lessons, pages and strings hold nothing that must be mended', () => {
  // Thrown, not compared, so that an author reads file, line, id and remedy.
  if (content.problems.length > 0) throw new ContentError(content.problems);
  expect(content.lessons.length).toBeGreaterThan(0);
});

test('every lesson is complete in every published locale', () => {
  const { publishedLocales } = courseSetting(today);
  const states = content.lessons.flatMap(({ folder, states }) =>
    publishedLocales.map((locale) => `${folder} ${locale}: ${states.get(locale)}`),
  );
  expect(states.filter((state) => !state.endsWith('complete') || state.endsWith('incomplete'))).toEqual([]);
});
