/**
 * The order in which a Chromium is looked for. Knows a machine by what it is handed only, so that the order holds on
 * every machine, whoever runs the command there.
 */

/**
 * The path of the first Chromium that a machine has or can get.
 * @param {object} machine
 * @param {string | undefined} machine.named what CAIRN_CHROMIUM says; where it says something, nothing else will do
 * @param {(path: string) => boolean} machine.isThere
 * @param {() => Promise<string | null>} machine.system one that is installed
 * @param {() => Promise<string | null>} machine.playwrights Playwright's own, after a download where that is possible
 * @param {() => Promise<string | null>} machine.debians Debian's package, installed where that is allowed
 * @param {(text: string) => void} machine.say tells whoever runs the command
 * @returns {Promise<string | null>} null after a message that says what to do
 */
export async function chromiumOn({ named, isThere, system, playwrights, debians, say }) {
  if (named) {
    if (isThere(named)) return named;
    say(`CAIRN_CHROMIUM names ${named}, but there is no such file.`);
    return null;
  }
  const found = (await system()) ?? (await playwrights()) ?? (await debians());
  if (!found) {
    say(
      'No Chromium or Chrome was found, and the browser tests need one.\n' +
        'Install Chromium (Debian: apt-get install chromium), or name yours: CAIRN_CHROMIUM=/path/to/chrome npm test',
    );
  }
  return found;
}
