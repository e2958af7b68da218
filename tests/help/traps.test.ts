/**
 * The traps that the data names: what a country's `notes` say, and a service's `caution`. Each is either kept by the site
 * itself, as this shows, or told to whoever verifies; no reader is left alone with one, and none can be added unnoticed.
 */
import { describe, expect, test } from 'vitest';
import { AUDIENCES } from '../../src/course.ts';
import { checkVerified } from '../../src/help/check-verified.ts';
import { type HelpOptions, helpFor, helpInShort, helpKinds } from '../../src/help/help-page.ts';
import { digits } from '../../src/help/load-services.ts';
import { applyOverlay } from '../../src/help/overlay.ts';
import type { HelpData, Service } from '../../src/help/service.schema.ts';
import { helpServices } from '../../src/help/services.ts';
import { translator } from '../../src/i18n/translate.ts';

const everyService = Object.values(helpServices.countries).flatMap(({ services }) => services);
const withCaution = everyService.filter(({ caution }) => caution);
const CODES = Object.keys(helpServices.countries);
const KINDS = helpKinds(['child-helpline', 'image-removal', 'crisis-line', 'worried-about-own-behaviour']);
const EVERY_READER: HelpOptions[] = [
  {},
  ...AUDIENCES.flatMap((audience) => [{ audience }, { audience, topicKinds: KINDS }]),
];

const shownIn = (code: string, options: HelpOptions = {}, data: HelpData = helpServices) =>
  helpFor(data, code, options).sections.flatMap(({ services }) => services);
const idsIn = (code: string, section: string, options: HelpOptions = {}) =>
  helpFor(helpServices, code, options)
    .sections.find(({ id }) => id === section)
    ?.services.map(({ id }) => id) ?? [];
/** Every number that any reader of a country is shown, as digits. */
const numbersIn = (code: string) =>
  EVERY_READER.flatMap((reader) => shownIn(code, reader)).flatMap(({ number, sms }) =>
    [number?.dial, number?.tel, ...(number?.also ?? []).map(({ tel }) => tel), sms?.number]
      .filter((each) => each !== undefined)
      .map(digits),
  );
const expectNever = (code: string, ...numbers: string[]) => {
  for (const number of numbers) {
    expect(helpServices.countries[code]?.forbidden).toContain(number);
    expect(numbersIn(code)).not.toContain(digits(number));
  }
};
const expectNoChildHelpline = (code: string) => {
  for (const reader of EVERY_READER) expect(helpFor(helpServices, code, reader).hasChildHelpline).toBe(false);
};

/** What the site does about the notes of each country that has some. */
const KEPT_NOTES: Record<string, () => void> = {
  AD: () => {
    expectNever('AD', '116 111', '116 000');
    expectNoChildHelpline('AD');
  },
  AM: () => expectNoChildHelpline('AM'),
  BE: () => {
    expect(idsIn('BE', 'listen', { locale: 'fr' })).toEqual(['be-103-ecoute-enfants', 'be-awel-102']);
    expect(idsIn('BE', 'listen', { locale: 'nl-BE' })).toEqual(['be-awel-102', 'be-103-ecoute-enfants']);
    const card = helpInShort(helpServices, 'BE', '11-14', ['child-helpline'], 'fr');
    expect(card.sections.find(({ id }) => id === 'listen')?.services[0]?.id).toBe('be-103-ecoute-enfants');
  },
  BA: () => expectNever('BA', '112', '116 111'),
  FR: () => {
    expectNever('FR', '116 111');
    expect(idsIn('FR', 'listen').sort()).toEqual(['fr-119', 'fr-3018']);
  },
  GB: () =>
    expect(idsIn('GB', 'image-under-18', { audience: '15-18' })).toEqual([
      'gb-report-remove',
      'zz-take-it-down',
    ]),
  GE: () => expectNever('GE', '116 006'),
  IT: () => {
    expectNever('IT', '116 111');
    expect(numbersIn('IT')).toEqual(expect.arrayContaining(['19696', '114']));
  },
  MC: () => expectNoChildHelpline('MC'),
  MK: () => {
    for (const { name } of shownIn('MK')) expect(name).not.toMatch(/MKSafeNet/i);
  },
  NL: () => {
    expectNever('NL', '116 111');
    expect(numbersIn('NL')).toContain('08000432');
  },
  SM: () => {
    expectNever('SM', '19696', '114');
    expectNoChildHelpline('SM');
  },
  UA: () => {
    expectNever('UA', '112');
    expect(numbersIn('UA')).toEqual(expect.arrayContaining(['101', '102', '103']));
  },
  ZZ: () => {
    for (const code of CODES.filter((each) => each !== 'ZZ'))
      expect(helpServices.countries[code]?.also_show, code).toEqual(
        expect.arrayContaining(['zz-take-it-down', 'zz-stopncii']),
      );
  },
};

