/** WebKitGTK, driven by its own WebDriver over plain HTTP, in a display of its own. */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { aptInstall } from '../../scripts/tools.mjs';
import { endProcess, until } from './engine.mjs';

const DRIVER = '/usr/bin/WebKitWebDriver';
const DISPLAY = '/usr/bin/Xvfb';
/** How WebDriver writes keys that are no letters. */
const KEYS = { Shift: '\uE008' };
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';
/** How long the driver waits for a page, in milliseconds. */
const LOADING = 30_000;

function miniBrowser() {
  for (const folder of ['/usr/lib', ...readdirSync('/usr/lib').map((name) => join('/usr/lib', name))]) {
    for (const version of ['webkit2gtk-4.1', 'webkitgtk-6.0', 'webkit2gtk-4.0']) {
      const path = join(folder, version, 'MiniBrowser');
      if (existsSync(path)) return path;
    }
  }
  return null;
}
const isThere = () => existsSync(DRIVER) && existsSync(DISPLAY) && miniBrowser() !== null;

/** A display that nobody sees; it chooses a free number by itself and tells it. */
function startDisplay() {
  const display = spawn(DISPLAY, ['-displayfd', '3', '-screen', '0', '1000x800x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  return new Promise((resolve, reject) => {
    display.once('error', reject);
    display.once('exit', () => reject(new Error('The display did not start.')));
    display.stdio[3].once('data', (number) => resolve({ display, name: `:${String(number).trim()}` }));
  });
}

const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

/** The processes below this one: the driver leaves its browser behind when it ends. */
function below(pid) {
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const parent = /^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${name}/status`, 'utf8'))?.[1];
        return [{ pid: Number(name), parent: Number(parent) }];
      } catch {
        return [];
      }
    });
  const children = (of) =>
    parents.filter(({ parent }) => parent === of).flatMap((each) => [each.pid, ...children(each.pid)]);
  return children(pid);
}

/**
 * Starts WebKitGTK.
 * @returns {Promise<import('./engine.mjs').Engine | null>} null after a message that says what to install
 */
export async function startWebKit() {
  if (!isThere() && !(aptInstall('webkit2gtk-driver', 'xvfb') && isThere())) {
    console.error('No WebKitGTK was found. Install it (Debian: apt-get install webkit2gtk-driver xvfb).');
    return null;
  }
  const { display, name } = await startDisplay();
  const port = await freePort();
  const driver = spawn(DRIVER, [`--port=${port}`], {
    stdio: 'ignore',
    // The sandbox of the browser does not start as root, in CI for example; it opens our own pages only.
    env: { ...process.env, DISPLAY: name, GDK_BACKEND: 'x11', WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' },
  });
  const call = async (method, path, body) => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    const { value } = await answer.json();
    if (!answer.ok) throw new Error(`${value.error}: ${value.message}`);
    return value;
  };
  await until(() => call('GET', '/status').then(({ ready }) => ready), 'the WebKit driver is ready');
  const browserOptions = { binary: miniBrowser(), args: ['--automation'] };
  const { sessionId, capabilities } = await call('POST', '/session', {
    capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': browserOptions } },
  });
  console.log(`${capabilities.browserName} ${capabilities.browserVersion}`);
  const command = (method, path, body) => call(method, `/session/${sessionId}${path}`, body);
  await command('POST', '/timeouts', { pageLoad: LOADING });
  const ask = (look, ...args) =>
    command('POST', '/execute/sync', { script: `return (${look}).apply(null, arguments)`, args });
  return {
    // A tab of its own, so that nothing of the one before waits behind Back.
    fresh: async () => {
      const { handle } = await command('POST', '/window/new', { type: 'tab' });
      await command('DELETE', '/window');
      await command('POST', '/window', { handle });
    },
    open: (url) => command('POST', '/url', { url }),
    ask,
    click: async (find, ...values) => {
      const element = await ask(find, ...values);
      if (!element?.[ELEMENT]) throw new Error(`Nothing to click: ${find} ${JSON.stringify(values)}`);
      // The driver may wait for where a click leads; a place that keeps it waiting does not undo the click.
      await command('POST', `/element/${element[ELEMENT]}/click`, {}).catch((error) => {
        if (!error.message.startsWith('timeout:')) throw error;
      });
    },
    press: (key, times) => {
      const once = ['keyDown', 'keyUp'].map((type) => ({ type, value: KEYS[key] }));
      const actions = Array.from({ length: times }, () => once).flat();
      return command('POST', '/actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
    },
    end: async () => {
      const left = below(driver.pid);
      await command('DELETE', '').catch(() => {});
      for (const pid of [...left, driver.pid, display.pid]) endProcess(pid);
    },
  };
}
