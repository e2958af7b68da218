import fc from 'fast-check';
import { fromHtml } from 'hast-util-from-html';
import { selectAll } from 'hast-util-select';
import { describe, expect, it } from 'vitest';
import { MOST_WORDS, splitHtml, wordsIn } from '../../src/classroom/split-html.ts';

/** The words of rendered prose, one after the other. */
const textOf = (html: string) =>
  html
    .replaceAll(/<[^<>]*>/g, ' ')
    .split(/\s+/)
    .filter(Boolean);
const sentence = (words: number) => `${Array(words).fill('Word').join(' ')}.`;
const htmlOf = (html: string) => splitHtml(html, 'en').map((piece) => piece.html);

describe('prose on the screen', () => {
  it('shares a screen between short paragraphs, and gives a long one several', () => {
    expect(htmlOf('<p>One.</p><p>Two.</p>')).toEqual(['<p>One.</p><p>Two.</p>']);
    const long = `<p>${Array(5).fill(sentence(20)).join(' ')}</p>`;
    expect(htmlOf(long).map((html) => wordsIn(textOf(html).join(' ')))).toEqual([40, 40, 20]);
  });

  it('gives each paragraph its own screen where that is wanted', () => {
    expect(splitHtml('<p>One.</p><p>Two.</p>', 'en', 1).map(({ html }) => html)).toEqual([
      '<p>One.</p>',
      '<p>Two.</p>',
    ]);
  });

  it('goes on counting in a list that is cut', () => {
    const list = `<ol>${Array(8)
      .fill(`<li>${sentence(10)}</li>`)
      .join('')}</ol>`;
    const starts = htmlOf(list).flatMap((html) =>
      selectAll('ol', fromHtml(html, { fragment: true })).map(({ properties }) => properties.start),
    );
    expect(starts.map(Number)).toEqual([1, 4, 7]);
  });

  it('begins a screen at every heading, which is not read twice', () => {
    expect(splitHtml('<p>A.</p><h3>More</h3><p>B.</p>', 'en')).toEqual([
      { heading: null, html: '<p>A.</p>' },
      { heading: 'More', html: '<p>B.</p>' },
    ]);
  });

  it('keeps the words of a link, which would lead away from the class', () => {
    expect(htmlOf('<p>Ask <a href="/help/">a <em>helper</em></a>.</p>')).toEqual([
      '<p>Ask a <em>helper</em>.</p>',
    ]);
  });

  it('never cuts inside an element', () => {
    const strong = `<strong>${sentence(20)} ${sentence(20)} ${sentence(20)}</strong>`;
    expect(htmlOf(`<p>${sentence(20)} ${strong} ${sentence(20)}</p>`).join('')).toContain(strong);
  });

  it('adds no word and drops none, and no screen is fuller than it may be', () => {
    const sentences = fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 12 });
    const paragraph = sentences.map((each) => `<p>${each.map(sentence).join(' ')}</p>`);
    const list = sentences.map(
      (each) => `<ul>${each.map((words) => `<li>${sentence(words)}</li>`).join('')}</ul>`,
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(paragraph, list), { maxLength: 6 }), (blocks) => {
        const html = blocks.join('');
        const pieces = htmlOf(html);
        expect(textOf(pieces.join(' '))).toEqual(textOf(html));
        for (const piece of pieces) expect(wordsIn(textOf(piece).join(' '))).toBeLessThanOrEqual(MOST_WORDS);
      }),
    );
  });
});
