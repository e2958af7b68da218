/** Makes the two scripts of packages out of their sources, as the build makes those of the site. */
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Files } from './zip-files.ts';

/** The oldest browsers that run the scripts: those of the site (astro.config.mjs). */
const FLOOR = ['chrome100', 'firefox102', 'safari15'];

/** What becomes of each source: its name in a package. Pieces that both or only some pages need come beside them. */
export const SCRIPTS = { frame: 'scripts/frame.js', lesson: 'scripts/lesson.js' } as const;

/** The scripts by their path in a package: the frame's, the pages', and the pieces of the pages'. */
export async function bundleScripts(): Promise<{ frame: Files; lesson: Files }> {
  const bundle = async (name: 'frame' | 'lesson'): Promise<Files> => {
    const { outputFiles } = await build({
      entryPoints: { [name]: join(import.meta.dirname, `${name}-script.ts`) },
      bundle: true,
      splitting: true,
      format: 'esm',
      jsx: 'automatic',
      minify: true,
      target: FLOOR,
      legalComments: 'none',
      charset: 'utf8',
      write: false,
      outdir: 'scripts',
      chunkNames: 'part-[hash]',
      logLevel: 'error',
      define: { 'process.env.NODE_ENV': '"production"' },
    });
    const outdir = join(process.cwd(), 'scripts');
    return new Map(
      outputFiles.map(({ path, contents }) => [
        `scripts/${path.slice(outdir.length + 1).replaceAll('\\', '/')}`,
        contents,
      ]),
    );
  };
  return { frame: await bundle('frame'), lesson: await bundle('lesson') };
}
