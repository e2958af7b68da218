/**
 * `npm run bench`: what every lesson page weighs, and how it feels on a slow line beside a hand-written static page
 * with the same words; then how soon leaving empties the page, and how long a text can keep a regular expression busy.
 * `--only pages|leaving|expressions` does one of them; `--pages 11-14/deepfakes --locales en --runs 1` is a quick
 * look; `--build` measures what a further lesson page costs the build instead.
 */
import { parseArgs } from 'node:util';
import { ensureInstalled, projectNode, root, run } from '../scripts/install.mjs';

if (!process.env.CAIRN_BENCH) {
  await ensureInstalled();
  const args = [`${root}bench/run.mjs`, ...process.argv.slice(2)];
  process.exit(await run(projectNode(), args, { env: { CAIRN_BENCH: '1' } }));
}

const { values } = parseArgs({
  options: {
    build: { type: 'boolean', default: false },
    counts: { type: 'string', default: '100,500,1500' },
    folder: { type: 'string', default: 'dist' },
    only: { type: 'string', default: '' },
    locales: { type: 'string', default: 'en,fr' },
    pages: { type: 'string', default: '' },
    runs: { type: 'string', default: '5' },
  },
});

if (values.build) {
  const { benchBuild } = await import('./build-cost.mjs');
  process.exit(await benchBuild(values.counts.split(',').map(Number)));
}
const parts = {
  pages: async () => {
    const { benchPages } = await import('./lesson-pages.mjs');
    return benchPages({
      folder: values.folder,
      locales: values.locales.split(','),
      lessons: values.pages === '' ? null : values.pages.split(','),
      runs: Number(values.runs),
    });
  },
  leaving: async () => {
    const { benchLeaving } = await import('./leaving.mjs');
    return benchLeaving({ folder: values.folder, runs: 4 * Number(values.runs) });
  },
  expressions: async () => {
    const { benchExpressions } = await import('./expressions.mjs');
    return benchExpressions();
  },
};
let code = 0;
for (const [name, part] of Object.entries(parts)) {
  if (values.only === '' || values.only === name) code = (await part()) || code;
}
process.exit(code);
