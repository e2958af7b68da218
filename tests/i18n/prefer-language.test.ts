import { expect, test } from 'vitest';
import { preferredOf } from '../../src/i18n/prefer-language.ts';

test('a reader whose browser asks for French is offered French first', () => {
  expect(preferredOf(['en', 'fr'], ['fr-CA', 'en'])).toBe('fr');
});

test('the exact tag comes before another variety of the same language', () => {
  expect(preferredOf(['pt', 'pt-BR'], ['pt-BR'])).toBe('pt-BR');
});

test('the order of the reader decides, not the order of the site', () => {
  expect(preferredOf(['en', 'fr'], ['de', 'fr', 'en'])).toBe('fr');
});

test('a reader of other languages finds the list as it is', () => {
  expect(preferredOf(['en', 'fr'], ['sw'])).toBeUndefined();
});
