import { describe, expect, test } from 'vitest';
import { parseYaml } from '../../src/prose/parse-yaml.ts';
import { type ForbiddenRule, forbiddenIn, readRules, shoutsIn } from './support/forbidden.ts';
import { expectNone, files, listOf, publishedLocales, texts } from './support/real-content.ts';
import { aText, problemAt } from './support/text.ts';

const dangers = parseYaml(listOf('dangers.yaml')) as Record<string, string[]>;

/** The list of a locale, with the phrases that no story may hold. */
function rulesOf(locale: string): ForbiddenRule[] {
  const phrases = parseYaml(files.get(`locales/${locale}/blame.yaml`) ?? '[]') as string[];
  const write = 'the responsibility is with the person who harms: make that person the subject';
  const blame: ForbiddenRule = { words: phrases, write, citable: 'adults' };
  return [...(readRules(listOf(`${locale}.forbidden.yaml`)) ?? []), ...(phrases.length > 0 ? [blame] : [])];
}

const firstWord = (text: string): string => /^\p{L}+/u.exec(text)?.[0].toLowerCase() ?? '';

describe.each(publishedLocales)('the words in “%s”', (locale) => {
  const own = texts.filter((text) => text.locale === locale);

  test('do not blame, label, belittle or frighten, and fit the age', () => {
    const rules = rulesOf(locale);
    const problems = own.flatMap((text) =>
      forbiddenIn(text, rules).map(({ found, write }) =>
        problemAt(text, `“${found}” is not used here.`, `Write instead: ${write}.`),
      ),
    );
    expectNone(problems);
  });

  test('speak of danger without exclamation marks', () => {
    const problems = own.flatMap((text) =>
      shoutsIn(text, dangers[locale] ?? []).map((sentence) =>
        problemAt(text, `This shouts about danger: ${sentence}`, 'End the sentence with a full stop.'),
      ),
    );
    expectNone(problems);
  });

  test('do not say once more, in the feedback of an option, what the sign before it says', () => {
    const signs = own.filter(({ file, id }) => file.endsWith('/quiz.json') && /^sign\.(helps|fits)/.test(id));
    const saidAlready = new Set(signs.map(({ text }) => firstWord(text)));
    const repeats = own.filter(
      ({ file, id, text }) =>
        file.endsWith('.quiz.yaml') && id.endsWith('.feedback') && saidAlready.has(firstWord(text)),
    );
    expect(signs.length, `locales/${locale}/quiz.json`).toBeGreaterThan(1);
    expectNone(
      repeats.map((text) =>
        problemAt(text, `“${firstWord(text.text)}” stands in the sign already.`, 'Begin with the reason.'),
      ),
    );
  });

  test('have a list of what is not used', () => {
    expect(rulesOf(locale).length, `tests/content/words/${locale}.forbidden.yaml`).toBeGreaterThan(10);
  });
});

const found = (text: string, rest: Parameters<typeof aText>[1] = {}) => {
  const made = aText(text, rest);
  return forbiddenIn(made, rulesOf(made.locale)).map(({ found }) => found);
};

describe('a word that is not used', () => {
  test.each([
    'You should have told us.',
    'Lina became a victim of a fake.',
    'The internet never forgets.',
    'She sent nudes.',
    'Be careful or it will happen to you.',
    'This is called sextortion.',
    'Beware of stranger danger.',
  ])('is found in “%s”', (text) => expect(found(text)).not.toEqual([]));

  test.each([
    'Tu aurais dû le dire.',
    'Les victimes sont des filles.',
    'C’est de la pédopornographie.',
    'Internet n’oublie jamais.',
    'Ne te mets pas en danger : se mettre en danger est imprudent.',
    'C’est une sextorsion.',
  ])('is found in « %s »', (text) => expect(found(text, { locale: 'fr' })).not.toEqual([]));

  test.each([
    'It is a crime.',
    'A sexual picture.',
    'Somebody was grooming him.',
    'When sharenting goes wrong.',
  ])('is kept from the youngest: “%s”', (text) => expect(found(text, { reader: '7-10' })).not.toEqual([]));

  test('may stand for older readers, where the age allows it', () => {
    expect(found('Grooming is a crime.', { reader: '15-18' })).toEqual([]);
    expect(found('Sextortion is blackmail.', { reader: 'parents' })).toEqual([]);
  });

  test('may be explained to 11-14, but not stand alone', () => {
    expect(found('Sharenting annoys many.')).toEqual(['Sharenting']);
    expect(found('When adults post photos of children, some say sharenting.')).toEqual([]);
  });

  test('may be cited in quotation marks where adults read, as the title of a law', () => {
    const law = 'The protocol speaks of “child pornography”.';
    expect(found(law, { reader: 'adults' })).toEqual([]);
    expect(found(law)).not.toEqual([]);
  });

  test('may be said in a story when it belittles, so that it can be answered', () => {
    expect(found('relax its only fake', { voice: 'said' })).toEqual([]);
    expect(found('It is only fake.')).toEqual(['only fake']);
  });

  test('is not seen inside other words', () => {
    expect(found('The bridegroom takes laundry lawns to Essex.', { reader: '7-10' })).toEqual([]);
  });
});

test('an exclamation mark about danger is found, and one about joy is not', () => {
  expect(shoutsIn(aText('What fun! You are in danger!'), dangers.en ?? [])).toHaveLength(1);
  expect(shoutsIn(aText('C’est drôle ! Attention au piège !'), dangers.fr ?? [])).toHaveLength(1);
  expect(shoutsIn(aText('There is danger. What fun!'), dangers.en ?? [])).toEqual([]);
});
