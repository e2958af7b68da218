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
 * Builds copies of the site with more and more lesson pages.
 * @param {number[]} counts how many lesson pages each copy has
 * @returns {Promise<number>} 0, or 1 when a page costs more than it may
 */
export async function benchBuild(counts) {
  const folder = join(root, '.cache', 'bench-build');
  let before = null;
  let passed = 0;
  for (const count of counts) {
    const pages = generateLessons(folder, count);
    const built = await buildOf(folder);
    if (!built) {
      console.error(`The copy with ${pages} lesson pages could not be built; it stands in ${folder}`);
      return 1;
    }
    console.log(`${pages} lesson pages: ${Math.round(built.cpu)} ms of CPU, ${built.seconds.toFixed(1)} s`);
    if (before) {
      const each = (built.cpu - before.cpu) / (pages - before.pages);
      const isOver = each > LIMIT;
      if (isOver) passed += 1;
      console.log(`  each further page: ${each.toFixed(1)} ms of CPU (limit ${LIMIT}) ${isOver ? '✗' : '✓'}`);
    }
    before = { ...built, pages };
  }
  rmSync(folder, { recursive: true, force: true });
  return passed === 0 ? 0 : 1;
}
