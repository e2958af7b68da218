import { describe, expect, test } from 'vitest';
import { readCourse } from '../../src/lessons/read-course.ts';
import { FOLDER, goodFile, lessonFiles, setting } from './lesson-files.ts';

const read = (changes: Record<string, string | null> = {}) => readCourse(lessonFiles(changes), setting());
const replaced = (name: string, from: string, to: string) => {
  const text = goodFile(name);
  if (!text.includes(from)) throw new Error(`${name} does not hold ${from}`);
  return { [name]: text.replace(from, to) };
};

describe('a good lesson', () => {
  const course = read();

  test('is read without a problem', () => {
    expect(course.problems).toEqual([]);
    expect(course.lessons.map(({ facts }) => facts.id)).toEqual(['11-14/deepfakes']);
  });

  test('is complete where it has words and missing where it has none', () => {
    expect(Object.fromEntries(course.lessons[0]?.states ?? [])).toEqual({
      en: 'complete',
      fr: 'complete',
      de: 'missing',
    });
  });

  test('has its French set with typographic apostrophes', () => {
    expect(course.lessons[0]?.words.get('fr')?.parts.get('what-it-is')?.heading).toBe('Ce que c’est');
  });
});

/** Each slip an author or translator can make: what is changed, and where and about what the message must be. */
const SLIPS: [string, Record<string, string | null>, { file: string; line: number | null; id: string }][] = [
  [
    'a fact that does not exist',
    replaced('lesson.yaml', 'deepfake-new-or-altered', 'deepfake-new-or-alterd'),
    { file: 'lesson.yaml', line: 15, id: 'deepfake-new-or-alterd' },
  ],
  [
    'a fact that is not meant for the age',
    replaced('lesson.yaml', 'deepfake-new-or-altered', 'companion-unsuitable-talk'),
    { file: 'lesson.yaml', line: 15, id: 'companion-unsuitable-talk' },
  ],
  [
    'a clause that does not exist',
    replaced('lesson.yaml', 'art6-c', 'art6-z'),
    { file: 'lesson.yaml', line: 16, id: 'sections.1.clauses.0' },
  ],
  [
    'a section that names an item nobody wrote',
    replaced('lesson.yaml', '[picture-arrives]', '[picture-arives]'),
    { file: 'lesson.yaml', line: 17, id: 'picture-arives' },
  ],
  [
    'a way for whoever needs it now, to a section that is not there',
    replaced('lesson.yaml', 'sections:\n', 'urgent: five-steps\nsections:\n'),
    { file: 'lesson.yaml', line: 9, id: 'five-steps' },
  ],
  [
    'an objective that nothing assesses',
    replaced('lesson.yaml', '[stop-the-chain]', '[stop-the-chain, explain]'),
    { file: 'lesson.yaml', line: 7, id: 'explain' },
  ],
  [
    'an objective that only an item without a key names',
    {
      ...replaced('lesson.yaml', '[stop-the-chain]', '[stop-the-chain, explain]'),
      ...replaced('quiz.yaml', 'type: opinion', 'type: opinion\n  objective: explain'),
    },
    { file: 'lesson.yaml', line: 7, id: 'explain' },
  ],
  [
    'a key that names no option',
    replaced('quiz.yaml', 'correct: [tell]', 'correct: [tel]'),
    { file: 'quiz.yaml', line: 8, id: 'picture-arrives/tel' },
  ],
  [
    'an option without feedback',
    replaced('fr.quiz.yaml', ', feedback: "Yes, that helps."', ''),
    { file: 'fr.quiz.yaml', line: 5, id: 'picture-arrives/tell' },
  ],
  [
    'an option that quiz.yaml does not have',
    replaced('en.quiz.yaml', 'tell:', 'tells:'),
    { file: 'en.quiz.yaml', line: 5, id: 'picture-arrives/tells' },
  ],
  [
    'a telephone number in the prose',
    replaced('fr.md', 'is a realistic fake', 'appelle le 30 18'),
    { file: 'fr.md', line: 10, id: 'what-it-is' },
  ],
  [
    'a telephone number in feedback',
    replaced('en.quiz.yaml', 'Yes, that helps.', 'Call 116 111.'),
    { file: 'en.quiz.yaml', line: 5, id: 'picture-arrives.options.tell.feedback' },
  ],
  [
    'raw HTML in the prose',
    replaced('en.md', 'is a realistic', 'is a <b>realistic</b>'),
    { file: 'en.md', line: 10, id: 'what-it-is' },
  ],
  [
    'raw HTML in an option',
    replaced('en.quiz.yaml', 'Send it on', 'Send <script>it on'),
    { file: 'en.quiz.yaml', line: 4, id: 'picture-arrives.options.share.text' },
  ],
  [
    'a placeholder that is not balanced',
    replaced('en.md', 'A picture goes round.', 'A picture {law:deepfake goes round.'),
    { file: 'en.md', line: 3, id: 'summary' },
  ],
  [
    'a mark that nobody can fill',
    replaced('en.md', 'realistic fake.', 'realistic fake. {law:cats}'),
    { file: 'en.md', line: 10, id: 'what-it-is' },
  ],
  [
    'a mark in a title, where nothing fills it',
    replaced('en.md', 'The class chat', 'The chat of {service:child-helpline}'),
    { file: 'en.md', line: 2, id: 'title' },
  ],
  [
    'a mark in a summary',
    replaced('en.md', 'A picture goes', '{service:child-helpline} goes'),
    { file: 'en.md', line: 3, id: 'summary' },
  ],
  [
    'a mark in an objective',
    replaced('en.md', 'stop a hurtful picture', 'call {service:child-helpline}'),
    { file: 'en.md', line: 5, id: 'stop-the-chain' },
  ],
  [
    'a mark in the heading of a section',
    replaced('en.md', 'What it is', 'What {service:child-helpline} is'),
    { file: 'en.md', line: 8, id: 'what-it-is' },
  ],
  [
    'a title of nothing but a space',
    replaced('en.md', 'The class chat', '\u00a0'),
    { file: 'en.md', line: 2, id: 'title' },
  ],
  [
    'an objective of nothing but a space',
    replaced('en.md', 'stop a hurtful picture', ' '),
    { file: 'en.md', line: 5, id: 'objectives.stop-the-chain' },
  ],
  [
    'a section with a heading and no words',
    { 'fr.md': goodFile('fr.md').slice(0, goodFile('fr.md').indexOf('A [deepfake]')) },
    { file: 'fr.md', line: 8, id: 'what-it-is' },
  ],
  [
    'a law on a page for an age it is not meant for',
    replaced('en.md', 'realistic fake.', 'realistic fake. {law:deepfake}'),
    { file: 'en.md', line: 10, id: 'law:deepfake' },
  ],
  [
    'a glossary term that does not exist',
    replaced('en.md', 'term:deepfake', 'term:deepfaek'),
    { file: 'en.md', line: 10, id: 'deepfaek' },
  ],
  [
    'a link that leads elsewhere',
    replaced('en.md', 'term:deepfake', 'https://example.org'),
    { file: 'en.md', line: 10, id: 'what-it-is' },
  ],
  [
    'text before the first section',
    replaced('en.md', '## [what-it-is]', 'Hello.\n\n## [what-it-is]'),
    { file: 'en.md', line: 8, id: '' },
  ],
  [
    'a section that lesson.yaml does not have',
    replaced('en.md', '[what-it-is]', '[what-is-it]'),
    { file: 'en.md', line: 8, id: 'what-is-it' },
  ],
  [
    'an objective without words in a published locale',
    replaced('fr.md', 'stop-the-chain:', 'stop-chain:'),
    { file: 'fr.md', line: 4, id: 'stop-the-chain' },
  ],
  [
    'a lesson in the wrong folder',
    replaced('lesson.yaml', 'audience: 11-14', 'audience: 15-18'),
    { file: 'lesson.yaml', line: 1, id: '11-14/deepfakes' },
  ],
  [
    'a missing file in a published locale',
    { 'fr.quiz.yaml': null },
    { file: 'fr.quiz.yaml', line: null, id: '' },
  ],
  ['a missing quiz.yaml', { 'quiz.yaml': null }, { file: 'quiz.yaml', line: null, id: '' }],
  [
    'words in a locale that is not known',
    { 'xx.md': goodFile('en.md') },
    { file: 'xx.md', line: null, id: 'xx' },
  ],
  ['a file that no lesson has', { 'notes.md.yaml': 'a: 1' }, { file: 'notes.md.yaml', line: null, id: '' }],
  ['YAML that cannot be read', { 'quiz.yaml': '- id: "a' }, { file: 'quiz.yaml', line: 1, id: '' }],
];