const service = (id: string): Service => everyService.find((each) => each.id === id) as Service;
const expectHeld = (id: string) => {
  expect(service(id).hold).toBe(true);
  for (const code of CODES)
    for (const reader of EVERY_READER) expect(shownIn(code, reader).map((each) => each.id)).not.toContain(id);
};
const expectTagged = (id: string, code: string, tag: 'child-protection-authority' | 'domestic-violence') => {
  expect(shownIn(code).find((each) => each.id === id)?.tags).toContain(tag);
  for (const locale of ['en', 'fr']) expect(translator(locale)(`help:tag.${tag}`)).toMatch(/\p{L}{3} .*\./u);
};
const expectAbove15 = (id: string, code: string) => {
  for (const audience of ['7-10', '11-14'] as const) {
    const card = helpInShort(helpServices, code, audience, KINDS).sections;
    const seen = [
      ...shownIn(code, { audience, topicKinds: KINDS }),
      ...card.flatMap(({ services }) => services),
    ];
    expect(seen.map((each) => each.id)).not.toContain(id);
  }
};
const view = (id: string) => {
  const found = shownIn(id.slice(0, 2).toUpperCase()).find((each) => each.id === id);
  if (!found) throw new Error(`${id} is not shown.`);
  return found;
};

/** What the site itself does about a caution; of the others it is for the host to find out. */
const KEPT_CAUTIONS: Record<string, () => void> = {
  'ad-175': () => {
    expectTagged('ad-175', 'AD', 'child-protection-authority');
    expectNoChildHelpline('AD');
  },
  'am-child-protection-hotline': () => expectHeld('am-child-protection-hotline'),
  'az-child-helpline-116111': () =>
    expect(view('az-child-helpline-116111')).toMatchObject({ hours: null, free: false }),
  'ba-sigurno-dijete-helpline': () => expectHeld('ba-sigurno-dijete-helpline'),
  'fr-stop': () => expectAbove15('fr-stop', 'FR'),
  'gb-stop-it-now': () => expectAbove15('gb-stop-it-now', 'GB'),
  'mc-violences-domestiques': () => {
    expectTagged('mc-violences-domestiques', 'MC', 'domestic-violence');
    expectNoChildHelpline('MC');
  },
  'mk-megjashi': () => expect(view('mk-megjashi').free).toBe(false),
  'mt-childwebalert': () => expectHeld('mt-childwebalert'),
  'ua-la-strada-116111': () => expect(view('ua-la-strada-116111').hours).toBeNull(),
};
/** Old copies and numbers that others print differently: the number stands, marked, and the host is told. */
const FOR_THE_HOST = [
  'am-emergency-112',
  'am-rescue-911',
  'ge-111',
  'ie-childline',
  'ie-ispcc-support-line',
  'lu-kjt-parents',
  'md-emergency-112',
  'pl-800100100',
  'rs-net-patrola',
  'ua-missing-116000',
];

