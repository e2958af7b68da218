import { expect, test } from 'vitest';
import { pseudo, pseudoStrings } from '../../src/i18n/pseudo.ts';

test('words become longer and accented', () => {
  expect(pseudo('Find help').length).toBeGreaterThan('Find help'.length);
  expect(pseudo('Find help')).not.toMatch(/Find|help/);
});

test.each(['{{name}}', '{law:deepfake}', '](term:deepfake)', '](page:about/privacy)', '## [what-it-is] '])(
  '%s comes through unchanged',
  (kept) => expect(pseudo(`${kept}and some words`)).toContain(kept),
);

test('every plural form that a right-to-left language may need is there', () => {
  expect(Object.keys(pseudoStrings({ a_one: 'x', a_other: 'y' })).sort()).toEqual([
    'a_few',
    'a_many',
    'a_one',
    'a_other',
    'a_two',
    'a_zero',
  ]);
});
