/** The part of the benchmark that builds: the CPU time that each further lesson page costs. */
import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { projectEnv, projectNode, root } from '../scripts/install.mjs';
import { generateLessons } from './generate-lessons.mjs';

const LIMIT = 10;

/** Builds a folder. @returns {Promise<{ cpu: number, seconds: number } | null>} null when the build failed */
function buildOf(folder) {
  const cpuFile = join(folder, 'cpu.txt');
  const astro = join(root, 'node_modules', 'astro', 'bin', 'astro.mjs');
  const counter = new URL('./count-cpu.mjs', import.meta.url).href;
  const began = Date.now();
  const child = spawn(projectNode(), ['--import', counter, astro, 'build', '--outDir', 'dist', '--silent'], {
    cwd: folder,
    env: projectEnv({ CAIRN_CPU_FILE: cpuFile, CAIRN_CACHE: join(folder, '.cache') }),
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let told = '';
  child.stderr.on('data', (text) => {
    told += text;
  });
  return new Promise((resolve) => {
    child.on('close', (code) => {
      if (code !== 0) {
        console.error(told);
        return resolve(null);
      }
      resolve({ cpu: Number(readFileSync(cpuFile, 'utf8')), seconds: (Date.now() - began) / 1000 });
    });
  });
}

/**
 * Builds copies of the site with more and more lesson pages, and says what each further one costs.
 * @returns {Promise<boolean>} false when a copy could not be built, or a page costs more than `limit`
 */
async function costOf(counts, isTaught, limit) {
  const folder = join(root, '.cache', 'bench-build');
  let before = null;
  let holds = true;
  for (const count of counts) {
    const pages = generateLessons(folder, count, { isTaught });
    const built = await buildOf(folder);
    if (!built) {
      console.error(`The copy with ${pages} lesson pages could not be built; it stands in ${folder}`);
      return false;
    }
    console.log(`${pages} lesson pages: ${Math.round(built.cpu)} ms of CPU, ${built.seconds.toFixed(1)} s`);
    if (before) {
      const each = (built.cpu - before.cpu) / (pages - before.pages);
      if (each > limit) holds = false;
      const told = limit === Infinity ? '' : ` (limit ${limit}) ${each > limit ? '✗' : '✓'}`;
      console.log(`  each further one: ${each.toFixed(1)} ms of CPU${told}`);
    }
    before = { ...built, pages };
  }
  rmSync(folder, { recursive: true, force: true });
  return holds;
}

/**
 * What a further lesson page costs, alone and with the three pages that stand beside it for those who teach.
 * @param {number[]} counts how many lesson pages each copy has
 * @returns {Promise<number>} 0, or 1 when a lesson page costs more than it may
 */
export async function benchBuild(counts) {
  console.log('Lesson pages alone');
  const holds = await costOf(counts, false, LIMIT);
  console.log('\nLesson pages, each with its plan, class mode and sheets');
  const isBuilt = await costOf(counts, true, Infinity);
  return holds && isBuilt ? 0 : 1;
}
