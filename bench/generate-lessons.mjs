/**
 * A copy of the project with many lessons, for measuring the build: the real lessons again and again, each under a
 * topic of its own. The real course's topics are a closed list; only the copy's list is longer.
 */
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { root } from '../scripts/install.mjs';

const COPIED = ['src', 'locales', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json'];

const realLessons = () =>
  readdirSync(join(root, 'lessons'), { recursive: true })
    .filter((path) => path.endsWith('lesson.yaml'))
    .map((path) => ({ folder: join(root, 'lessons', path, '..'), audience: path.split(/[\\/]/)[0] }));

function change(file, from, to) {
  const text = readFileSync(file, 'utf8');
  const changed = text.replace(from, to);
  if (changed === text) throw new Error(`${file} no longer holds ${from}: mend bench/generate-lessons.mjs`);
  writeFileSync(file, changed);
}

/** How many pages one lesson becomes: one in each language of the build. */
const LANGUAGES = 2;

/**
 * Makes the copy.
 * @param {string} folder where; emptied first
 * @param {number} pages how many lesson pages, at least
 * @returns {number} how many lesson pages it has
 */
export function generateLessons(folder, pages) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const name of COPIED) cpSync(join(root, name), join(folder, name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'dir');
  const byAudience = Map.groupBy(realLessons(), ({ audience }) => audience);
  const count = Math.ceil(pages / LANGUAGES / byAudience.size);
  const topics = Array.from({ length: count }, (_, index) => `topic-${index + 1}`);
  for (const [index, topic] of topics.entries()) {
    for (const [audience, lessons] of byAudience) {
      const from = lessons[index % lessons.length].folder;
      const to = join(folder, 'lessons', audience, topic);
      cpSync(from, to, { recursive: true });
      const file = join(to, 'lesson.yaml');
      const text = readFileSync(file, 'utf8');
      const { topic: real, id } = parse(text);
      writeFileSync(
        file,
        text.replace(`id: ${id}`, `id: ${audience}/${topic}`).replace(`topic: ${real}`, `topic: ${topic}`),
      );
    }
  }
  change(join(folder, 'src', 'course.ts'), /TOPICS = \[[^[\]]*\]/, `TOPICS = ${JSON.stringify(topics)}`);
  // Only the four real topics have a drawing of their own.
  change(join(folder, 'src', 'components', 'Stone.astro'), 'outlines[topic]', 'outlines.deepfakes');
  return count * byAudience.size * LANGUAGES;
}
