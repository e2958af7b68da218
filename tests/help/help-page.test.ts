import { describe, expect, test } from 'vitest';
import { AUDIENCES } from '../../src/course.ts';
import {
  type CountryHelp,
  type HelpKind,
  type HelpOptions,
  helpFor,
  helpInShort,
  helpKinds,
} from '../../src/help/help-page.ts';
import { digits, numbersOf } from '../../src/help/load-services.ts';
import type { Country, HelpData, Service } from '../../src/help/service.schema.ts';
import { helpServices } from '../../src/help/services.ts';
import type { ShownService } from '../../src/help/shown-service.ts';

const CODES = Object.keys(helpServices.countries);
const KINDS = helpKinds(['child-helpline', 'image-removal', 'crisis-line', 'worried-about-own-behaviour']);
/** The general page, every audience, and every audience that asks for everything. */
const EVERY_READER: HelpOptions[] = [
  {},
  ...AUDIENCES.map((audience) => ({ audience })),
  ...AUDIENCES.map((audience) => ({ audience, topicKinds: KINDS })),
];

const all = (help: CountryHelp): ShownService[] => help.sections.flatMap(({ services }) => services);
const ids = (help: CountryHelp, section: string): string[] =>
  help.sections.find(({ id }) => id === section)?.services.map(({ id }) => id) ?? [];
const order = (help: CountryHelp): string[] => help.sections.map(({ id }) => id);
const countryOf = (code: string): Country => helpServices.countries[code] as Country;

/** Services with a few fields changed, as a host's verification or a careless edit would. */
const withService = (code: string, id: string, changes: Partial<Service>): HelpData => ({
  ...helpServices,
  countries: {
    ...helpServices.countries,
    [code]: {
      ...countryOf(code),
      services: countryOf(code).services.map((each) => (each.id === id ? { ...each, ...changes } : each)),
    },
  },
});

describe('every country’s page', () => {
  test.each(CODES)('%s · puts emergency first, then somebody to talk to, for every reader', (code) => {
    for (const reader of EVERY_READER) {
      const help = helpFor(helpServices, code, reader);
      expect(order(help).slice(0, 2)).toEqual(['emergency', 'listen']);
      expect(ids(help, 'emergency').length).toBeGreaterThan(0);
    }
  });

  test.each(CODES)('%s · never shows what is on hold, nor a number that is forbidden there', (code) => {
    const { services, forbidden } = countryOf(code);
    const held = services.filter(({ hold }) => hold).map(({ id }) => id);
    for (const reader of EVERY_READER)
      for (const { id, number, sms } of all(helpFor(helpServices, code, reader))) {
        expect(held).not.toContain(id);
        const numbers = [
          number?.tel,
          number?.dial,
          ...(number?.also ?? []).map(({ tel }) => tel),
          sms?.number,
        ];
        for (const each of forbidden.map(digits))
          expect(
            numbers.map((value) => value && digits(value)),
            id,
          ).not.toContain(each);
      }
  });

  test.each(CODES)('%s · shows only numbers that stand in its own data', (code) => {
    const own = countryOf(code).services.flatMap(numbersOf).map(digits);
    for (const { id, name, number, sms } of all(helpFor(helpServices, code))) {
      const shown = [
        number?.tel,
        number?.dial,
        ...(number?.also ?? []).flatMap(({ dial, tel }) => [dial, tel]),
      ];
      for (const value of [...shown, sms?.number].filter((each) => each !== undefined))
        expect(own, id).toContain(digits(value));
      // A name may hold the service's number ("Bris 116 111"), never another one.
      const inName = name.match(/\d[\d .-]{4,}\d/g) ?? [];
      for (const value of inName) expect(own, `${id}: ${name}`).toContain(digits(value));
    }
  });

  test('shows each service in full once, and points to it from the other parts', () => {
    for (const code of CODES) {
      const shown = all(helpFor(helpServices, code)).map(({ id }) => id);
      expect(new Set(shown).size).toBe(shown.length);
    }
    const pictures = helpFor(helpServices, 'FR').sections.find(({ id }) => id === 'image-under-18');
    expect(pictures?.above.map(({ id }) => id)).toEqual(['fr-3018']);
  });

  test('puts what a lesson asks for right after somebody to talk to', () => {
    const help = helpFor(helpServices, 'GB', { audience: '15-18', topicKinds: ['report-illegal-content'] });
    expect(order(help).slice(0, 3)).toEqual(['emergency', 'listen', 'report']);
  });

  test('tells when there is no such country', () => {
    expect(() => helpFor(helpServices, 'xx')).toThrow('There is no country "XX"');
  });
});

