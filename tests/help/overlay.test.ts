import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { helpFor } from '../../src/help/help-page.ts';
import { loadServices } from '../../src/help/load-services.ts';
import { applyOverlay } from '../../src/help/overlay.ts';
import type { HelpData } from '../../src/help/service.schema.ts';

const own = loadServices(readFileSync('src/help/services.yaml', 'utf8'), 'services.yaml').data as HelpData;
const overlay = (text: string) => applyOverlay(own, text, 'overlay.yaml');
const verified = "verified_on: '2026-12-01', verified_by: school nurse, method: called";
const serviceIn = (data: HelpData | null, country: string, id: string) =>
  data?.countries[country]?.services.find((service) => service.id === id);

describe('what the host says about a help service', () => {
  test('makes it a verified one', () => {
    const { data } = overlay(`overrides: { fr-3018: { action: show, ${verified} } }`);
    expect(serviceIn(data, 'FR', 'fr-3018')?.verified_on).toBe('2026-12-01');
    expect(serviceIn(data, 'FR', 'fr-119')?.verified_on).toBeUndefined();
    const shown = helpFor(data as HelpData, 'FR').sections.flatMap(({ services }) => services);
    expect(shown.filter((service) => service.verified).map(({ id }) => id)).toEqual(['fr-3018']);
  });

  test('lets an entry on hold be shown', () => {
    const held = Object.values(own.countries)
      .flatMap(({ services }) => services)
      .find(({ hold }) => hold);
    expect(held).toBeDefined();
    const { data } = overlay(`overrides: { ${held?.id}: { action: show, ${verified} } }`);
    expect(serviceIn(data, (held?.id ?? '').slice(0, 2).toUpperCase(), held?.id ?? '')?.hold).toBe(false);
  });

  test('hides it, also where it was merged in', () => {
    const { data } = overlay('overrides: { zz-take-it-down: { action: hide } }');
    expect(serviceIn(data, 'ZZ', 'zz-take-it-down')).toBeUndefined();
    expect(data?.countries.AL?.also_show).not.toContain('zz-take-it-down');
  });

  test('corrects a field and leaves the others', () => {
    const { data } = overlay(
      `overrides: { gb-childline: { action: replace, ${verified}, replace: { name: Childline (new) } } }`,
    );
    const service = serviceIn(data, 'GB', 'gb-childline');
    expect(service?.name).toBe('Childline (new)');
    expect(service?.phone).toEqual(serviceIn(own, 'GB', 'gb-childline')?.phone);
  });

  test('may take every number away that it has not verified, but never an emergency number', () => {
    const { data } = overlay(`unverified: link-only\noverrides: { fr-3018: { action: show, ${verified} } }`);
    const french = data?.countries.FR?.services ?? [];
    expect(
      french
        .filter(({ phone }) => phone)
        .every(({ kinds, id }) => kinds.includes('emergency') || id === 'fr-3018'),
    ).toBe(true);
    const emergency = french.filter(({ kinds }) => kinds.includes('emergency'));
    expect(emergency.length).toBeGreaterThan(1);
    expect(emergency.every(({ phone, sms }) => phone ?? sms)).toBe(true);
    expect(french.filter(({ phone, sms }) => !phone && !sms).every(({ url }) => url)).toBe(true);
  });

  test('may be nothing yet', () => {
    expect(overlay('').data).toEqual(own);
  });
});

describe('a mistake in the host’s file stops the build and says where', () => {
  const problemOf = (text: string) => overlay(text).problems[0];

  test('a service that does not exist', () => {
    expect(problemOf('overrides:\n  fr-nobody: { action: hide }')).toMatchObject({
      file: 'overlay.yaml',
      line: 2,
      message: 'There is no help service "fr-nobody".',
    });
  });

  test('a verification without a day', () => {
    const text = 'overrides:\n  fr-3018: { action: show, verified_by: nurse, method: called }';
    expect(problemOf(text)).toMatchObject({ file: 'overlay.yaml', line: 2 });
  });

  test('a number that the country forbids', () => {
    const phone = "{ dial: '112', tel: '112', e164: null, type: short-code }";
    const text = `overrides:\n  ba-police-122: { action: replace, ${verified}, replace: { phone: ${phone} } }`;
    expect(problemOf(text)).toMatchObject({
      line: 2,
      message: '112 must not be shown for Bosnia and Herzegovina.',
    });
  });

  test('hiding the only emergency number of a country', () => {
    expect(problemOf('overrides: { sm-emergency-112: { action: hide } }')?.remedy).toBe(
      'A country keeps at least its emergency number.',
    );
  });

  test('broken YAML', () => {
    expect(problemOf('overrides: [')).toMatchObject({ file: 'overlay.yaml', line: 1 });
  });
});
