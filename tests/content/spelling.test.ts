import { describe, expect, test } from 'vitest';
import { expectNone, listOf, publishedLocales, texts } from './support/real-content.ts';
import { dictionaryOf, knowing, namesIn, unknownWords, wordList } from './support/spelling.ts';
import { aText, problemAt } from './support/text.ts';

const en = dictionaryOf('en');
const fr = dictionaryOf('fr');
if (!en || !fr) throw new Error('a dictionary is gone');

describe('spelling', () => {
  test.each(publishedLocales)('is right in every lesson, page and string in “%s”', (locale) => {
    const dictionary = dictionaryOf(locale);
    if (!dictionary) {
      console.info(`There is no dictionary for "${locale}": name one in tests/content/support/spelling.ts.`);
      return;
    }
    const own = texts.filter((text) => text.locale === locale);
    const names = namesIn(own);
    const words = wordList(`${listOf(`${locale}.txt`)}\n${listOf('names.txt')}`);
    const knows = knowing(dictionary, words, wordList(listOf(`${locale}.chat.txt`)));
    const problems = own
      .filter(({ voice }) => voice !== 'name')
      .flatMap((text) =>
        unknownWords(text.text, knows(text, names)).map((word) =>
          problemAt(
            text,
            `“${word}” is in no dictionary.`,
            `Mend it. If it is right, add it to tests/content/words/${locale}.txt (a name: names.txt; a word as children type it in a chat: ${locale}.chat.txt).`,
          ),
        ),
      );
    expectNone(problems);
  });

  test.each([
    ['I recieve a message', 'recieve'],
    ['the childrens club', 'childrens'],
    ['what a nice color', 'color'],
  ])('is questioned in “%s”', (text, word) => expect(unknownWords(text, en)).toEqual([word]));

  test.each([
    ["j'ai reçu un méssage", 'méssage'],
    ['c’est bizare', 'bizare'],
    ['un oeuf', 'oeuf'],
  ])('is questioned in « %s »', (text, word) => expect(unknownWords(text, fr)).toEqual([word]));

  test('knows elisions, inversions, possessives, hyphens and capitals', () => {
    expect(
      unknownWords("L'école, qu'est-ce que c'est ? Parles-en, dit-elle. Y a-t-il un goûter ?", fr),
    ).toEqual([]);
    expect(unknownWords("Grandad's after-school club isn't LOUD. Class 8B, {{count}} messages.", en)).toEqual(
      [],
    );
  });
});

describe('names', () => {
  const story = [aText('Wednesday. It comes from Bethanne.'), aText('Kwabena', { voice: 'name' })];
  const knows = knowing(en, new Set(), new Set(['dont']));

  test('are those who speak, and words with a capital inside a sentence', () => {
    const names = namesIn(story);
    expect([...names]).toEqual(['Bethanne', 'Kwabena']);
    expect(unknownWords('Bethanne waits. Kwabena’s bus is late.', knows(aText(''), names))).toEqual([]);
  });

  test('and words may stand in a chat as children type them, and nowhere else', () => {
    const typed = 'dont tell kwabena';
    expect(unknownWords(typed, knows(aText('', { voice: 'said' }), namesIn(story)))).toEqual([]);
    expect(unknownWords(typed, knows(aText(''), namesIn(story)))).toEqual(['dont', 'kwabena']);
  });
});
