/**
 * Writes cascade layers as plain rules while the site is built: `@layer` reaches back to Safari 15.4 only. What a
 * layer promises is kept by specificity alone, with as few bytes and as little matching as can be: the lower layers
 * weigh nothing, a room's rules weigh what they say, and a utility weighs one id more. So a room's CSS can stand
 * beside its markup and be loaded in any order.
 */
import type { AtRule, Plugin, Rule } from 'postcss';

/** Weakest first. Among layers without weight the later rule wins, so they are imported in this order. */
const WEIGHTLESS = ['reset', 'tokens', 'base', 'prose'];
const LAYERS = [...WEIGHTLESS, 'components', 'utilities'];

/** `a::before` → `['a', '::before']`: a pseudo-element cannot stand inside `:where()`. */
function partsOf(selector: string): [element: string, pseudoElement: string] {
  const at = selector.indexOf('::');
  return at < 0 ? [selector, ''] : [selector.slice(0, at), selector.slice(at)];
}

/**
 * A selector as strong as its layer.
 * @param selector one selector, without commas between selectors
 * @param layer the name of its layer
 */
export function layered(selector: string, layer: string): string {
  const [element, pseudoElement] = partsOf(selector);
  if (layer === 'components') return selector;
  if (layer === 'utilities') return `${element}:not(#\\#)${pseudoElement}`;
  if (element === '' || element === '*' || /^:where\([^()]*\)$/.test(element)) return selector;
  return `:where(${element})${pseudoElement}`;
}

const isFrame = ({ parent }: Rule) => parent?.type === 'atrule' && (parent as AtRule).name === 'keyframes';

/** A PostCSS plug-in that takes every `@layer` block apart and gives its rules the strength of the layer. */
export function flatLayers(): Plugin {
  return {
    postcssPlugin: 'cairn-flat-layers',
    Once(root) {
      root.walkAtRules('layer', (block) => {
        if (!LAYERS.includes(block.params)) {
          throw block.error(`There is no layer “${block.params}”; the layers are ${LAYERS.join(', ')}.`);
        }
        block.walkRules((rule) => {
          if (isFrame(rule)) return;
          if (rule.selector.includes('#') && block.params === 'components') {
            throw rule.error('An id in a selector would be as strong as a utility; use a class.');
          }
          rule.selectors = rule.selectors.map((selector) => layered(selector, block.params));
        });
        block.replaceWith(block.nodes ?? []);
      });
    },
  };
}
