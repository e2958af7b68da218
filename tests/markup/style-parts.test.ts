import { describe, expect, test } from 'vitest';
import { partStyles } from '../../src/markup/style-parts.ts';

const early = new Set(['item', 'item__label', 'data-mark', 'data-mark=correct']);

describe('a style sheet in two parts', () => {
  test.each([
    ['a rule without a class', 'p{margin:0}', true],
    ['a rule of what stands above the fold', '.item a{margin:0}', true],
    ['a rule of what stands below it', '.story .item{margin:0}', false],
    ['a class that is one of several', ':is(.item,.story) a{margin:0}', true],
    ['a weightless rule of what stands above', ':where(.item){margin:0}', true],
    ['a weightless rule of what stands below', ':where(.story):hover{margin:0}', false],
    ['a weightless class that is one of several', ':where(.item,.story){margin:0}', true],
    ['an attribute that is there', '.item[data-mark]{margin:0}', true],
    ['an attribute that is not there', '.item[data-open]{margin:0}', false],
    ['a value that is there', '.item[data-mark=correct]{margin:0}', true],
    ['a value that is not there', '[data-mark="other"]{margin:0}', false],
    ['the end of a value', '.item[data-mark$=rect]{margin:0}', true],
    ['a property that all inherit, whoever needs it', '@media screen{:root{--sky:blue}}', true],
    ['a property of what stands below', '.story{--sky:blue}', false],
    ['a class that must be missing', '.item:not(.story){margin:0}', true],
    ['a class in brackets in brackets', '.item:not(:has(.story)){margin:0}', true],
    ['a class in brackets three deep', ':is(.story:not(:has(+ *)),.item){margin:0}', true],
    ['a face', '@font-face{font-family:"A B";src:url(b)}.item{font-family:A B}', true],
    ['a face that is needed below', '@font-face{font-family:A}.story{font-family:A}', false],
    ['a face by way of a property', ':root{--line:A}@font-face{font-family:A}', true],
    ['a movement', '@media screen{@keyframes come{0%{opacity:0}}.item{animation:come 1s}}', true],
    ['a movement below', '@media screen{@keyframes come{0%{opacity:0}}.story{animation:come 1s}}', false],
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
