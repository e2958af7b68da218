import { describe, expect, test } from 'vitest';
import { expectNone, publishedLocales, texts } from './support/real-content.ts';
import { aText, problemAt } from './support/text.ts';
import { typographicFaults } from './support/typographic-faults.ts';

test.each(publishedLocales)('words in “%s” are typed as the build expects them', (locale) => {
  const problems = texts
    .filter((text) => text.locale === locale)
    .flatMap((text) =>
      typographicFaults(text).map(({ message, remedy }) => problemAt(text, message, remedy)),
    );
  expectNone(problems);
});

const faults = (text: string, rest: Parameters<typeof aText>[1] = {}) =>
  typographicFaults(aText(text, rest)).map(({ message }) => message);

describe('typing', () => {
  test.each([
    'Two  spaces',
    'Wait...',
    'She said "no".',
    'It\u00a0is here!',
    'Grandad’s tea',
    'One thing - another',
    'No!!',
    '“Open',
    'Is it you ?',
  ])('is mended in English: %s', (text) => expect(faults(text)).toHaveLength(1));

  test.each([
    'Tu viens?',
    '«Non»',
    'Il dit “non”.',
    'Trois choses: un, deux',
    '84% des gens',
    'Il dit "non".',
    'Oui , bien sûr.',
  ])('is mended in French: %s', (text) => expect(faults(text, { locale: 'fr' })).not.toEqual([]));

  test.each(["“It's you,” she said. Ages 11-14 … 2 < 3", 'The video ended at 19:50 (late).'])(
    'passes in English: %s',
    (text) => expect(faults(text)).toEqual([]),
  );

  test.each(["« C'est toi ? », dit-elle. Il est 19 h 50 : trop tard !", 'Elle lit : « Non. » (84 %)'])(
    'passes in French: %s',
    (text) => expect(faults(text, { locale: 'fr' })).toEqual([]),
  );

  test('may be hasty in a chat', () => {
    expect(faults('tu viens??', { locale: 'fr', voice: 'said' })).toEqual([]);
    expect(faults('attends c\'est "toi"', { locale: 'fr', voice: 'said' })).toHaveLength(1);
  });
});