describe('the notes of a country', () => {
  const withNotes = CODES.filter((code) => helpServices.countries[code]?.notes);

  test('are all known here, so that nobody adds a trap without a test', () => {
    expect(Object.keys(KEPT_NOTES).sort()).toEqual(withNotes.sort());
  });

  test.each(Object.entries(KEPT_NOTES))('%s · are kept', (_, isKept) => isKept());
});

describe('a caution about a service', () => {
  test('is known here, so that nobody adds one without deciding what becomes of it', () => {
    const known = [...Object.keys(KEPT_CAUTIONS), ...FOR_THE_HOST].sort();
    expect(known).toEqual(withCaution.map(({ id }) => id).sort());
  });

  test.each(Object.entries(KEPT_CAUTIONS))('%s · is kept by the site', (_, isKept) => isKept());

  test('“do not publish” keeps the service away until the host has verified it, and then lets it in', () => {
    const held = withCaution.filter(({ caution }) => /do not publish/i.test(caution ?? ''));
    expect(held.length).toBeGreaterThan(1);
    for (const { id } of held) {
      expectHeld(id);
      const verified = "action: show, verified_on: '2026-12-01', verified_by: nurse, method: called";
      const { data } = applyOverlay(helpServices, `overrides: { ${id}: { ${verified} } }`, 'overlay.yaml');
      const code = id.slice(0, 2).toUpperCase();
      expect(shownIn(code, {}, data as HelpData).map((each) => each.id)).toContain(id);
    }
  });

  test('puts the service among those that a host is to look at first', () => {
    for (const { id, review_priority } of withCaution) expect(review_priority, id).toBe('high');
  });

  const check = (data: HelpData) => {
    const { problems, warnings } = checkVerified(data, '2026-12-02', 'overlay.yaml');
    return [...problems, ...warnings];
  };

  test('is read out to the host, with the notes, until the service has been verified', () => {
    const said = check(helpServices);
    for (const { id, caution, notes } of withCaution.filter(({ hold }) => !hold)) {
      const remedy = said.find((each) => each.id === id)?.remedy;
      expect(remedy, id).toContain(caution);
      if (notes) expect(remedy, id).toContain(notes);
    }
    expect(said.find(({ id }) => id === 'fr-3018')?.remedy).toContain(helpServices.countries.FR?.notes);
    const lines = FOR_THE_HOST.map(
      (id) => `  ${id}: { action: show, verified_on: '2026-12-01', verified_by: nurse, method: authority }`,
    );
    const { data } = applyOverlay(helpServices, `overrides:\n${lines.join('\n')}`, 'overlay.yaml');
    const left = check(data as HelpData).map(({ id }) => id);
    for (const id of FOR_THE_HOST) expect(left).not.toContain(id);
  });

  test('about an emergency number, which nobody may call to try, is a warning and stops nobody', () => {
    const { problems, warnings } = checkVerified(helpServices, '2026-12-02', 'overlay.yaml');
    for (const id of ['am-emergency-112', 'am-rescue-911', 'md-emergency-112']) {
      expect(problems.map((each) => each.id)).not.toContain(id);
      expect(warnings.find((each) => each.id === id)?.remedy).toMatch(/^Ask the national authority/);
    }
  });
});

test('what is written for the host is shown to no reader', () => {
  const texts = [...everyService, ...Object.values(helpServices.countries)].flatMap((each) => [
    each.notes,
    'caution' in each ? each.caution : undefined,
    'hours_text' in each ? each.hours_text : undefined,
  ]);
  const written = texts.filter((text): text is string => Boolean(text) && String(text).length > 20);
  expect(written.length).toBeGreaterThan(100);
  for (const code of CODES) {
    const seen = JSON.stringify(EVERY_READER.map((reader) => helpFor(helpServices, code, reader)));
    expect(written.filter((text) => seen.includes(JSON.stringify(text).slice(1, -1)))).toEqual([]);
  }
});
