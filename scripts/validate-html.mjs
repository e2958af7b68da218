/** Runs the Nu Html Checker over every built page and counts what it finds, but for two known reports. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from './install.mjs';

/** Reports that are not mistakes of ours, by the words they hold, each with the reason. */
const KNOWN = [
  {
    words: ['Element “style” not allowed as child of element'],
    reason: 'Astro writes the style of its own <astro-island> element beside the first island; it is hashed.',
  },
  {
    words: ['Bad value ', ' for attribute “http-equiv” on element “meta”', 'nline style'],
    reason: 'The checker does not compare inline styles with the hashes of the policy, which are present.',
  },
  {
    words: ['Bad value ', ' for attribute “content” on element “meta”', 'nline style'],
    reason: 'The checker does not compare inline styles with the hashes of the policy, which are present.',
  },
  {
    words: ['nline style', 'Content Security Policy'],
    reason: 'The checker does not compare inline styles with the hashes of the policy, which are present.',
  },
  {
    words: ['nline style', 'CSP'],
    reason: 'The checker does not compare inline styles with the hashes of the policy, which are present.',
  },
];

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
  const mistakes = messages.filter(
    ({ message }) => !KNOWN.some(({ words }) => words.every((each) => message.includes(each))),
  );
  for (const { url, lastLine, lastColumn, message, extract } of mistakes.slice(0, 40)) {
    console.error(
      `${url.replace(/^file:/, '')}:${lastLine}:${lastColumn}\n    ${message}\n    ${extract ?? ''}`,
    );
  }
  console.log(`${mistakes.length} errors, ${messages.length - mistakes.length} known reports left out`);
  return mistakes.length === 0 && checked.status !== null ? 0 : 1;
}
