import { expect, test } from 'vitest';
import { parseProse, renderProse } from '../../src/prose/render-prose.ts';
import { textOfHtml } from '../../src/search/text-of-html.ts';

const textOf = (markdown: string) =>
  textOfHtml(
    renderProse(parseProse(markdown), {
      isStory: true,
      addressOf: () => '/en/glossary/#term',
      ownLabel: 'You say:',
      fill: (text) => text,
    }),
  );

test('prose becomes one line of words', () => {
  expect(textOf('One **bold** word.\n\n- first\n- second\n\n### A heading\n\nThe end.')).toBe(
    'One bold word. first second A heading The end.',
  );
});

test('signs come through as they were written', () => {
  expect(textOf('Tom & Jo: 3 &lt; 4, “yes”')).toBe('Tom & Jo: 3 < 4, “yes”');
});

test('a chat tells who speaks, and leaves out what is only for voices', () => {
  expect(textOf('> **Sam:** have you seen this\n\n> I’m with you.')).toBe(
    'Sam: have you seen this I’m with you.',
  );
});
