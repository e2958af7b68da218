/**
 * `npm run package -- --format gift` and `--format moodlexml`: question banks out of the lessons' own files. They are not
 * in the built site, so that the build's own tool reads them here.
 */
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { runnerImport } from 'vite';
import { AUDIENCES, type Audience, TOPICS, type Topic } from '../course.ts';
import { realLocales } from '../i18n/locales.ts';

const root = join(import.meta.dirname, '..', '..');
const FORMATS = ['gift', 'moodlexml'] as const;

/** The text of every lesson file: path from the project's root → text. */
function lessonFiles(): Map<string, string> {
  const folder = join(root, 'lessons');
  return new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((file) => file.isFile() && /\.(?:md|yaml)$/.test(file.name) && file.parentPath !== folder)
      .map((file) => join(file.parentPath, file.name))
      .map((file) => [relative(root, file).replaceAll('\\', '/'), readFileSync(file, 'utf8')]),
  );
}

function chosen<Value extends string>(
  name: string,
  value: string | undefined,
  all: readonly Value[],
): Value | undefined {
  if (value === undefined || all.includes(value as Value)) return value as Value | undefined;
  throw new Error(`--${name} ${value}: choose one of ${all.join(', ')}.`);
}

/** Written aside first, so that nobody finds half a file. */
function write(folder: string, name: string, text: string): void {
  const aside = join(folder, `.${name}.${process.pid}`);
  try {
    writeFileSync(aside, text);
    renameSync(aside, join(folder, name));
  } finally {
    rmSync(aside, { force: true });
  }
}

/** Runs the command; the options are those of `npm run package`. */
export async function bankCommand(args: readonly string[], from: string): Promise<void> {
  const option = { type: 'string' } as const;
  const { values } = parseArgs({
    args: [...args],
    options: { locale: option, audience: option, topic: option, format: option, to: option },
  });
  const ids = realLocales.map(({ id }) => id);
  const locale = chosen('locale', values.locale, ids);
  const audience = chosen<Audience>('audience', values.audience, AUDIENCES);
  const topic = chosen<Topic>('topic', values.topic, TOPICS);
  const format = chosen('format', values.format, FORMATS);
  const folder = values.to ? resolve(from, values.to) : join(root, 'packages');
  const { module } = await runnerImport<typeof import('./bank-files.ts')>(
    join(import.meta.dirname, 'bank-files.ts'),
    { configFile: false, root, logLevel: 'error' },
  );
  const files = lessonFiles();
  const today = new Date().toISOString().slice(0, 10);
  mkdirSync(folder, { recursive: true });
  let count = 0;
  for (const each of locale ? [locale] : ids) {
    const wish = { locale: each, audience, topic, today };
    const lessons = module.lessonsForBanks(files, wish);
    for (const kind of format ? [format] : FORMATS)
      for (const { name, text } of module.bankFiles(lessons, { ...wish, format: kind })) {
        write(folder, name, text);
        count += 1;
        console.log(`${String(count).padStart(4)}  ${name}`);
      }
  }
  console.log(`${count} question banks are in ${folder}.`);
}

if (import.meta.main) {
  try {
    await bankCommand(process.argv.slice(2), process.env.INIT_CWD ?? '.');
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  }
}
