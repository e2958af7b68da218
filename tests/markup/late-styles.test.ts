import { select, selectAll } from 'hast-util-select';
import { describe, expect, test } from 'vitest';
import { joinLateStyles, withLateStyles } from '../../src/markup/late-styles.ts';
import { htmlOf, readPage, textIn } from '../../src/markup/page.ts';

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

  test('has above its fold what any tag there needs: by class, by attribute', () => {
    const above = '<p class="a b" data-x="1">1</p>';
    const sheet = '.b{a:b}.c{a:b}[data-x]{a:b}[data-x="2"]{a:b}';
    const html = withLateStyles(
      `<html><head><style>${sheet}</style></head><body>${above}<!--fold--><p>2</p></body>`,
    );
    expect(html).toContain('<style>.b{a:b}[data-x]{a:b}</style></head>');
    expect(html).toContain('{display:none}.c{a:b}[data-x="2"]{a:b}</style></svg>');
  });

  test('has the properties that all inherit above its first fold, whoever needs them', () => {
    const sheet = ':root{--c:red;--d:var(--c);--e:red}.b{a:var(--d)}';
    const html = withLateStyles(
      `<html><head><style>${sheet}</style></head><body><p>1</p><!--fold--><p class="b" style="a:var(--e)">2</p></body>`,
    );
    expect(html).toContain('<style>:root{--c:red;--d:var(--c);--e:red}</style></head>');
    expect(html).toContain('{display:none}.b{a:var(--d)}</style></svg>');
  });

  test.each([
    ['closed', '<details class="a">', '.a{a:b}.b{a:b}.d{a:b}', '.c{a:b}'],
    ['open', '<details class="a" open>', '.a{a:b}.b{a:b}.c{a:b}.d{a:b}', ''],
  ])('shows what is in a box that is %s, or waits with its rules', (_, box, early, late) => {
    const above = `${box}<summary class="b">1</summary><p class="c">2</p></details><p class="d">3</p>`;
    const sheet = '.a{a:b}.b{a:b}.c{a:b}.d{a:b}';
    const html = withLateStyles(`<html><head><style>${sheet}</style></head><body>${above}<!--fold--></body>`);
    expect(html).toContain(`<style>${early}</style></head>`);
    expect(html).toContain(`{display:none}${late}</style></svg>`);
  });

  test('without a fold, or without a style of its own, is left as it was', () => {
    expect(withLateStyles(page(''))).toBe(page(''));
    const bare = '<p class="item">1</p><!--fold--><p class="story">2</p>';
    expect(withLateStyles(bare)).toBe(bare);
  });

  test('without a fold leaves out what nothing calls where it says so, and keeps one sheet for all such pages', () => {
    const sheet = (unused: string) =>
      `:root{--c:red${unused}}.item{a:var(--c)}[data-x="1"]{a:c}[data-x="2"]{a:d}`;
    const body = (css: string, spare: string) =>
      `<html><head><style>${css}</style></head><body>${spare}<p class="item" data-x="1">1</p></body></html>`;
    expect(withLateStyles(body(sheet(';--d:red'), '<!--spare-->'), ['data-x'])).toBe(body(sheet(''), ''));
    expect(withLateStyles(body(sheet(';--d:red'), ''), ['data-x'])).toBe(body(sheet(';--d:red'), ''));
  });

  test('with two folds has its late rules at the last fold above what needs them, paper last', () => {
    const sheet =
      ':root{--c:red;--d:blue}.a{a:var(--c)}.b{--c:green;a:var(--d)}.c{a:b}@media print{.a{a:c}}.script{a:b}';
    const body = '<p class="a">1</p><!--fold--><p class="b">2</p><!--fold--><p class="c">3</p>';
    expect(withLateStyles(`<html><head><style>${sheet}</style></head><body>${body}</body></html>`)).toBe(
      '<html><head><style>:root{--c:red;--d:blue}.a{a:var(--c)}</style></head><body><p class="a">1</p>' +
        '<svg data-late><style>[data-late]{display:none}.b{--c:green;a:var(--d)}</style></svg><p class="b">2</p>' +
        '<svg data-late><style>.c{a:b}@media print{.a{a:c}}.script{a:b}</style></svg><p class="c">3</p></body></html>',
    );
  });

  test('leaves out a property that nothing reads, in the styles or on the page', () => {
    const sheet = ':root{--a:red;--b:var(--a);--c:red;--d:red}.item{color:var(--d)}';
    const body = '<p class="item">1</p><!--fold--><p style="color:var(--c)">2</p>';
    const html = withLateStyles(`<html><head><style>${sheet}</style></head><body>${body}</body></html>`);
    expect(html).toContain('<style>:root{--c:red;--d:red}.item{color:var(--d)}</style></head>');
  });

  test('leaves out what is for a page in another language, with the faces that only that needs', () => {
    const others = ':where(:root:not(:lang(en)):not(:lang(fr))){--f:A,B}';
    const inAny = ':root p:not(:lang(fr)){a:b}';
    const sheet = `@font-face{font-family:A}@font-face{font-family:B}:root{--f:A}${others}${inAny}.item{font-family:var(--f)}`;
    const stylesOf = (lang: string) =>
      withLateStyles(
        `<html lang="${lang}"><head><style>${sheet}</style></head><body><p class="item">1</p><!--fold--></body>`,
      ).split('</style>')[0];
    expect(stylesOf('fr')).toMatch(
      /<style>@font-face\{font-family:A\}:root\{--f:A\}:root p:not\(:lang\(fr\)\)\{a:b\}\.item\{font-family:var\(--f\)\}$/,
    );
    expect(stylesOf('pl')).toContain(`<style>${sheet}`);
  });

  test('leaves out rules for a value that a settled attribute has nowhere on it, and no others', () => {
    const sheet =
      '.a{a:b}[data-x=here]{a:b}[data-x=gone]{a:b}.c[data-x=gone],.b{a:c}:not([data-x=gone]){a:b}[data-y=gone]{a:b}[data-x]{a:b}';
    const body =
      '<p class="a b" data-x>1</p><!--fold--><details><summary>2</summary><p data-x="here">3</p></details>';
    const html = withLateStyles(`<html><head><style>${sheet}</style></head><body>${body}</body></html>`, [
      'data-x',
    ]);
    expect(html).toContain('<style>.a{a:b}.b{a:c}:not([data-x=gone]){a:b}[data-x]{a:b}</style></head>');
    expect(html).toContain('{display:none}[data-x=here]{a:b}[data-y=gone]{a:b}</style></svg>');
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
