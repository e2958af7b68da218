/** What `npm run pdf` does, run by the project's own Node: builds the site aside, opens its pages, prints them. */
import { mkdirSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { sweepAsides, writeWhole } from '../src/commands/write-whole.ts';
import { filterFaults, jobsOf, PAPERS, PDF_SHEETS } from '../src/print/pdf-jobs.ts';
import { pathsIn } from '../src/publish/site-files.ts';
import { build } from './build.mjs';
import { root } from './install.mjs';
import { progressBar } from './progress-bar.mjs';
import { serve } from './serve.mjs';
import { aptInstall, findChromium } from './tools.mjs';

const HELP = `Writes the sheets of the lessons as PDF files into pdf/.

  npm run pdf                                            everything, in every language
  npm run pdf -- --locale fr --audience 11-14            one language, one audience
  npm run pdf -- --locale fr --sheet take-home --with en the sheet for home in two languages
  npm run pdf -- --sheet poster --country CH             the help services of a country, for the wall

  --locale    language of the sheets, such as fr
  --audience  7-10, 11-14, 15-18 or parents
  --topic     consent, sharenting, deepfakes or connected-devices
  --sheet     ${PDF_SHEETS.join(', ')}
  --with      a second language beside the first, on the sheet for home
  --country   two letters, for the poster; else the country that the language shows
  --paper     ${Object.keys(PAPERS).join(' or ')}; else a4
  --out       another folder than pdf/
  --site      a folder that was built before, such as dist; else the site is built anew, aside
  --help      this text`;

const text = { type: 'string' };
const options = {
  locale: text,
  audience: text,
  topic: text,
  sheet: text,
  with: text,
  country: text,
  paper: text,
  out: { ...text, default: 'pdf' },
  site: text,
  help: { type: 'boolean', default: false },
};

/** Ends with a message for the person at the keyboard. */
function stop(message) {
  console.error(message);
  process.exit(2);
}

function readOptions() {
  try {
    return parseArgs({ options }).values;
  } catch (error) {
    return stop(`${error.message}\nWhat there is: npm run pdf -- --help`);
  }
}

/** Whether this system has a font for emoji: without one they are drawn like a sign that does not exist. */
const drawsEmoji = (page) =>
  page.evaluate(() => {
    const drawn = (sign) => {
      const canvas = document.createElement('canvas');
      const context = canvas.getContext('2d', { willReadFrequently: true });
      context.font = '32px sans-serif';
      context.fillText(sign, 0, 40);
      return canvas.toDataURL();
    };
    return drawn('\u{1F99E}') !== drawn('\u{10FFFE}');
  });

/** A browser with a page to print from; the stories' chats hold emoji, so a missing font for them is sent for. */
async function openPrinter(executablePath) {
  const args = ['--no-sandbox', '--disable-gpu', '--no-first-run'];
  const open = async () => {
    const browser = await chromium.launch({ executablePath, args });
    return { browser, page: await browser.newPage({ colorScheme: 'light', reducedMotion: 'reduce' }) };
  };
  const first = await open();
  if (await drawsEmoji(first.page)) return first;
  const font = 'fonts-noto-color-emoji';
  if (!aptInstall(font)) {
    console.warn(
      `There is no font for emoji here: they come out as boxes. Debian has one: apt-get install ${font}`,
    );
    return first;
  }
  await first.browser.close();
  return open();
}

/** One file, printed aside and shown under its name once it is whole. */
async function write(page, origin, job, out) {
  await page.goto(`${origin}/${job.page}${job.part && `#${job.part}`}`, { waitUntil: 'load' });
  if (job.with) {
    await page.locator('.sheets[data-live]').waitFor({ state: 'attached' });
    await page.locator(`[data-beside][hreflang="${job.with}"]`).click();
    await page.locator('[data-half] + [data-half]').waitFor();
  }
  await page.evaluate(() => document.fonts.ready);
  const pdf = await page.pdf({
    format: job.paper,
    tagged: true,
    outline: true,
    ...(job.isFirstPageOnly && { pageRanges: '1' }),
  });
  writeWhole(dirname(join(out, job.file)), basename(job.file), pdf);
}

const values = readOptions();
if (values.help) {
  console.log(HELP);
  process.exit(0);
}
for (const { option, value, known } of filterFaults(values)) {
  stop(`--${option} ${value}: there is no such ${option}. Use one of: ${known.join(', ')}.`);
}
const executablePath = await findChromium();
if (!executablePath) process.exit(1);

const aside = join(root, '.cache', 'pdf', String(process.pid));
const site = values.site ? resolve(root, values.site) : join(aside, 'site');
let server = null;
let browser = null;
try {
  if (!values.site) {
    console.log('Building the site, aside …');
    const code = await build(site, { CAIRN_CACHE: join(aside, 'astro'), CAIRN_BASE: '/' });
    if (code !== 0) throw new Error('The build failed: see above.');
  }
  const pages = pathsIn(site).filter((path) => path.endsWith('index.html'));
  const jobs = jobsOf(values, new Set(pages.map((path) => path.slice(0, -'index.html'.length))));
  if (jobs.length === 0) throw new Error('There is no such sheet. What there is: npm run pdf -- --help');
  server = await serve(site, { port: 0, base: '/' });
  const printer = await openPrinter(executablePath);
  browser = printer.browser;
  const { page } = printer;
  const out = resolve(root, values.out);
  for (const folder of new Set(jobs.map(({ file }) => dirname(join(out, file))))) {
    mkdirSync(folder, { recursive: true });
    sweepAsides(folder);
  }
  const told = progressBar(jobs.length);
  for (const [index, job] of jobs.entries()) {
    await write(page, `http://localhost:${server.address().port}`, job, out);
    told(index + 1, job.file);
  }
  console.log(`${jobs.length} PDF files are in ${out}`);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
} finally {
  await browser?.close();
  server?.closeAllConnections();
  server?.close();
  rmSync(aside, { recursive: true, force: true });
}
