import { describe, expect, test } from 'vitest';
import { checkStrings } from '../../src/i18n/check-strings.ts';
import type { Problem } from '../../src/i18n/problem.ts';
import { checkGlossary } from '../../src/lessons/check-glossary.ts';
import { checkPages } from '../../src/lessons/check-pages.ts';
import { readCourse } from '../../src/lessons/read-course.ts';
import { goodFile, lessonFiles, STORY, STORY_FACTS, setting } from './lesson-files.ts';

/** What a translator's file must not bring, and never does by mistake alone. */
const HOSTILE: [string, string][] = [
  ['a script', 'x <script>alert(1)</script>'],
  ['an event handler', 'x onerror=alert(1)'],
  ['a script address', 'javascript:alert(1)'],
  ['a data address', 'data:text/html,x'],
  ['a picture from another site', '![x](//example.org/x.png)'],
  ['an image with a script', '<svg><script>x</script></svg>'],
  ['a turned reading direction', 'x \u202e y'],
  ['an isolate that stays open', 'x \u2067 y'],
  ['tag characters', 'x \u{e0041}\u{e0042}'],
  ['a letter of another alphabet', 'c\u043ensent'],
  ['a telephone number in Arabic digits', 'x ١١٦١١١'],
  ['a telephone number in fullwidth digits', 'x １１６１１１'],
];
const CORRECT: [string, string][] = [
  ['Arabic', 'افتح تطبيق \u2068WhatsApp\u2069 ثم اختر «حظر»\u200f!'],
  ['Persian', 'می‌توانی «نه» بگویی؛ عکس‌های تو مال خودت هستند.'],
  ['Hebrew', 'שָׁלוֹם, אל תשתף/י את התמונה\u200f.'],
  ['Hindi', 'क्‍या कोई बड़ा तुम्हारी मदद कर सकता है?'],
];

const lesson = (changes: Record<string, string>): readonly Problem[] =>
  readCourse(lessonFiles(changes), setting()).problems;
const inFile = (name: string, from: string) => (words: string) =>
  lesson({ [name]: goodFile(name).replace(from, words) });
const inPage = (text: string) =>
  checkPages(
    new Map([['locales/en/pages/about.md', text]]),
    setting({ locales: ['en'], publishedLocales: ['en'] }),
  ).problems;
const page = (title: string, words: string) =>
  `---\ntitle: "${title}"\ndescription: "About us"\n---\n\n## [one] One\n\n${words}\n`;

/** Each place in which words stand: how to put words there, and where the message must point. */
const PLACES: [string, (words: string) => readonly Problem[], string, number][] = [
  ['the prose of a lesson', inFile('en.md', 'is a realistic fake.'), 'en.md', 10],
  ['the title of a lesson', inFile('en.md', 'The class chat'), 'en.md', 2],
  ['an objective', inFile('en.md', 'stop a hurtful picture'), 'en.md', 5],
  ['the heading of a section', inFile('en.md', 'What it is'), 'en.md', 8],
  ['the words of a quiz', inFile('fr.quiz.yaml', 'Yes, that helps.'), 'fr.quiz.yaml', 5],
  [
    'a story',
    (words) =>
      lesson({ 'scenario.yaml': STORY_FACTS, 'en.scenario.yaml': STORY.replace('Are you there?', words) }),
    'en.scenario.yaml',
    5,
  ],
  [
    'the role of a reviewer',
    (words) =>
      lesson({
        'lesson.yaml': goodFile('lesson.yaml').replace(
          'review: []',
          `review: [{ by: "${words}", on: "2026-11-22" }]`,
        ),
      }),
    'lesson.yaml',
    6,
  ],
  ['the prose of a page', (words) => inPage(page('About', words)), 'locales/en/pages/about.md', 8],
  ['the title of a page', (words) => inPage(page(words, 'Hello.')), 'locales/en/pages/about.md', 2],
  [
    'the glossary',
    (words) =>
      checkGlossary(
        new Map([
          [
            'locales/en/glossary.yaml',
            `deepfake:\n  term: "Deepfake"\n  wordings:\n    default: "${words}"\n`,
          ],
        ]),
        setting().knownNumbers,
      ),
    'locales/en/glossary.yaml',
    4,
  ],
  [
    'the strings of the interface',
    (words) =>
      checkStrings(
        new Map([['locales/en/common.json', JSON.stringify({ a: 'A', greeting: words }, null, 2)]]),
        setting({ locales: ['en'], publishedLocales: ['en'] }),
      ).problems,
    'locales/en/common.json',
    3,
  ],
];

