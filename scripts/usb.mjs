/** `npm run usb`: lessons as single files out of the built site, which is built first where there is none. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';
import { ensureInstalled, projectNode, root, run } from './install.mjs';

const args = process.argv.slice(2);
const isOwnSite = !args.some((each) => /^(?:--site|--help|-h)\b/.test(each));

await ensureInstalled();
if (isOwnSite && !existsSync(join(root, 'dist', 'course.json'))) {
  const code = await build('dist');
  if (code !== 0) process.exit(code);
}
process.exit(await run(projectNode(), [join(root, 'src', 'offline', 'usb-command.ts'), ...args]));
