import { expect, test } from 'vitest';
import { readContent } from '../../src/lessons/check-content.ts';
import { courseSetting } from '../../src/lessons/course-setting.ts';
import { FOLDER, lessonFiles } from './lesson-files.ts';

const setting = courseSetting('2026-11-22');

test('a language that has no files yet is told of each, and stops nothing', () => {
  const draft = { ...setting, locales: [...setting.locales, 'de'] };
  const { problems, gaps } = readContent(lessonFiles(), draft);
  expect(problems).toEqual([]);
  for (const file of [
    'locales/de/common.json',
    'locales/de/glossary.yaml',
    'locales/de/pages/about.md',
    `${FOLDER}/de.md`,
    `${FOLDER}/de.quiz.yaml`,
  ]) {
    expect(gaps.filter((gap) => gap.file === file)).toHaveLength(1);
  }
  for (const { remedy } of gaps) expect(remedy).toMatch(/translate/);
});

test('a language without gaps is told nothing', () => {
  const draft = { ...setting, publishedLocales: [setting.sourceLocale] };
  expect(readContent(lessonFiles(), draft).gaps).toEqual([]);
});
