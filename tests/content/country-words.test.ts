import { describe, expect, test } from 'vitest';
import { helpNumbers } from '../../src/help/help-numbers.ts';
import { helpServices } from '../../src/help/services.ts';
import { hasPhoneNumber } from '../../src/i18n/phone-number.ts';
import { parseYaml } from '../../src/prose/parse-yaml.ts';
import { type CountryWord, countryWordsIn, nameIn } from './support/country-words.ts';
import { expectNone, listOf, texts } from './support/real-content.ts';
import { problemAt } from './support/text.ts';

const listed = Object.entries(parseYaml(listOf('countries.yaml')) as Record<string, string[]>).flatMap(
  ([country, words]): CountryWord[] => words.map((word) => ({ word, country })),
);
const international = new Set((helpServices.countries.ZZ?.services ?? []).map(({ name }) => nameIn(name)));
const services = Object.entries(helpServices.countries)
  .filter(([country]) => country !== 'ZZ')
  .flatMap(([country, { services }]) =>
    services
      .filter(({ kinds }) => !kinds.includes('emergency'))
      .map(({ name }) => nameIn(name))
      .filter((name) => name !== null && !international.has(name))
      .map((name): CountryWord => ({ word: name as string, country })),
  );
const words = [...listed, ...services];

/** Where the words of one country are at home. */
const isAtHome = (file: string): boolean => file.endsWith('/country.json');

describe('words that every country reads', () => {
  test('name no institution, law or help service of one country', () => {
    const problems = texts
      .filter(({ file }) => !isAtHome(file))
      .flatMap((text) =>
        countryWordsIn(text.text, words).map(({ word, country }) =>
          problemAt(
            text,
            `“${word}” belongs to one country (${country}).`,
            'Mark the place, e.g. {service:child-helpline}, {institution:school-protection} or {law:deepfake}: the build puts in the right words.',
          ),
        ),
      );
    expectNone(problems);
  });

  test('hold no telephone number, in any file', () => {
    const problems = texts
      .filter(({ text }) => hasPhoneNumber(text, helpNumbers))
      .map((text) =>
        problemAt(
          text,
          'Digits look like a telephone number.',
          'Take them out: the help card shows the right one.',
        ),
      );
    expectNone(problems);
  });
});

describe('the words of one country', () => {
  const found = (text: string) => countryWordsIn(text, words).map(({ country }) => country);

  test.each([
    ['Ring Childline and talk.', 'GB'],
    ['Report it to the NSPCC.', 'GB'],
    ['Signalez-le à la CNIL.', 'FR'],
    ['Votre CAF peut aider.', 'FR'],
    ['Écris à PHAROS.', 'FR'],
    ['Ruf Rat auf Draht an.', 'AT'],
  ])('are found in “%s”', (text, country) => expect(found(text)).toContain(country));

  test.each([
    'Take It Down is free, and so is StopNCII.',
    'INHOPE and the Council of Europe work in many countries.',
    'Le point de contact de la classe, la cafétéria, un décaf.',
  ])('are not seen in “%s”', (text) => expect(found(text)).toEqual([]));

  test('come from the names of help services, without their numbers', () => {
    expect(nameIn('119 – Allô Enfance en Danger')).toBe('Allô Enfance en Danger');
    expect(nameIn('Kids Help Phone / Jeunesse, J’écoute')).toBe('Kids Help Phone');
    expect(nameIn('3018')).toBeNull();
    expect(services.length).toBeGreaterThan(80);
  });
});
