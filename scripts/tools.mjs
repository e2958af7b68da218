/**
 * Finds the programs that tests need and npm does not bring: a Chromium and a Java. Where root on
 * Debian may install them it does; elsewhere a message says what is missing and how to get it.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const answers = (command, args) => spawnSync(command, args, { stdio: 'ignore' }).status === 0;

const onPath = (names) => {
  for (const name of names) {
    const found = spawnSync(process.platform === 'win32' ? 'where' : 'which', [name], { encoding: 'utf8' });
    if (found.status === 0) return found.stdout.split('\n')[0].trim();
  }
  return null;
};

const mayInstall = () => process.getuid?.() === 0 && existsSync('/etc/debian_version');

let isListNew = false;

/** Installs Debian packages as root. @returns {boolean} whether that worked */
export function aptInstall(...packages) {
  if (!mayInstall()) return false;
  console.log(`Installing ${packages.join(', ')} from Debian (once) …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...args) => spawnSync('apt-get', ['-qq', ...args], { env, stdio: 'ignore' }).status === 0;
  // A machine may know of nothing newer than its own image: a browser is wanted as readers have it.
  if (!isListNew) isListNew = apt('update');
  return apt('install', '-y', '--no-install-recommends', ...packages);
}

const SYSTEM_CHROMIUM = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const MAC_CHROME = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';

async function playwrightChromium() {
  const { chromium } = await import('@playwright/test');
  if (existsSync(chromium.executablePath())) return chromium.executablePath();
  if (mayInstall()) return null;
  console.log("Looking for Playwright's own Chromium (downloads it where that is possible) …");
  const cli = new URL('../node_modules/@playwright/test/cli.js', import.meta.url).pathname;
  spawnSync(process.execPath, [cli, 'install', 'chromium'], { stdio: 'inherit', timeout: 300_000 });
  return existsSync(chromium.executablePath()) ? chromium.executablePath() : null;
}

/**
 * The path of a Chromium: CAIRN_CHROMIUM, a system one, Playwright's own, or Debian's package.
 * @returns {Promise<string | null>} null after a message that says what to do
 */
export async function findChromium() {
  const named = process.env.CAIRN_CHROMIUM;
  if (named) {
    if (existsSync(named)) return named;
    console.error(`CAIRN_CHROMIUM names ${named}, but there is no such file.`);
    return null;
  }
  const found =
    onPath(SYSTEM_CHROMIUM) ??
    (existsSync(MAC_CHROME) ? MAC_CHROME : null) ??
    (await playwrightChromium()) ??
    (aptInstall('chromium') ? onPath(SYSTEM_CHROMIUM) : null);
  if (!found) {
    console.error(
      'No Chromium or Chrome was found, and the browser tests need one.\n' +
        'Install Chromium (Debian: apt-get install chromium), or name yours: CAIRN_CHROMIUM=/path/to/chrome npm test',
    );
  }
  return found;
}

/**
 * The same Chromium without windows, which takes about half the work to drive. It keeps no left pages ready for the way
 * back, so tests about leaving need the whole one.
 * @returns {string | null} null where there is none; the whole one then does everything
 */
export function findLightChromium() {
  if (process.env.CAIRN_CHROMIUM) return null;
  const find = () => onPath(['chromium-headless-shell']);
  return find() ?? (aptInstall('chromium-headless-shell') ? find() : null);
}

/**
 * The command that runs Java 11 or newer, for the HTML validator.
 * @returns {string | null} null after a message that says what to do
 */
export function findJava() {
  const home = process.env.JAVA_HOME && `${process.env.JAVA_HOME}/bin/java`;
  for (const java of [home, 'java']) if (java && answers(java, ['-version'])) return java;
  if (aptInstall('default-jre-headless') && answers('java', ['-version'])) return 'java';
  console.error(
    'No Java was found, and the HTML validator needs one.\n' +
      'Install a Java 17 (Debian: apt-get install default-jre-headless), or set JAVA_HOME.',
  );
  return null;
}
