import { readFileSync } from 'node:fs';
import { load, YAML11_SCHEMA } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { loadServices } from '../../src/help/load-services.ts';
import { helpServices } from '../../src/help/services.ts';

const file = 'src/help/services.yaml';
const text = readFileSync(file, 'utf8');
const everyService = Object.values(helpServices.countries).flatMap(({ services }) => services);

/** The file with one thing changed. */
const changed = (from: string, to: string): string => {
  expect(text).toContain(from);
  return text.replace(from, to);
};

describe('the services of this copy', () => {
  test('cover 51 countries, the international one last', () => {
    const codes = Object.keys(helpServices.countries);
    expect(codes).toHaveLength(51);
    expect(codes.at(-1)).toBe('ZZ');
  });

  test('keep Norway, whose code some readers of YAML take for “false”', () => {
    expect(helpServices.countries.NO?.name_en).toBe('Norway');
    expect(Object.keys((load(text, { schema: YAML11_SCHEMA }) as { countries: object }).countries)).toContain(
      'NO',
    );
  });

  test('keep the leading zeros of numbers', () => {
    expect(helpServices.countries.AU?.services[0]?.phone?.dial).toBe('000');
    expect(helpServices.countries.ES?.services.map(({ phone }) => phone?.tel)).toContain('017');
  });

  test('say where each entry was read and when, for whoever verifies it', () => {
    for (const service of everyService) {
      expect(service.source.title, service.id).not.toBe('');
      expect(service.checked, service.id).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    }
  });

  test('are reached over https, but for the old addresses listed here', () => {
    const plain = everyService
      .flatMap(({ url, chat }) => [url, chat])
      .filter((address) => address && !address.startsWith('https://'));
    expect([...new Set(plain)]).toEqual([
      'http://www.kek-vonal.hu',
      'http://www.childwebalert.gov.mt',
      'http://116-000.sk/',
    ]);
  });

  test('are merged only into countries where they were confirmed', () => {
    for (const service of everyService.filter(({ only_in }) => only_in.length > 0)) {
      const merging = Object.entries(helpServices.countries).filter(([, { also_show }]) =>
        also_show.includes(service.id),
      );
      expect(merging.map(([code]) => code).sort()).toEqual([...service.only_in].sort());
    }
  });
});

describe('a mistake in the file stops the build and says where', () => {
  const problemOf = (broken: string) => loadServices(broken, file).problems[0];

  test('a number that the country forbids', () => {
    const broken = changed(
      "          dial: '122'\n          tel: '122'",
      "          dial: '112'\n          tel: '112'",
    );
    const problem = problemOf(broken);
    expect(problem).toMatchObject({ file, id: 'ba-police-122' });
    expect(problem?.message).toBe('112 must not be shown for Bosnia and Herzegovina.');
    expect(broken.split('\n')[(problem?.line ?? 0) - 1]).toContain('ba-police-122');
  });

  test('a forbidden number written with other spaces', () => {
    expect(problemOf(changed("forbidden: ['166 111']", "forbidden: ['11-6 11 1']"))?.id).toBe(
      'de-nummer-gegen-kummer-116111',
    );
  });

  test('a link that dials another number than the page shows', () => {
    expect(problemOf(changed("tel: '08001111'", "tel: '08001112'"))?.id).toBe('gb-childline');
  });

  test('a number written without quotes', () => {
    expect(problemOf(changed("          tel: '3018'", '          tel: 3018'))).toMatchObject({
      id: 'countries.FR.services.2.phone.tel',
    });
  });

  test('an hour that is no hour', () => {
    expect(problemOf(changed("from: '09:00', to: '23:00'", "from: '9h', to: '23:00'"))?.id).toContain(
      'countries.FR.services.2.hours',
    );
  });

  test('a country without an emergency entry to show', () => {
    const broken = changed(
      '      - id: sm-emergency-112\n        kinds:\n          - emergency',
      '      - id: sm-emergency-112\n        kinds:\n          - child-helpline',
    );
    expect(problemOf(broken)?.message).toBe('San Marino has no emergency entry to show.');
  });

  test('two services with one id', () => {
    expect(problemOf(changed('- id: fr-119', '- id: fr-3018'))?.message).toContain(
      'Two services have the id',
    );
  });

  test('a service of another country', () => {
    expect(problemOf(changed('- id: fr-119', '- id: be-119'))?.remedy).toBe('Begin its id with "fr-".');
  });

  test('an international service that does not exist', () => {
    expect(problemOf(changed('      - zz-stopncii\n', '      - zz-nobody\n'))?.message).toBe(
      '"zz-nobody" is not a service of ZZ.',
    );
  });

  test('broken YAML', () => {
    expect(problemOf('countries: [')).toMatchObject({ file, line: 1 });
  });
});
