import { describe, expect, test } from 'vitest';
import { parseProse, proseFaults, renderProse, termsIn } from '../../src/prose/render-prose.ts';

const html = (markdown: string, isStory = false) =>
  renderProse(parseProse(markdown), {
    isStory,
    ownLabel: 'You:',
    addressOf: (link) => `/to/${link}`,
    fill: (text) => text.replace('{law:x}', 'The law says so.'),
  });

describe('prose', () => {
  test('links a glossary term', () => {
    expect(html('A [deepfake](term:deepfake).')).toBe(
      '<p>A <a class="term" href="/to/term:deepfake">deepfake</a>.</p>',
    );
  });

  test('fills in what depends on the country', () => {
    expect(html('{law:x}')).toBe('<p>The law says so.</p>');
  });

  test('shows words to say as a quotation', () => {
    expect(html("> I'm with you.")).toContain('<blockquote class="say">');
  });

  test('writes signs of markup as text', () => {
    expect(html('1 &lt; 2 & 3')).toBe('<p>1 &#x3C; 2 &#x26; 3</p>');
  });
});

describe('a story', () => {
  const chat = html('> **Sam:** look\n\n> Stop here.\n\nThen nothing.\n\n> **Noor :** ok', true);

  test('draws messages that follow each other as one chat', () => {
    expect(chat.match(/class="chat"/g)).toHaveLength(2);
  });

  test('names who speaks, once and without the colon', () => {
    expect(chat).toContain('<b class="chat__name">Sam</b>');
    expect(chat).toContain('<b class="chat__name">Noor</b>');
    expect(chat).not.toContain('Sam:');
  });

  test('marks the reader’s own words, in sight and to the ear', () => {
    expect(chat).toContain('<div class="chat__own"><span class="visually-hidden">You: </span>');
  });
});

describe('what prose may not hold', () => {
  const refused = (markdown: string) => proseFaults(parseProse(markdown)).map(({ line }) => line);

  test.each([
    ['raw HTML', 'a\n\n<div>b</div>', [3]],
    ['raw HTML inside a sentence', 'a <b>c</b>', [1, 1]],
    ['a picture', '![x](y.png)', [1]],
    ['a link to another site', '[x](https://example.org)', [1]],
    ['a script link', '[x](javascript:alert)', [1]],
    ['a heading of the first level', '# Title', [1]],
    ['code', '`x`', [1]],
  ])('%s', (_, markdown, lines) => {
    expect(refused(markdown)).toEqual(lines);
  });

  test('everything a lesson is made of passes', () => {
    expect(
      refused('### Head\n\nText **bold** *soft* [w](term:x)\n\n- one\n- two\n\n1. first\n\n> words'),
    ).toEqual([]);
  });
});

test('glossary terms are found with their lines', () => {
  expect(termsIn(parseProse('a\n\n[b](term:consent)'))).toEqual([{ term: 'consent', line: 3 }]);
});
