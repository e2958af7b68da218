/** Runs over the built pages, parts their styles at the fold and trims their policies: the edge of the room markup/. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { withLateStyles } from '../markup/late-styles.ts';
import { withPagePolicy } from '../markup/page-policy.ts';

/** The integration for astro.config.mjs. */
export function pagePolicy(): AstroIntegration {
  return {
    name: 'cairn-page-policy',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const entries = await readdir(fileURLToPath(dir), { recursive: true, withFileTypes: true });
        for (const entry of entries) {
          if (!entry.isFile() || !entry.name.endsWith('.html')) continue;
          const path = join(entry.parentPath, entry.name);
          await writeFile(path, withPagePolicy(withLateStyles(await readFile(path, 'utf8'))));
        }
      },
    },
  };
}
