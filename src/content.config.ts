/**
 * The only file that knows where the lessons are. Hands every lesson file on as text; what the
 * texts mean is the business of src/lessons/, so that tests and the build read them the same way.
 */

import { defineCollection } from 'astro:content';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Loader } from 'astro/loaders';
import { z } from 'astro/zod';

/** The folder of the lessons; the tests and the bench build generated ones from elsewhere. */
const folder = process.env.CAIRN_LESSONS ?? 'lessons';

const lessonFiles: Loader = {
  name: 'lesson-files',
  async load({ store, watcher, generateDigest }) {
    const read = (path: string) => {
      const id = `lessons/${relative(folder, path).split(sep).join('/')}`;
      const text = readFileSync(path, 'utf8');
      store.set({ id, data: { text }, digest: generateDigest(text) });
    };
    // One after the other: handing a small file from thread to thread costs more than to read it.
    const readAll = () => {
      store.clear();
      const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
      const files = entries.filter((entry) => entry.isFile() && /\.(md|yaml)$/.test(entry.name));
      for (const entry of files) read(join(entry.parentPath, entry.name));
    };
    readAll();
    watcher?.add(folder);
    for (const event of ['add', 'change', 'unlink'] as const) {
      watcher?.on(event, (path) => {
        if (path.includes(`${sep}lessons${sep}`)) readAll();
      });
    }
  },
};

export const collections = {
  lessonFiles: defineCollection({ loader: lessonFiles, schema: z.object({ text: z.string() }) }),
};
