/**
 * Finds the programs that tests need and npm does not bring: a Chromium and a Java. A browser is downloaded where that is
 * possible; root on Debian may install both; elsewhere a message says what is missing and how to get it.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromiumOn } from './find-chromium.mjs';
import { root } from './install.mjs';

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

const systemChromium = () => onPath(SYSTEM_CHROMIUM) ?? (existsSync(MAC_CHROME) ? MAC_CHROME : null);

/** Where nothing answers, the download gives up after five waits of this many milliseconds. */
const SILENCE = 3000;

/**
 * Playwright's own Chromium, downloaded where that is possible, root or not. It brings none of the libraries that it
 * needs: on a bare Linux it is there and does not start, and Debian's package, which brings them, must have its turn.
 * @returns {Promise<string | null>} null where it cannot be had, or does not start
 */
export async function playwrightChromium() {
  const { chromium } = await import('@playwright/test');
  const path = chromium.executablePath();
  if (!existsSync(path)) {
    console.log("Downloading Playwright's own Chromium where that is possible (about a minute, once) …");
    const cli = join(root, 'node_modules', '@playwright', 'test', 'cli.js');
    const env = { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: String(SILENCE), ...process.env };
    // Its five attempts fill two screens with errors, of which one line is enough.
    const args = [cli, 'install', 'chromium', '--no-shell'];
    spawnSync(process.execPath, args, { env, stdio: 'ignore', timeout: 300_000 });
    if (!existsSync(path)) console.log('It could not be downloaded here.');
  }
  if (!existsSync(path)) return null;
  if (process.platform !== 'linux' || answers(path, ['--version'])) return path;
  console.log("Playwright's own Chromium does not start: libraries of the system are missing.");
  return null;
}

/**
 * The path of a Chromium: CAIRN_CHROMIUM, a system one, Playwright's own, or Debian's package.
 * @returns {Promise<string | null>} null after a message that says what to do
 */
export const findChromium = () =>
  chromiumOn({
    named: process.env.CAIRN_CHROMIUM,
    isThere: existsSync,
    system: async () => systemChromium(),
    playwrights: playwrightChromium,
    debians: async () => (aptInstall('chromium') ? systemChromium() : null),
    say: console.error,
  });

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