describe('country traps', () => {
  const emergency = (code: string) =>
    helpFor(helpServices, code).sections[0]?.services.map(({ number, sms }) => number?.dial ?? sms?.number);

  test('Bosnia and Herzegovina has 122, 123 and 124, and no 112', () => {
    expect(emergency('BA')).toEqual(['122', '123', '124']);
  });

  test('Ukraine has 102, 103 and 101, and no 112', () => {
    expect(emergency('UA')).toEqual(['102', '103', '101']);
  });

  test('a second number is offered only where it reaches the same people', () => {
    const both = CODES.flatMap((code) => helpFor(helpServices, code).sections[0]?.services ?? []);
    expect(both.filter(({ number }) => number?.also.length).map(({ id }) => id)).toEqual([
      'ie-emergency-112',
      'gb-emergency-999',
    ]);
    expect(emergency('MC')).toEqual(['112', '17']);
    expect(emergency('AM')).toEqual(['112', '911']);
  });

  test('France has 3018 and 119 to talk to, and no 116 111', () => {
    expect(ids(helpFor(helpServices, 'FR'), 'listen')).toEqual(['fr-3018', 'fr-119']);
    expect(countryOf('FR').forbidden).toContain('116 111');
  });

  test('the French emergency number by text message is not offered as a call', () => {
    const byText = helpFor(helpServices, 'FR').sections[0]?.services.find(
      ({ id }) => id === 'fr-urgences-114',
    );
    expect(byText).toMatchObject({ number: null, sms: { number: '114' } });
  });

  test('where 116 111 belongs to somebody else, or to nobody, it is forbidden', () => {
    for (const code of 'AD AT BA BE CH FR GB GE IE IS IT LI MK MT NL TR'.split(' '))
      expect(countryOf(code).forbidden, code).toContain('116 111');
  });

  test('a forbidden number stays away even when somebody enters it', () => {
    const careless = withService('FR', 'fr-119', {
      phone: { dial: '116 111', tel: '116111', e164: null, type: 'short-code', also_dial: [] },
    });
    expect(all(helpFor(careless, 'FR')).map(({ id }) => id)).not.toContain('fr-119');
  });

  test('an international service shows only where it was confirmed', () => {
    expect(ids(helpFor(helpServices, 'DE'), 'online')).toContain('zz-help4u');
    for (const code of ['GB', 'ZZ'])
      expect(all(helpFor(helpServices, code)).map(({ id }) => id)).not.toContain('zz-help4u');
  });
});

describe('a country without a helpline for children', () => {
  test.each(['AD', 'AM', 'MC', 'SM', 'TR', 'ZZ'])('%s · says so and shows the international list', (code) => {
    const help = helpFor(helpServices, code);
    expect(help.hasChildHelpline).toBe(false);
    expect(ids(help, 'listen')).toContain('zz-child-helpline-international');
  });

  test('every other country has one', () => {
    const without = CODES.filter((code) => !helpFor(helpServices, code).hasChildHelpline);
    expect(without.sort()).toEqual(['AD', 'AM', 'MC', 'SM', 'TR', 'ZZ']);
  });

  test('San Marino does not borrow the numbers of Italy', () => {
    expect(all(helpFor(helpServices, 'SM')).flatMap(({ number }) => number?.dial ?? [])).toEqual(['112']);
  });

  test('the international page has no number at all', () => {
    expect(all(helpFor(helpServices, 'zz')).filter(({ number, sms }) => number || sms)).toEqual([]);
  });
});

describe('until the host has verified an entry', () => {
  const childline = (data: HelpData) => helpFor(data, 'GB').sections[1]?.services[0];

  test('its number is marked', () => {
    expect(childline(helpServices)).toMatchObject({ verified: false, number: { verified: false } });
    const verified = CODES.flatMap((code) => all(helpFor(helpServices, code))).filter(
      (each) => each.verified,
    );
    expect(verified).toEqual([]);
  });

  test('the date shown is that of the compilation; afterwards it is the host’s', () => {
    expect(childline(helpServices)?.checked).toBe('2026-11-22');
    const data = withService('GB', 'gb-childline', { verified_on: '2026-12-01' });
    expect(childline(data)).toMatchObject({
      verified: true,
      checked: '2026-12-01',
      number: { verified: true },
    });
  });
});