describe.each(PLACES)('in %s', (_, put, file, line) => {
  test.each(HOSTILE)('%s is refused with file, line and reason', (_, words) => {
    const found = put(words).find((problem) => problem.file.endsWith(file) && problem.line === line);
    expect(found?.message).toBeTruthy();
    expect(found?.remedy).toBeTruthy();
  });

  test.each(CORRECT)('correct %s passes', (_, words) => {
    // A story of one scene and one ending has other gaps; only what is said about these words counts.
    expect(put(words).filter((problem) => problem.file.endsWith(file) && problem.line === line)).toEqual([]);
  });
});

describe('signs of Markdown that readers would see are refused', () => {
  const inProse = (words: string) =>
    lesson({ 'en.md': goodFile('en.md').replace('[deepfake](term:deepfake)', words) });

  test.each([
    '[deepfake] (term:deepfake)',
    '[deepfake](term: deepfake)',
    '[deepfake](term:deepfake',
    'deepfake (term:deepfake)',
    '** deepfake **',
    '**deepfake',
  ])('in prose: %s', (words) => {
    expect(inProse(words)).toMatchObject([{ line: 10, id: 'what-it-is' }]);
  });

  test.each(['[deepfake](term:deepfake)', '**Deepfake** and *[deepfake](term:deepfake)*', '5 * 3', 'A* (b)'])(
    'but not where Markdown takes them away, nor a star: %s',
    (words) => expect(inProse(words)).toEqual([]),
  );

  test.each(PLACES.filter(([place]) => !/prose|review/.test(place)))('in %s', (_, put, file, line) => {
    for (const words of ['See **this**', 'See [this](term:deepfake)']) {
      const found = put(words).find((problem) => problem.file.endsWith(file) && problem.line === line);
      expect(found?.message).toContain('Markdown');
    }
  });
});

describe('what only shows once a file has been read is refused', () => {
  const refused = (changes: Record<string, string>) =>
    lesson(changes)
      .map(({ message }) => message)
      .join('\n');

  test('a telephone number with Markdown between its digits', () => {
    expect(
      refused({ 'en.md': goodFile('en.md').replace('is a realistic fake', 'is 116 **111**') }),
    ).toContain('telephone number');
  });
  test('a telephone number written over two lines', () => {
    expect(refused({ 'en.md': goodFile('en.md').replace('is a realistic fake', 'is 116\n111') })).toContain(
      'telephone number',
    );
  });
  test('a turned reading direction written as an escape', () => {
    expect(
      refused({ 'en.quiz.yaml': goodFile('en.quiz.yaml').replace('Send it on', 'Send \\u202e it') }),
    ).toContain('reading direction');
  });
  test('the same in the title of a page', () => {
    expect(inPage(page('A \\u202e b', 'Hello.'))).toMatchObject([{ line: 2, id: 'title' }]);
  });
  test('a link with a title of its own', () => {
    expect(
      refused({ 'en.md': goodFile('en.md').replace('term:deepfake', 'term:deepfake "116 111"') }),
    ).toContain('title');
  });
  test('a comment that turns the reading direction', () => {
    expect(lesson({ 'quiz.yaml': `# \u202ereversed\n${goodFile('quiz.yaml')}` })).toMatchObject([
      { line: 1 },
    ]);
  });
  test('an id that looks like another, also in a locale that is not published', () => {
    const problems = lesson({
      'de.md': goodFile('en.md'),
      'de.quiz.yaml': goodFile('en.quiz.yaml').replace('tell:', 't\u0435ll:'),
    });
    expect(problems.map(({ file, line }) => [file.split('/').at(-1), line])).toContainEqual([
      'de.quiz.yaml',
      5,
    ]);
  });
  test('a section id that looks like another', () => {
    const problems = lesson({ 'en.md': goodFile('en.md').replace('[what-it-is]', '[what-\u0456t-is]') });
    expect(problems.map(({ message }) => message).join()).toContain('\\u{456}');
  });
  test('a string that calls another', () => {
    const files = new Map([['locales/en/common.json', '{ "a": "$t(a)" }']]);
    const { problems } = checkStrings(files, setting({ locales: ['en'], publishedLocales: ['en'] }));
    expect(problems).toHaveLength(1);
  });
  test('a term that is only a name every object has', () => {
    expect(inPage(page('About', '[x](term:constructor)'))).toMatchObject([{ line: 8 }]);
  });
});
