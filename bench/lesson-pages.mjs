/** The part of the benchmark that opens pages: sizes, then times as ratios to the plain page, medians of several runs. */
import { existsSync, readFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { build } from '../scripts/build.mjs';
import { findChromium } from '../scripts/tools.mjs';
import { parseYaml } from '../src/prose/parse-yaml.ts';
import { LINES } from './lines.mjs';
import { measure } from './measure.mjs';
import { plainPage } from './plain-page.mjs';
import { serveCompressed } from './serve-compressed.mjs';
import { brotli, FIRST_WINDOW, sizesOf } from './sizes.mjs';
import { weighScripts } from './weigh-scripts.mjs';

const LIMITS = { readable: 1.15, answered: 1.15, quizAnswered: 1.15, tap: 1.4 };
const NAMES = {
  readable: 'text readable',
  answered: 'first answer explained',
  quizAnswered: 'first in the quiz',
  tap: 'tap to feedback',
};
const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
const kb = (bytes) => `${(bytes / 1024).toFixed(1)} KB`;

/** The ids on a lesson page between which a reader's first moments happen. */
function marksOf(id) {
  const { sections } = parseYaml(readFileSync(join('lessons', id, 'lesson.yaml'), 'utf8'));
  const prose = sections.findIndex(({ kind }) => kind === 'prose');
  const [opener, quiz] = ['opener', 'quiz'].map((kind) => sections.find((section) => section.kind === kind));
  return { textEnd: sections[prose + 1].id, items: { opener: opener.items[0], item: quiz.items[0] } };
}

async function showSizes(browser, server, folder, path) {
  const { page: bytes, styles, firstWindow, html } = sizesOf(folder, path);
  const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
  const { scripts, rounds, fonts, own } = await weighScripts(page, server.origin, folder, path);
  await page.close();
  const share = Math.round((100 * Buffer.byteLength(firstWindow)) / Buffer.byteLength(html));
  console.log(
    `  page ${kb(bytes)} (styles ${kb(styles)}); first ${FIRST_WINDOW} bytes hold ${share} % of it\n` +
      `  script ${kb(scripts)} in ${rounds.length} round(s), of it shared ${kb(own)}; fonts ${kb(fonts)}`,
  );
}

/** Has both pages ready, and finds the ids of items on them. */
async function prepare(browser, server, path, items) {
  const page = await browser.newPage();
  await page.goto(`${server.origin}/${path}`);
  const html = await plainPage(page);
  const ids = await page.evaluate(
    (items) =>
      Object.fromEntries(
        Object.entries(items).map(([name, id]) => [name, document.querySelector(`[data-item="${id}"]`).id]),
      ),
    items,
  );
  await page.close();
  server.plain.set(path, html);
  // Both pages are compressed before anybody waits for them.
  for (const address of [`${server.origin}/${path}`, `${server.origin}/plain/${path}`]) await fetch(address);
  console.log(`  the plain page beside it: ${kb(brotli(Buffer.from(html)).length)}`);
  return ids;
}

/**
 * Prints sizes and ratios of lesson pages.
 * @param {{ folder: string, locales: string[], lessons: string[] | null, runs: number }} options
 * @returns {Promise<number>} 0, or 1 where a limit is passed
 */
export async function benchPages({ folder, locales, lessons, runs }) {
  if (!existsSync(join(folder, 'course.json')) && (await build(folder)) !== 0) return 1;
  const executablePath = await findChromium();
  if (!executablePath) return 1;
  const course = JSON.parse(readFileSync(join(folder, 'course.json'), 'utf8'));
  const ids = course.lessons.map(({ audience, topic }) => `${audience}/${topic}`);
  const wanted = ids.filter((id) => lessons === null || lessons.includes(id));
  const browser = await chromium.launch({ executablePath, args: ARGS });
  const server = await serveCompressed(folder);
  let passed = 0;
  const [load] = loadavg();
  if (load > 1) console.warn(`The machine is busy (load ${load.toFixed(1)}): the ratios below mean little.`);
  const rows = [];
  for (const id of wanted) {
    for (const locale of locales) {
      const path = `${locale}/learn/${id}/`;
      const { textEnd, items } = marksOf(id);
      console.log(`\n/${path}`);
      await showSizes(browser, server, folder, path);
      const marks = { textEnd, ...(await prepare(browser, server, path, items)) };
      for (const line of LINES) {
        const ours = [];
        const plain = [];
        for (let turn = 0; turn < runs; turn += 1) {
          ours.push(await measure(browser, `${server.origin}/${path}`, line, marks));
          plain.push(await measure(browser, `${server.origin}/plain/${path}`, line, marks));
        }
        for (const [moment, limit] of Object.entries(LIMITS)) {
          const [own, other] = [ours, plain].map((all) => median(all.map((each) => each[moment])));
          const ratio = own / other;
          if (ratio > limit) passed += 1;
          rows.push({
            page: path,
            line: line.name,
            moment: NAMES[moment],
            'ms beside plain ms': `${Math.round(own)} / ${Math.round(other)}`,
            ratio: ratio.toFixed(2),
            limit,
            holds: ratio > limit ? '✗' : '✓',
          });
        }
      }
    }
  }
  server.close();
  await browser.close();
  console.table(rows);
  console.log(`\n${passed === 0 ? 'All within the limits.' : `${passed} past their limit.`}`);
  return passed === 0 ? 0 : 1;
}
