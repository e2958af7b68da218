/** The steps of `npm run test:browsers`: every main journey in every engine, each counted by itself. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { usbCommand } from '../src/offline/usb-command.ts';
import { besideOthers } from '../tests/engines/elsewhere.mjs';
import { startFirefox } from '../tests/engines/firefox.mjs';
import { journeysIn } from '../tests/engines/journeys.mjs';
import { leavingIn } from '../tests/engines/leaving.mjs';
import { startWebKit } from '../tests/engines/webkit.mjs';
import { build } from './build.mjs';
import { root } from './install.mjs';
import { runSteps } from './report.mjs';
import { serve } from './serve.mjs';

const ENGINES = [
  { id: 'firefox', name: 'Firefox', start: startFirefox },
  { id: 'webkit', name: 'WebKit', start: startWebKit },
];

const { values } = parseArgs({
  options: {
    folder: { type: 'string', default: 'dist' },
    engine: { type: 'string' },
    only: { type: 'string' },
  },
});
const folder = join(root, values.folder);

const listen = async (prepare) => {
  const server = await serve(folder, { port: 0, base: '/' });
  if (prepare) server.prependListener('request', prepare);
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { origin: `http://localhost:${server.address().port}`, close };
};
/** The same site for a reader whose browser runs no script; the engines' own commands still work there. */
const noScript = (_request, response) => response.setHeader('content-security-policy', "script-src 'none'");

const steps = [];
if (!existsSync(join(folder, 'index.html')))
  steps.push({ name: 'Production build', work: () => build(values.folder) });

const places = {};
steps.push({
  name: 'Single files, as on a stick',
  work: async () => {
    const stick = join(root, '.cache', 'stick');
    places.fromFile = { origin: pathToFileURL(stick).href };
    return usbCommand(['--site', folder, '--to', stick, '--audience', '11-14', '--topic', 'deepfakes'], root);
  },
});
steps.push({
  name: 'Serving the site',
  work: async () => {
    places.withScript = await listen();
    places.withoutScript = await listen(noScript);
    places.besideOthers = await besideOthers(folder);
    return 0;
  },
});

for (const { id, name, start } of ENGINES) {
  if (values.engine && values.engine !== id) continue;
  let engine = null;
  steps.push({
    name: `${name} starts`,
    work: async () => {
      engine = await start();
      return engine ? 0 : 1;
    },
  });
  for (const journey of [...journeysIn(['en', 'fr']), ...leavingIn(['en'])]) {
    if (values.only && !journey.name.includes(values.only)) continue;
    if (journey.engines && !journey.engines.includes(id)) continue;
    steps.push({
      name: `${name} · ${journey.name}`,
      work: async () => {
        if (!engine) {
          console.error(`${name} is not there.`);
          return 1;
        }
        try {
          await engine.fresh();
          await journey.walk(engine, places[journey.place].origin, places[journey.place]);
          return 0;
        } catch (error) {
          console.error(error);
          return 1;
        }
      },
    });
  }
  steps.push({
    name: `${name} ends`,
    work: async () => {
      await engine?.end();
      return 0;
    },
  });
}

const code = await runSteps(steps);
for (const { close } of Object.values(places)) close?.();
process.exit(code);
