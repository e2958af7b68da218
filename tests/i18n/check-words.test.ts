import { describe, expect, test } from 'vitest';
import { checkFile, unlessFound } from '../../src/i18n/check-file.ts';
import { idFaults, wordsFaults } from '../../src/i18n/check-words.ts';

const faults = (text: string) => wordsFaults(text, new Set(['116111'])).map(({ message }) => message);

describe('words that are more than words are refused', () => {
  test.each([
    ['a script', '<script>alert(1)</script>', 'Raw HTML'],
    ['a script in capitals, unfinished', 'hello <SCRIPT src=//x', 'Raw HTML'],
    ['an image with a script', '<svg onload=alert(1)>', 'Raw HTML'],
    ['a comment', 'a <!-- b -->', 'Raw HTML'],
    ['a processing instruction', '<?xml-stylesheet href="x"?>', 'Raw HTML'],
    ['an event handler without its tag', '" onmouseover="go()', 'event handler'],
    ['an event handler with a space', "' onfocus = go() autofocus '", 'event handler'],
    ['a script address', 'javascript:alert(1)', 'runs something'],
    ['a script address with a tab in it', 'java\tscript:alert(1)', 'runs something'],
    ['a script address in mixed case', '[x](JaVaScRiPt:alert(1))', 'runs something'],
    ['a data address', 'data:text/html;base64,PHNjcmlwdD4=', 'runs something'],
    ['a data address without a type', '[x](data:,hello)', 'runs something'],
    ['a picture from elsewhere', '![x](//example.org/x.png)', 'picture'],
    ['an address of another site', 'Go to https://example.org now', 'another place'],
    ['an address of letters and points alone', 'Go to www.example now', 'another place'],
    ['a number to dial', '[call](tel:116)', 'another place'],
    ['a sign by its number', 'a &#x202e; b', 'by its number'],
    ['a sign by its name', 'a &lt;b&gt; c', 'by its number'],
    ['a telephone number', 'Call ١١٦ ١١١', 'telephone number'],
    ['a turned reading direction', 'a \u202e b', 'reading direction'],
  ])('%s', (_, text, said) => {
    expect(faults(text)).toContainEqual(expect.stringContaining(said));
  });
});

test.each([
  'Your data: who keeps it?',
  'Without JavaScript: the quiz is a form.',
  'Once = one time, and 2 < 3, and I <3 you',
  'R&D; Q&A',
  'Tes données : qui les garde ?',
])('“%s” is only words', (text) => expect(faults(text)).toEqual([]));

describe('an id', () => {
  test.each(['picture-arrives', 'count_one', 'audienceShort', 'EU-but-DK', '7-10'])('may be %s', (id) =>
    expect(idFaults(id)).toEqual([]),
  );
  test.each(['p\u0456cture', 'picture\u200b', '__proto__', 'a b', '', 'ｐicture', '-a'])(
    'may not be “%s”',
    (id) => expect(idFaults(id)).toHaveLength(1),
  );
  test('that looks like another is shown so that the difference is seen', () => {
    expect(idFaults('p\u0456cture')[0]?.message).toContain('p\\u{456}cture');
  });
});

describe('a file', () => {
  test('is not even parsed when it or a line of it is endless', () => {
    expect(checkFile('a.md', 'a\n'.repeat(150_000)).isReadable).toBe(false);
    expect(checkFile('a.md', `a\n${'>'.repeat(6_000)}`)).toMatchObject({
      isReadable: false,
      problems: [{ file: 'a.md', line: 2 }],
    });
  });

  test.each(['> '.repeat(9), '- '.repeat(9), `${' '.repeat(60)}- a`, '1. > '.repeat(5)])(
    'is not even parsed when it nests without end: “%s”',
    (line) =>
      expect(checkFile('a.md', `a\n${line}`)).toMatchObject({ isReadable: false, problems: [{ line: 2 }] }),
  );

  test('may hide nothing, not even in a comment', () => {
    const { problems } = checkFile('a.yaml', '\ufeffa: 1\n# \u202edetrever\n');
    expect(problems).toMatchObject([{ file: 'a.yaml', line: 2 }]);
    expect(unlessFound(problems, problems)).toEqual([]);
  });
});
