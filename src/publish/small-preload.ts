/**
 * Asks for a chunk's imports together with it, in one round. Stands in for the build tool's own helper, which also waits
 * for style sheets and reports what is lost: no chunk here has styles, whoever imports a chunk handles its loss, and the
 * helper would be half of the script that every page carries.
 */
import type { Plugin } from 'vite';

/** The module that the build tool wraps around dynamic imports. */
const HELPER = '\0vite/preload-helper.js';

/** Addresses are relative to the folder of the chunk that holds this code, so that a copy works at any path. */
const CODE = `
export const __vitePreload = (load, chunks = []) => {
  for (const chunk of chunks) {
    const link = document.createElement('link');
    link.rel = 'modulepreload';
    link.href = new URL('../' + chunk, import.meta.url).href;
    document.head.append(link);
  }
  return load();
};
`;

/** The plug-in for astro.config.mjs. */
export const smallPreload = (): Plugin => ({
  name: 'small-preload',
  enforce: 'pre',
  load: (id) => (id === HELPER ? CODE : null),
});
