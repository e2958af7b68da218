/**
 * Declares the order of the cascade layers at the top of every style sheet, so that a room's CSS
 * can stand beside its markup and still fall into the right layer. Build-time only.
 */
import type { Plugin } from 'postcss';

/** The layers, weakest first. */
export const LAYERS = ['reset', 'tokens', 'base', 'prose', 'components', 'utilities'] as const;

/** A PostCSS plug-in that begins each style sheet with the one `@layer` order of the project. */
export function layerOrder(): Plugin {
  return {
    postcssPlugin: 'cairn-layer-order',
    Once(root, { AtRule }) {
      root.prepend(new AtRule({ name: 'layer', params: LAYERS.join(', ') }));
    },
  };
}