describe('a lesson is refused, with file, line, id and remedy, for', () => {
  test.each(SLIPS)('%s', (_, changes, place) => {
    const { problems } = read(changes);
    expect(problems.map(({ file, line, id }) => ({ file, line, id }))).toContainEqual({
      ...place,
      file: `${FOLDER}/${place.file}`,
    });
    for (const { message, remedy } of problems) {
      expect(message).not.toBe('');
      expect(remedy).not.toBe('');
    }
  });
});

describe('a file that is not saved as UTF-8', () => {
  const utf16 = Buffer.from(`\ufeff${goodFile('fr.md')}`, 'utf16le').toString('utf8');
  const windows = Buffer.from(goodFile('fr.md').replace('A picture', 'Été'), 'latin1').toString('utf8');

  test.each([
    ['UTF-16', utf16, 1],
    ['of Windows', windows, 3],
  ])('but %s is said to be so, once, and nothing else', (_, text, line) => {
    const { problems, lessons } = read({ 'fr.md': text });
    expect(problems).toMatchObject([{ file: `${FOLDER}/fr.md`, line }]);
    expect(problems[0]?.remedy).toContain('UTF-8');
    expect(lessons[0]?.states.get('fr')).toBe('incomplete');
    expect(lessons[0]?.states.get('en')).toBe('complete');
  });
});

