import { expect, test } from 'vitest';
import { translator } from '../../src/i18n/translate.ts';

test('counts choose their plural form', () => {
  expect(translator('en')('common:minutes', { count: 1 })).toBe('1 minute');
  expect(translator('en')('common:minutes', { count: 15 })).toBe('15 minutes');
});

test('French words are set as in print', () => {
  expect(translator('fr')('lesson:kind.recall')).toContain('\u202f?');
});

test('a locale that is not there is an error, not English', () => {
  expect(() => translator('xx')).toThrow(/no locale "xx"/);
});
