/** Runs the Nu Html Checker over every built page and counts what it finds. Nothing is left out. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from './install.mjs';

/**
 * Validates a built folder.
 * @param {string} folder from the project's root
 * @param {string | null} java the command that runs Java
 * @returns {Promise<number>} the exit code
 */
export async function validateHtml(folder, java) {
  if (!java) return 1;
  const jar = join(root, 'node_modules', 'vnu-jar', 'build', 'dist', 'vnu.jar');
  const args = ['-Xss4m', '-jar', jar, '--format', 'json', '--skip-non-html', '--errors-only', folder];
  const checked = spawnSync(java, args, { cwd: root, encoding: 'utf8', maxBuffer: 1 << 28 });
  const { messages } = JSON.parse(checked.stderr || '{"messages":[]}');
  for (const { url, lastLine, lastColumn, message, extract } of messages.slice(0, 40)) {
    console.error(
      `${url.replace(/^file:/, '')}:${lastLine}:${lastColumn}\n    ${message}\n    ${extract ?? ''}`,
    );
  }
  console.log(`${messages.length} errors`);
  return messages.length === 0 && checked.status === 0 ? 0 : 1;
}
