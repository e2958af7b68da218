import { expect, test } from 'vitest';
import { lessonFor } from '../../src/lessons/lesson-for.ts';
import { readCourse } from '../../src/lessons/read-course.ts';
import { goodFile, lessonFiles, setting } from './lesson-files.ts';

const MARK = '{service:child-helpline}';

test('marks are filled in every part of an item, the right sides of a match too', () => {
  const files = lessonFiles({
    'quiz.yaml': goodFile('quiz.yaml')
      .replace('type: single-choice', 'type: match')
      .replace('correct: [tell]', 'matches: [here, there]\n  correct: { share: here, tell: there }'),
    ...Object.fromEntries(
      ['en', 'fr'].map((locale) => [
        `${locale}.quiz.yaml`,
        goodFile(`${locale}.quiz.yaml`)
          .replace('What helps?', MARK)
          .replace('Send it on', MARK)
          .replace('Yes, that helps.', MARK)
          .replace(
            'what-now:',
            `  matches:\n    here: { text: "Ask ${MARK}" }\n    there: { text: "There" }\nwhat-now:`,
          ),
      ]),
    ),
  });
  const { lessons, problems } = readCourse(files, setting());
  expect(problems).toEqual([]);
  const [source] = lessons;
  const lesson = source && lessonFor(source, { locale: 'fr', resolve: () => 'the helpline', lessons });
  const shown = JSON.stringify(lesson?.sections);
  expect(shown).not.toContain('{service');
  expect(shown.match(/the helpline/g)).toHaveLength(4);
});
