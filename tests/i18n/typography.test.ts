import { expect, test } from 'vitest';
import { typeset } from '../../src/i18n/typography.ts';

test.each([
  ["C'est à toi ?", 'C’est à toi\u202f?'],
  ['« Stop ! »', '«\u00a0Stop\u202f!\u00a0»'],
  ['Elle dit : « non »', 'Elle dit\u00a0: «\u00a0non\u00a0»'],
  ['84 % des jeunes', '84\u202f% des jeunes'],
])('French “%s” gets the spaces and apostrophes of print', (typed, printed) => {
  expect(typeset(typed, 'fr')).toBe(printed);
});

test('setting a text twice changes nothing more', () => {
  const once = typeset("« C'est ça ? » : oui ; non !", 'fr');
  expect(typeset(once, 'fr')).toBe(once);
});

test('English keeps its spaces', () => {
  expect(typeset("It's fine: “yes”", 'en')).toBe('It’s fine: “yes”');
});