describe('nothing is promised that the data does not say', () => {
  test('“free” and “you need not give your name” stand only where the data says so and somebody has seen it', () => {
    const sources = Object.values(helpServices.countries).flatMap(({ services }) => services);
    for (const code of CODES)
      for (const view of all(helpFor(helpServices, code))) {
        const source = sources.find(({ id }) => id === view.id) as Service;
        const isSure = (field: string) => !source.unconfirmed_fields.includes(field);
        expect(view.free, view.id).toBe(source.free === true && isSure('free'));
        expect(view.anonymous, view.id).toBe(source.anonymous === true && isSure('anonymous'));
      }
  });

  test.each([null, false])('%s is shown as nothing', (unknown) => {
    const data = withService('GB', 'gb-childline', { free: unknown, anonymous: unknown });
    expect(helpFor(data, 'GB').sections[1]?.services[0]).toMatchObject({ free: false, anonymous: false });
  });
});

describe('who sees what', () => {
  test.each(['7-10', '11-14'] as const)(
    '%s · help for one’s own behaviour is never there, even when asked for',
    (audience) => {
      for (const code of CODES)
        for (const topicKinds of [undefined, KINDS]) {
          const help = helpFor(helpServices, code, { audience, ...(topicKinds && { topicKinds }) });
          expect(all(help).filter(({ kinds }) => kinds.includes('worried-about-own-behaviour'))).toEqual([]);
        }
    },
  );

  test('on the general page help for one’s own behaviour comes last, in a part of its own', () => {
    for (const code of ['FR', 'GB']) {
      const help = helpFor(helpServices, code);
      expect(order(help).at(-1)).toBe('own-behaviour');
      expect(all(help).filter(({ kinds }) => kinds.includes('worried-about-own-behaviour'))).toHaveLength(1);
    }
  });

  test('crisis lines have a part of their own on the general page, and are elsewhere only when asked for', () => {
    expect(ids(helpFor(helpServices, 'FR'), 'crisis')).toEqual(['fr-3114']);
    expect(order(helpFor(helpServices, 'FR', { audience: '11-14' }))).not.toContain('crisis');
    expect(ids(helpInShort(helpServices, 'FR', '11-14', ['crisis-line']), 'crisis')).toEqual(['fr-3114']);
  });

  test('children are not sent to lines for adults', () => {
    for (const code of CODES)
      for (const audience of ['7-10', '11-14', '15-18'] as const)
        expect(order(helpFor(helpServices, code, { audience }))).not.toContain('adults');
    expect(ids(helpFor(helpServices, 'GB', { audience: 'parents' }), 'adults')).toEqual([
      'gb-nspcc-helpline',
    ]);
  });

  test('a tool that begins at 13 is not shown to children of ten', () => {
    expect(ids(helpFor(helpServices, 'GB', { audience: '7-10' }), 'image-under-18')).toEqual([
      'zz-take-it-down',
    ]);
    expect(ids(helpFor(helpServices, 'GB', { audience: '11-14' }), 'image-under-18')).toEqual([
      'gb-report-remove',
      'zz-take-it-down',
    ]);
  });

  test('help with pictures goes by the age in the picture', () => {
    const general = helpFor(helpServices, 'GB');
    expect(ids(general, 'image-18-and-over')).toEqual(['zz-stopncii', 'gb-revenge-porn-helpline']);
    expect(ids(general, 'image-under-18')).not.toContain('zz-stopncii');
    for (const audience of ['7-10', '11-14'] as const)
      for (const code of CODES)
        expect(order(helpFor(helpServices, code, { audience, topicKinds: KINDS }))).not.toContain(
          'image-18-and-over',
        );
  });
});

describe('the card at the end of a lesson', () => {
  const asked: HelpKind[] = ['child-helpline', 'image-removal', 'report-illegal-content'];

  test('shows at most two services of each kind asked for, and nothing else', () => {
    for (const code of CODES)
      for (const audience of AUDIENCES) {
        const card = helpInShort(helpServices, code, audience, asked);
        const pictures = [...ids(card, 'image-under-18'), ...ids(card, 'image-18-and-over')];
        expect(pictures.length, code).toBeLessThanOrEqual(2);
        expect(ids(card, 'report').length, code).toBeLessThanOrEqual(2);
        expect(order(card)).not.toContain('missing');
      }
  });

  test('keeps every emergency number', () => {
    expect(ids(helpInShort(helpServices, 'NO', '7-10', []), 'emergency')).toHaveLength(3);
  });

  test('shows parents the line for children and the one for parents', () => {
    const card = helpInShort(helpServices, 'GB', 'parents', ['report-illegal-content', 'child-helpline']);
    expect(order(card)).toEqual(['emergency', 'listen', 'adults', 'report']);
    expect([...ids(card, 'listen'), ...ids(card, 'adults')]).toEqual(['gb-childline', 'gb-nspcc-helpline']);
  });

  test('refuses a kind that no service has', () => {
    expect(() => helpKinds(['helpline'])).toThrow('"helpline" is no kind of help.');
  });
});
