import { expect, test } from 'vitest';
import { unknownFolders } from '../../src/i18n/locale-gaps.ts';

const files = ['locales/en/common.json', 'locales/es/pages/about.md', 'locales/es/glossary.yaml'];

test('a folder of a language that nobody has added is told once, whatever it holds, with what to do', () => {
  const told = unknownFolders(files, ['en', 'fr']);
  expect(told).toEqual([expect.objectContaining({ file: 'locales/es/', id: 'es' })]);
  expect(told[0]?.remedy).toContain('src/i18n/locales.ts');
});

test('of a known language nothing is told', () => {
  expect(unknownFolders(files, ['en', 'es'])).toEqual([]);
});