describe('a locale that is not published', () => {
  test('shows the source language while words are missing, and does not stop the build', () => {
    const { problems, gaps, lessons } = read({ 'de.md': goodFile('en.md') });
    expect(problems).toEqual([]);
    expect(lessons[0]?.states.get('de')).toBe('incomplete');
    expect(gaps.map(({ file }) => file)).toContain(`${FOLDER}/de.quiz.yaml`);
  });

  test('drops out, without an error, when an option got a new meaning and a new id', () => {
    const { problems, lessons } = read({
      'de.md': goodFile('en.md'),
      'de.quiz.yaml': goodFile('en.quiz.yaml').replace('tell:', 'tell-before:'),
    });
    expect(problems).toEqual([]);
    expect(lessons[0]?.states.get('de')).toBe('incomplete');
  });

  test('is refused all the same for markup and telephone numbers', () => {
    const { problems } = read({
      'de.md': goodFile('en.md').replace('realistic', '<i>realistic</i>'),
      'de.quiz.yaml': goodFile('en.quiz.yaml'),
    });
    expect(problems.map(({ file, line }) => [file, line])).toContainEqual([`${FOLDER}/de.md`, 10]);
  });
});

describe('a fact behind a mark', () => {
  const marked = (locale: string) =>
    replaced(`${locale}.md`, 'is a realistic fake.', 'is a fake. {law:deepfake}');
  const warned = (changes: Record<string, string | null>, today: string, publishedLocales = ['en', 'fr']) =>
    readCourse(lessonFiles(changes), setting({ today, publishedLocales })).warnings.map(
      ({ file, line, id }) => [file.split('/').at(-1), line, id],
    );

  test('warns where the mark stands, once the fact was to be checked again', () => {
    expect(warned(marked('en'), '2026-12-31')).toEqual([]);
    expect(warned(marked('en'), '2027-01-01')).toEqual([['en.md', 10, 'uk-2026-deepfake-tools']]);
  });

  test('warns for the country of each language, and for no other', () => {
    expect(new Set(warned(marked('fr'), '2027-03-01').map(([, , id]) => id))).toEqual(
      new Set(['fr-226-8-1-sexual-deepfake', 'fr-intimate-images']),
    );
  });

  test('warns for the country of a language that still shows the words of the source', () => {
    const untranslated = { ...marked('en'), 'fr.md': null };
    expect(warned(untranslated, '2026-12-01', ['en'])).toContainEqual(['en.md', 10, 'fr-intimate-images']);
  });
});

describe('recall', () => {
  const recall = (reference: string) =>
    read(
      replaced(
        'lesson.yaml',
        '  - id: what-it-is',
        `  - id: again\n    kind: recall\n    items: [${reference}]\n  - id: what-it-is`,
      ),
    );

  test('may not ask for a lesson that comes later or does not exist', () => {
    expect(recall('consent/ask-first').problems.map(({ id }) => id)).toEqual(['consent/ask-first']);
  });

  test('never mixes languages: a lesson waits until what it asks for again is translated too', () => {
    const german = { 'de.md': goodFile('en.md'), 'de.quiz.yaml': goodFile('en.quiz.yaml') };
    const asking = lessonFiles({
      ...german,
      ...replaced(
        'lesson.yaml',
        '  - id: what-it-is',
        '  - id: again\n    kind: recall\n    items: [consent/what-now]\n  - id: what-it-is',
      ),
    });
    const asked = (changes: Record<string, string>) =>
      [...lessonFiles(changes)].map(
        ([path, text]) =>
          [
            path.replace('deepfakes', 'consent'),
            text.replace(/^(id: 11-14\/|topic: )deepfakes$/gm, '$1consent'),
          ] as const,
      );
    const statesWith = (changes: Record<string, string>) => {
      const { lessons, problems } = readCourse(new Map([...asking, ...asked(changes)]), setting());
      expect(problems).toEqual([]);
      return lessons.map(({ states, words }) => [states.get('de'), words.has('de')]);
    };
    expect(statesWith({})).toEqual([
      ['missing', false],
      ['incomplete', false],
    ]);
    expect(statesWith(german)).toEqual([
      ['complete', true],
      ['complete', true],
    ]);
  });
});

test('the pseudo-locale has every word of the source and keeps every id', () => {
  const { lessons, problems } = readCourse(lessonFiles(), setting({ pseudoLocale: 'ar-XB' }));
  const words = lessons[0]?.words.get('ar-XB');
  expect(problems).toEqual([]);
  expect([...(words?.items.keys() ?? [])]).toEqual(['what-now', 'picture-arrives']);
  expect(words?.head.title).not.toBe('The class chat');
});
