/** `npm run publish:check`: whether the help services may be published, in words for the host. */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { checkVerified, type Verification } from '../help/check-verified.ts';
import { loadServices } from '../help/load-services.ts';
import { applyOverlay } from '../help/overlay.ts';
import { formatProblem } from '../i18n/problem.ts';
import { siteConfig } from '../site.config.ts';

const SERVICES = 'src/help/services.yaml';
const root = join(import.meta.dirname, '..', '..');
const SHOWN = 20;

/** Checks the services of this copy with the host's own file over them, as of `today`. */
export function checkServices(overlay: string, today: string): Verification {
  const own = loadServices(readFileSync(join(root, SERVICES), 'utf8'), SERVICES);
  if (!own.data) return { problems: own.problems, warnings: [] };
  if (!overlay) return checkVerified(own.data, today, 'src/site.config.ts → helpOverlay (not set yet)');
  const file = resolve(root, overlay);
  if (!existsSync(file)) {
    const message = 'The file that helpOverlay in src/site.config.ts names is not there.';
    const missing = { file: overlay, line: null, id: '', message, remedy: 'Write it: see docs/hosting.md.' };
    return { problems: [missing], warnings: [] };
  }
  const laid = applyOverlay(own.data, readFileSync(file, 'utf8'), overlay);
  if (!laid.data) return { problems: laid.problems, warnings: [] };
  return checkVerified(laid.data, today, overlay);
}

/** Runs the command. @returns the exit code: 0 when the site may be published */
export function checkCommand(): number {
  const today = new Date().toISOString().slice(0, 10);
  const { problems, warnings } = checkServices(siteConfig.helpOverlay, today);
  for (const warning of warnings) console.warn(`[warning] ${formatProblem(warning)}`);
  for (const problem of problems.slice(0, SHOWN)) console.error(formatProblem(problem));
  if (problems.length > SHOWN) console.error(`… and ${problems.length - SHOWN} more.`);
  console.log(
    problems.length === 0
      ? `The help services may be published (${warnings.length} to be verified again soon).`
      : `Not to be published: ${problems.length} help services need you first. docs/hosting.md says how.`,
  );
  return problems.length === 0 ? 0 : 1;
}

if (import.meta.main) process.exitCode = checkCommand();
