/** `npm run package`: packages for learning platforms, in words for whoever runs it. */
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { choice } from '../commands/choice.ts';
import { siteConfig } from '../site.config.ts';
import { builtSite } from './built-site.ts';
import { bundleScripts } from './bundle-scripts.ts';
import { BANK_FORMATS, FORMATS, REPORTS, type Report } from './formats.ts';
import type { Workshop } from './make-package.ts';
import { writeBanks } from './write-banks.ts';
import { planPackages, type Written, writePackages } from './write-packages.ts';

const root = join(import.meta.dirname, '..', '..');
const KB = 1024;

const HELP = `Packages for learning platforms, out of the built site (npm run build), and the quizzes as question banks.

  npm run package                                      all of them, into packages/
  npm run package -- --locale fr --audience 11-14 --topic deepfakes --format scorm12

  --locale    en, fr …                                 every language without it
  --audience  7-10, 11-14, 15-18, parents              every audience without it
  --topic     consent, deepfakes …                     every lesson, and the course, without it
  --format    ${FORMATS.join(', ')}; question banks: ${BANK_FORMATS.join(', ')}
  --report    completion (default), or score: the pupil is told on the first screen
  --site      the folder of the built site             dist
  --to        where packages go                        packages

docs/lms.md says how to use them, and what a platform learns.`;

/** Everything that packages are made of. */
export async function workshopFor(folder: string): Promise<Workshop> {
  const { base, address } = siteConfig;
  return { site: builtSite(folder), scripts: await bundleScripts(), base, address, made: new Map() };
}

/** Runs the command. @returns the exit code */
export async function packageCommand(args: readonly string[], from: string): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      locale: { type: 'string' },
      audience: { type: 'string' },
      topic: { type: 'string' },
      format: { type: 'string' },
      report: { type: 'string', default: 'completion' },
      site: { type: 'string', default: join(root, 'dist') },
      to: { type: 'string', default: join(root, 'packages') },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const format = choice('format', values.format, [...FORMATS, ...BANK_FORMATS]);
  const report = choice<Report>('report', values.report, REPORTS) ?? 'completion';
  const { locale, audience, topic } = values;
  const folder = resolve(from, values.to);
  const packed = FORMATS.find((each) => each === format);
  const banked = BANK_FORMATS.find((each) => each === format);
  let count = 0;
  const tell = (of: string, { file, bytes }: Written) => {
    count += 1;
    console.log(`${String(count).padStart(4)}${of}  ${file}  ${Math.ceil(bytes / KB)} KB`);
  };
  if (!banked) {
    const workshop = await workshopFor(resolve(from, values.site));
    const plans = planPackages(workshop.site, { locale, audience, topic, format: packed, report });
    writePackages(plans, folder, workshop, (written) => tell(` of ${plans.length}`, written));
  }
  if (!packed)
    await writeBanks({ locale, audience, topic, format: banked }, folder, (each) => tell('', each));
  if (count === 0)
    throw new Error('No lesson is like that. npm run package -- --help says what to choose from.');
  console.log(`${count} files are in ${folder}.`);
  return 0;
}

if (import.meta.main) {
  try {
    process.exitCode = await packageCommand(process.argv.slice(2), process.env.INIT_CWD ?? '.');
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  }
}
