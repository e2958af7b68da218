/**
 * The only file that knows where the lessons are. Hands every lesson file on as text; what the
 * texts mean is the business of src/lessons/, so that tests and the build read them the same way.
 */

import { defineCollection } from 'astro:content';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { Loader } from 'astro/loaders';
import { z } from 'astro/zod';

/** The folder of the lessons; the tests and the bench build generated ones from elsewhere. */
const folder = process.env.CAIRN_LESSONS ?? 'lessons';

const lessonFiles: Loader = {
  name: 'lesson-files',
  async load({ store, watcher, generateDigest }) {
    const read = async (path: string) => {
      const id = `lessons/${relative(folder, path).split(sep).join('/')}`;
      const text = await readFile(path, 'utf8');
      store.set({ id, data: { text }, digest: generateDigest(text) });
    };
    const readAll = async () => {
      store.clear();
      const entries = await readdir(folder, { recursive: true, withFileTypes: true });
      const files = entries.filter((entry) => entry.isFile() && /\.(md|yaml)$/.test(entry.name));
      await Promise.all(files.map((entry) => read(join(entry.parentPath, entry.name))));
    };
    await readAll();
    watcher?.add(folder);
    for (const event of ['add', 'change', 'unlink'] as const) {
      watcher?.on(event, (path) => {
        if (path.includes(`${sep}lessons${sep}`)) void readAll();
      });
    }
  },
};

export const collections = {
  lessonFiles: defineCollection({ loader: lessonFiles, schema: z.object({ text: z.string() }) }),
};
