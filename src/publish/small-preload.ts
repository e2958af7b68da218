/**
 * Asks for a chunk and all its imports together, in one round, and runs them once all are there. Stands in for the build
 * tool's own helper, which also waits for style sheets: no chunk here has styles, and the helper would be half of the
 * script that every page carries.
 *
 * A browser remembers a module that it could not load and never asks for it again on that page. So each file is fetched
 * first, and imported from the browser's cache once all have come: whoever was told that something is missing can try
 * again when the network is back.
 */
import type { Plugin } from 'vite';

/** The module that the build tool wraps around dynamic imports. */
const HELPER = '\0vite/preload-helper.js';

/** Addresses are relative to the folder of the chunk that holds this code, so that a copy works at any path. */
const CODE = `
const coming = {};
const come = (chunk) => (coming[chunk] ??= (async () => {
  const link = document.createElement('link');
  link.rel = 'modulepreload';
  link.href = new URL('../' + chunk, import.meta.url).href;
  try {
    const answer = await fetch(link.href);
    if (!answer.ok) throw Error(chunk);
    await answer.blob();
  } catch (error) {
    delete coming[chunk];
    throw error;
  }
  return link;
})());
export const __vitePreload = async (load, chunks = []) => {
  document.head.append(...(await Promise.all(chunks.map(come))));
  return load();
};
`;

/** The plug-in for astro.config.mjs. */
export const smallPreload = (): Plugin => ({
  name: 'small-preload',
  enforce: 'pre',
  load: (id) => (id === HELPER ? CODE : null),
});
