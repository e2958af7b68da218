/** Bundles the script of single files: one classic script, because a page opened from a file may not load a module. */
import { join } from 'node:path';
import { build } from 'esbuild';

/** The oldest browsers that run it: those of the site (astro.config.mjs). */
const FLOOR = ['chrome100', 'firefox102', 'safari15'];

/** The text of the script; ASCII, so that a wrong guess about the file's letters cannot change it. */
export async function bundleUsbScript(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, '..', 'layouts', 'usb-script.ts')],
    bundle: true,
    format: 'iife',
    jsx: 'automatic',
    minify: true,
    target: FLOOR,
    legalComments: 'none',
    charset: 'ascii',
    write: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  return (outputFiles[0]?.text ?? '').trim();
}
