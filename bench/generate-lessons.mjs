/**
 * A copy of the project with many lessons, for measuring the build: the real course again and again, each lesson
 * under a topic of its own. The real course's topics are a closed list; only the copy's list is longer.
 */
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../scripts/install.mjs';
import { AUDIENCES, TOPICS } from '../src/course.ts';
import { parseYaml } from '../src/prose/parse-yaml.ts';

const COPIED = ['src', 'locales', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json'];

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
 * @param {{ isTaught: boolean }} options whether each lesson has its plan, class mode and sheets too
 * @returns {number} how many lesson pages it has
 */
export function generateLessons(folder, pages, { isTaught }) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const name of COPIED) cpSync(join(root, name), join(folder, name), { recursive: true });
  if (!isTaught) rmSync(join(folder, 'src', 'pages', '[locale]', 'teach', '[audience]'), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'dir');
  const count = Math.ceil(pages / LANGUAGES / AUDIENCES.length);
  const topics = Array.from({ length: count }, (_, index) => `topic-${index + 1}`);
  for (const [index, topic] of topics.entries()) {
    const place = index % TOPICS.length;
    for (const audience of AUDIENCES) {
      const to = join(folder, 'lessons', audience, topic);
      cpSync(join(root, 'lessons', audience, TOPICS[place]), to, { recursive: true });
      const file = join(to, 'lesson.yaml');
      const { topic: real, id } = parseYaml(readFileSync(file, 'utf8'));
      change(file, `id: ${id}`, `id: ${audience}/${topic}`);
      change(file, `topic: ${real}`, `topic: ${topic}`);
      // What is recalled comes from the same round of the course.
      const text = TOPICS.reduce(
        (all, each, at) => all.replaceAll(`${each}/`, `${topics[index - place + at]}/`),
        readFileSync(file, 'utf8'),
      );
      writeFileSync(file, text);
    }
  }
  change(join(folder, 'src', 'course.ts'), /TOPICS = \[[^[\]]*\]/, `TOPICS = ${JSON.stringify(topics)}`);
  // Only the four real topics have a drawing of their own.
  change(join(folder, 'src', 'components', 'Stone.astro'), 'outlines[topic]', 'outlines.deepfakes');
  return count * AUDIENCES.length * LANGUAGES;
}
