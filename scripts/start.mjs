/** `npm start`: installs what is missing, builds, serves. */
import { build } from './build.mjs';
import { ensureInstalled, projectNode, root, run } from './install.mjs';

await ensureInstalled();
console.log('Building the site …');
const code = await build('dist');
if (code !== 0) process.exit(code);
process.exit(await run(projectNode(), [`${root}scripts/serve.mjs`, `${root}dist`]));
