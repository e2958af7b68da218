import { describe, expect, it } from 'vitest';
import { blamePhrasesIn, checkBlameFiles } from '../../src/scenario/read-blame.ts';

const setting = { locales: ['en', 'fr', 'de'], publishedLocales: ['en', 'fr'], sourceLocale: 'en' };
const good = new Map([
  ['locales/en/blame.yaml', '# Phrases.\n- you should have\n- your own fault\n'],
  ['locales/fr/blame.yaml', '- "tu aurais dû"\n'],
]);
const withFrench = (text: string) => new Map([...good, ['locales/fr/blame.yaml', text]]);

describe('the phrases by which a language blames', () => {
  it('are read by locale', () => {
    expect([...blamePhrasesIn(good)]).toEqual([
      ['en', ['you should have', 'your own fault']],
      ['fr', ['tu aurais dû']],
    ]);
  });

  it('are missed in a draft, and stop nothing', () => {
    const { problems, gaps } = checkBlameFiles(good, setting);
    expect(problems).toEqual([]);
    expect(gaps).toEqual([expect.objectContaining({ file: 'locales/de/blame.yaml' })]);
    expect(gaps[0]?.remedy).toContain('list of the phrases');
  });

  it('may not be missing where a language is published: no story in it would be proven', () => {
    const { problems } = checkBlameFiles(new Map([...good].slice(0, 1)), setting);
    expect(problems).toEqual([expect.objectContaining({ file: 'locales/fr/blame.yaml' })]);
  });

  it.each([
    ['are none', '[]\n', 1],
    ['are empty', '- "tu aurais dû"\n- " "\n', 2],
    ['are no list', 'tu aurais dû: oui\n', 1],
    ['are no YAML', '- "tu aurais dû"\n- "pourquoi\n', 3],
    ['are not saved as UTF-8', '- "tu aurais d\ufffd"\n', 1],
  ])('are refused where they %s, with the line and what to write', (_, text, line) => {
    const { problems } = checkBlameFiles(withFrench(text), setting);
    expect(problems).toEqual([expect.objectContaining({ file: 'locales/fr/blame.yaml', line })]);
    expect(problems[0]?.remedy).toMatch(/list of the phrases|UTF-8/);
    expect(blamePhrasesIn(withFrench(text)).has('fr')).toBe(false);
  });
});
