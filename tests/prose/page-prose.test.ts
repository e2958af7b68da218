import { describe, expect, test } from 'vitest';
import { pageLocale } from '../../src/prose/page-prose.ts';

const page = (...ids: string[]): string =>
  `---\ntitle: "About"\ndescription: "About us"\n---\n\n${ids.map((id) => `## [${id}] Heading\n\nWords.\n`).join('\n')}`;
const shown = (french?: string) =>
  pageLocale(
    new Map([
      ['locales/en/pages/about.md', page('why', 'who')],
      ...(french === undefined ? [] : [['locales/fr/pages/about.md', french] as const]),
    ]),
    'fr',
    'about',
  );

describe('a page is shown', () => {
  test('in the language of the reader, when that has all of it', () => {
    expect(shown(page('who', 'why'))).toBe('fr');
  });

  test('in the source language otherwise: never by halves', () => {
    expect(shown()).toBe('en');
    expect(shown(page('why'))).toBe('en');
  });
});
