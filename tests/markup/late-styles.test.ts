import { select, selectAll } from 'hast-util-select';
import { describe, expect, test } from 'vitest';
import { joinLateStyles, partStyles, withLateStyles } from '../../src/markup/late-styles.ts';
import { htmlOf, readPage, textIn } from '../../src/markup/page.ts';

const early = new Set(['item', 'item__label']);

describe('a style sheet in two parts', () => {
  test.each([
    ['a rule without a class', 'p{margin:0}', true],
    ['a rule of what stands above the fold', '.item a{margin:0}', true],
    ['a rule of what stands below it', '.story .item{margin:0}', false],
    ['a class that is one of several', ':is(.item,.story) a{margin:0}', true],
    ['a class that must be missing', '.item:not(.story){margin:0}', true],
    ['a class in brackets in brackets', '.item:not(:has(.story)){margin:0}', true],
    ['a font', '@font-face{font-family:A}', true],
    ['a movement', '@keyframes come{0%{opacity:0}}', true],
    ['a rule for paper', '@media print{.item{margin:0}}', false],
    ['the margins of paper', '@media print{@page{margin:0}}', false],
    ['a rule for wide windows', '@media (min-width:40rem){.item{margin:0}}', true],
    ['a rule for wide windows below', '@media (min-width:40rem){.story{margin:0}}', false],
    ['a rule in two blocks', '@supports (a:b){@media screen{.story{margin:0}}}', false],
  ])('%s', (_, css, isEarly) => {
    expect(partStyles(css, early)).toEqual(isEarly ? { early: css, late: '' } : { early: '', late: css });
  });

  test('a rule for both stands in both, so that each part keeps its order', () => {
    expect(partStyles('@media screen{.story{a:b}.item,.story{a:c}}', early)).toEqual({
      early: '@media screen{.item{a:c}}',
      late: '@media screen{.story{a:b}.story{a:c}}',
    });
  });
});

describe('a page', () => {
  const css = '.item{a:b}.story{a:c}@media print{.item{a:d}}';
  const page = (fold: string) =>
    `<!doctype html><html><head><title>A</title><style>${css}</style></head><body><p class="item">1</p>${fold}<p class="story">2</p></body></html>`;

  test('has its late rules at its fold', () => {
    const html = withLateStyles(page('<!--fold-->'));
    expect(html).toContain('<head><title>A</title><style>.item{a:b}</style></head>');
    expect(html).toMatch(
      /<p class="item">1<\/p><svg data-late><style>[^<]*\.story\{a:c\}@media print\{\.item\{a:d\}\}<\/style><\/svg><p class="story">/,
    );
  });

  test('without a fold, or without a style of its own, is left as it was', () => {
    expect(withLateStyles(page(''))).toBe(page(''));
    const bare = '<p class="item">1</p><!--fold--><p class="story">2</p>';
    expect(withLateStyles(bare)).toBe(bare);
  });

  test('with two folds loses nothing below the second', () => {
    const html = withLateStyles(page('<!--fold--><p>between</p><!--fold-->'));
    expect(html).toContain('<p>between</p>');
    expect(html).toContain('<p class="story">2</p></body></html>');
  });

  test('can have its styles in one piece again', () => {
    const { tree } = readPage(withLateStyles(page('<!--fold-->')));
    joinLateStyles(tree);
    expect(selectAll('style', tree)).toHaveLength(1);
    const sheet = select('head > style', tree);
    expect(sheet && textIn(sheet)).toMatch(/^\.item\{a:b\}.*\.story\{a:c\}@media print\{\.item\{a:d\}\}$/);
    expect(htmlOf(tree)).toContain('<body><p class="item">1</p><p class="story">2</p></body>');
  });
});
