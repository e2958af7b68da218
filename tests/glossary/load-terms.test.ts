import { describe, expect, it } from 'vitest';
import {
  glossaryEntries,
  lineOfTerm,
  parseTerms,
  parseTermWords,
  wordingFor,
} from '../../src/glossary/load-terms.ts';

const terms = parseTerms('avatar:\n  11-14: [f]\n  parents: [f]\nchatbot:\n  7-10: [f]\n  11-14: [f]\n').data;
const words = parseTermWords(
  'chatbot:\n  term: "robot"\n  wordings:\n    default: "A program."\n    7-10: "It writes back."\n' +
    'avatar:\n  term: "avatar"\n  wordings:\n    default: "A character."\n',
  'locales/en/glossary.yaml',
).data;

const named = (term: string) => ({ term, wordings: { default: 'An explanation.' } });

describe('reading the glossary', () => {
  it('says in which line, about which term, something is the matter', () => {
    const { problems } = parseTermWords(
      'avatar:\n  term: "avatar"\n  wordings:\n    9-10: "x"\n',
      'words.yaml',
    );
    expect(problems).toMatchObject([{ file: 'words.yaml', line: 1, id: 'avatar' }]);
  });

  it('refuses an empty explanation', () => {
    const { problems } = parseTermWords(
      'avatar:\n  term: "a"\n  wordings:\n    default: " "\n',
      'words.yaml',
    );
    expect(problems).toHaveLength(1);
  });

  it('says on which line the YAML cannot be read', () => {
    const { problems } = parseTerms('avatar:\n  11-14: [f\nchatbot: {');
    expect(problems).toHaveLength(1);
    expect(problems[0]?.line).not.toBeNull();
  });

  it('finds the line of a term', () => {
    expect(lineOfTerm('a:\n  b: 1\nbc: 2\n', 'bc')).toBe(3);
    expect(lineOfTerm('a:\n', 'b')).toBeNull();
  });
});

describe('a term', () => {
  it('has a wording of its own for an age, or the one for everybody', () => {
    expect(wordingFor(words, 'chatbot', '7-10')).toBe('It writes back.');
    expect(wordingFor(words, 'chatbot', '11-14')).toBe('A program.');
    expect(wordingFor(words, 'unknown', '11-14')).toBeNull();
  });
});

describe('the entries of the glossary', () => {
  it('stand in alphabetical order of their names, not of their ids', () => {
    const entries = glossaryEntries(terms, { ...words, avatar: named('zebra') }, 'en');
    expect(entries.map(({ id }) => id)).toEqual(['chatbot', 'avatar']);
  });

  it('sort accents as the language does', () => {
    const french = {
      avatar: named('École'),
      chatbot: named('fable'),
    };
    expect(glossaryEntries(terms, french, 'fr').map(({ term }) => term)).toEqual(['École', 'fable']);
  });

  it('say a wording once for all who read it, and only for ages that have the term', () => {
    expect(glossaryEntries(terms, words, 'en')).toEqual([
      { id: 'avatar', term: 'avatar', wordings: [{ audiences: ['11-14', 'parents'], text: 'A character.' }] },
      {
        id: 'chatbot',
        term: 'robot',
        wordings: [
          { audiences: ['7-10'], text: 'It writes back.' },
          { audiences: ['11-14'], text: 'A program.' },
        ],
      },
    ]);
  });
});
