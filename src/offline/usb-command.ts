/** `npm run usb`: single files for a USB stick, in words for whoever runs it. */
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { choice } from '../commands/choice.ts';
import { sweepAsides, writeWhole } from '../commands/write-whole.ts';
import { AUDIENCES, type Audience, TOPICS, type Topic } from '../course.ts';
import { listedLocales } from '../i18n/locales.ts';
import { siteConfig } from '../site.config.ts';
import { bundleUsbScript } from './usb-bundle.ts';
import { usbFile } from './usb-file.ts';
import { planUsb } from './usb-plan.ts';

const root = join(import.meta.dirname, '..', '..');
const KB = 1024;

const HELP = `Lessons as single files that open by double-click, for a USB stick, out of the built site (npm run build).

  npm run usb                                          all of them, into usb/
  npm run usb -- --locale fr --audience 11-14 --topic consent

  --locale    en, fr …                                 every language without it
  --audience  ${AUDIENCES.join(', ')}               every audience without it
  --topic     ${TOPICS.join(', ')}
                                                       every lesson, and the course, without it
  --site      the folder of the built site             dist
  --to        where the files go                       usb

docs/usb.md says what a school does with them.`;

/** Paths of all pages below a folder: `fr/learn/11-14/consent/`. */
const pagesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name === 'index.html' && entry.parentPath !== folder)
    .map((entry) => `${relative(folder, entry.parentPath).replaceAll('\\', '/')}/`);

/** Runs the command. @returns the exit code */
export async function usbCommand(args: readonly string[], from: string): Promise<number> {
  const option = { type: 'string' } as const;
  const { values } = parseArgs({
    args: [...args],
    options: {
      locale: option,
      audience: option,
      topic: option,
      site: option,
      to: option,
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const site = values.site ? resolve(from, values.site) : join(root, 'dist');
  if (!existsSync(join(site, 'index.html')))
    throw new Error(`${site} holds no built site. Build it first: npm run build`);
  const { base, address, name, countryOfLocale } = siteConfig;
  const locales = listedLocales.map(({ id }) => id);
  const plans = planUsb(
    { name, locales, countryOf: (locale) => countryOfLocale[locale] ?? 'ZZ', pages: pagesIn(site) },
    {
      locale: choice('locale', values.locale, locales),
      audience: choice<Audience>('audience', values.audience, AUDIENCES),
      topic: choice<Topic>('topic', values.topic, TOPICS),
    },
  );
  if (plans.length === 0)
    throw new Error('The built site has no such lesson. npm run usb -- --help says what to choose from.');
  const folder = values.to ? resolve(from, values.to) : join(root, 'usb');
  const script = await bundleUsbScript();
  const read = (path: string) => new Uint8Array(readFileSync(join(site, path)));
  mkdirSync(folder, { recursive: true });
  sweepAsides(folder);
  for (const [index, plan] of plans.entries()) {
    const text = usbFile(plan, { read, script, base, address, name });
    writeWhole(folder, `${plan.name}.html`, text);
    const size = Math.ceil(Buffer.byteLength(text) / KB);
    console.log(`${String(index + 1).padStart(4)} of ${plans.length}  ${plan.name}.html  ${size} KB`);
  }
  console.log(`${plans.length} files are in ${folder}.`);
  return 0;
}

if (import.meta.main) {
  try {
    process.exitCode = await usbCommand(process.argv.slice(2), process.env.INIT_CWD ?? '.');
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  }
}
