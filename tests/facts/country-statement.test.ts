import { describe, expect, it } from 'vitest';
import en from '../../locales/en/country.json';
import fr from '../../locales/fr/country.json';
import { AUDIENCES } from '../../src/course.ts';
import { checkFacts } from '../../src/facts/check-facts.ts';
import { checkMarks, chooseStatement, isMark, type MarkUse } from '../../src/facts/choose-statement.ts';
import { statementBehind, statementFor, statementsByPlace } from '../../src/facts/country-statement.ts';
import { claims, countryStatements } from '../../src/facts/data.ts';
import { MARKS, type Mark } from '../../src/facts/statement.schema.ts';
import { translator } from '../../src/i18n/translate.ts';
import { typeset } from '../../src/i18n/typography.ts';

const wordsAt = (strings: object, mark: Mark): Record<string, string> =>
  mark.split(':').reduce((tree, key) => (tree as Record<string, object>)[key] ?? {}, strings) as Record<
    string,
    string
  >;

const use = (changes: Partial<MarkUse> = {}): MarkUse => ({
  mark: 'law:deepfake',
  audience: '15-18',
  file: 'lessons/15-18/deepfakes/en.md',
  line: 74,
  ...changes,
});

describe('what depends on the country', () => {
  it("is said in the country's own words where there are some", () => {
    expect(statementFor('law:deepfake', 'FR', translator('en'))).toMatch(/^In France/);
    expect(statementFor('law:deepfake', 'fr', translator('fr'))).toMatch(/^En France/);
  });

  it("is said in the words of the country's group otherwise", () => {
    expect(chooseStatement(countryStatements, 'law:deepfake-label', 'DE').place).toBe('EU');
    expect(statementFor('law:fake-nude-apps', 'FR', translator('fr'))).toBe(
      typeset(fr.law['fake-nude-apps'].EU, 'fr'),
    );
  });

  it('is said neutrally for a country nothing is known about, and where no country is known', () => {
    for (const country of ['CH', 'NO', 'ZZ']) {
      expect(statementBehind('law:deepfake', country).place).toBe('neutral');
    }
  });

  it('does not tell Denmark about a directive that does not bind it', () => {
    expect(statementBehind('law:deepfake', 'DK').place).toBe('neutral');
    expect(statementBehind('law:deepfake-label', 'DK').place).toBe('EU');
  });

  it('counts 27 countries in the European Union, without the United Kingdom', () => {
    expect(new Set(countryStatements.groups.EU).size).toBe(27);
    expect(countryStatements.groups.EU).not.toContain('GB');
  });

  it('tells France about its own rights of the child, and another EU country about those of the EU', () => {
    for (const mark of ['law:image-rights', 'law:age-online'] as const) {
      expect(['FR', 'BE', 'CH'].map((country) => statementBehind(mark, country).place)).toEqual([
        'FR',
        'EU',
        'neutral',
      ]);
    }
  });

  it('tells France what the EU asks of makers, and the United Kingdom what its own law asks', () => {
    expect(['FR', 'GB', 'US'].map((country) => statementBehind('law:makers-duties', country).place)).toEqual([
      'EU',
      'GB',
      'neutral',
    ]);
  });

  it('shows no age for the United Kingdom, which is only known from an old list', () => {
    expect(statementBehind('law:age-online', 'GB').place).toBe('neutral');
  });

  it('can be listed with all places that have words of their own', () => {
    expect(statementsByPlace('frame:sexuality', translator('en')).map(({ place }) => place)).toEqual(['FR']);
  });
});

describe.each([
  ['English', en],
  ['French', fr],
])('the words about countries in %s', (_, strings) => {
  it.each(MARKS)('%s: has words for each place and for no other, the neutral one included', (mark) => {
    const places = Object.keys(countryStatements.statements[mark]).sort();
    expect(Object.keys(wordsAt(strings, mark)).sort()).toEqual(places);
    expect(places).toContain('neutral');
  });

  it('keep a law to one or two whole sentences without a penalty', () => {
    for (const mark of MARKS.filter((each) => each.startsWith('law:'))) {
      for (const text of Object.values(wordsAt(strings, mark))) {
        expect(text.match(/[.](?=\s|$)/g)?.length).toBeLessThanOrEqual(2);
        expect(text).toMatch(/^\p{Lu}.*\.$/u);
        expect(text).not.toMatch(/prison|jail|fine |amende|euros|€/i);
      }
    }
  });

  it('say that erasure has exceptions wherever they speak of a right to it', () => {
    for (const place of ['FR', 'GB', 'EU']) {
      expect(wordsAt(strings, 'law:image-rights')[place]).toMatch(/exception/);
    }
  });

  it('let an institution stand inside a sentence', () => {
    for (const text of Object.values(wordsAt(strings, 'institution:school-protection'))) {
      expect(text).toMatch(/^(the|la) /);
      expect(text).not.toMatch(/\.$/);
    }
  });
});

it('French words about a law address nobody, since teenagers and adults read the same', () => {
  for (const mark of MARKS.filter((each) => each.startsWith('law:'))) {
    for (const text of Object.values(wordsAt(fr, mark))) {
      expect(text).not.toMatch(/(?<!\p{L})(tu|te|toi|ton|ta|tes|vous|votre|vos)(?!\p{L})/iu);
    }
  }
});

describe('the facts behind the statements', () => {
  it('all exist, and may be shown to parents and teachers', () => {
    const uses = MARKS.filter((mark) => !mark.startsWith('institution:')).flatMap((mark) =>
      Object.values(countryStatements.statements[mark])
        .flat()
        .flatMap((id) =>
          (['parents', '/teach/'] as const).map((audience) => ({ id, audience, file: mark, line: null })),
        ),
    );
    expect(checkFacts(uses, claims, '2026-01-01').problems).toEqual([]);
    const institutions = Object.values(countryStatements.statements['institution:school-protection']).flat();
    expect(institutions.filter((id) => !claims.has(id))).toEqual([]);
  });
});

describe('a mark in words', () => {
  it('may name a law from 15 on, and labels and rights from 11 on', () => {
    const allowed = (mark: Mark) =>
      AUDIENCES.filter(
        (audience) => checkMarks([use({ mark, audience })], countryStatements, claims).length === 0,
      );
    expect(allowed('law:deepfake')).toEqual(['15-18', 'parents']);
    expect(allowed('law:deepfake-label')).toEqual(['11-14', '15-18', 'parents']);
    expect(allowed('law:makers-duties')).toEqual(['15-18', 'parents']);
    expect(allowed('law:image-rights')).toEqual(['11-14', '15-18', 'parents']);
    expect(allowed('law:age-online')).toEqual(['11-14', '15-18', 'parents']);
    expect(allowed('frame:sexuality')).toEqual(['parents']);
    expect(allowed('institution:school-protection')).toEqual(AUDIENCES);
  });

  it('that nothing is known about is refused with its line', () => {
    expect(isMark('law:parking')).toBe(false);
    expect(checkMarks([use({ mark: 'law:parking' })], countryStatements, claims)).toMatchObject([
      { file: use().file, line: 74, id: 'law:parking' },
    ]);
  });
});
