import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { sweepAsides, writeWhole } from '../../src/commands/write-whole.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'whole-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('a file is there under its name alone, and takes the place of an earlier one', () => {
  writeWhole(folder, 'lesson.zip', 'one');
  writeWhole(folder, 'lesson.zip', 'two');
  expect(readdirSync(folder)).toEqual(['lesson.zip']);
  expect(readFileSync(join(folder, 'lesson.zip'), 'utf8')).toBe('two');
});

it('a file that cannot be written leaves nothing behind', () => {
  // A folder stands where the file should be.
  mkdirSync(join(folder, 'lesson.zip', 'inner'), { recursive: true });
  expect(() => writeWhole(folder, 'lesson.zip', 'one')).toThrow();
  expect(readdirSync(folder)).toEqual(['lesson.zip']);
});

it('what a run left that is dead goes, and nothing else', () => {
  const { pid: dead } = spawnSync(process.execPath, ['--version']);
  const left = ['lesson.zip', 'bank.gift.txt', 'bank.moodle.xml', 'lesson.html', 'take-home.en.pdf'];
  const kept = [`.lesson.html.${process.pid}`, `lesson.zip.${dead}`, `.notes.${dead}`, 'lesson.html'];
  for (const name of [...left.map((file) => `.${file}.${dead}`), ...kept])
    writeFileSync(join(folder, name), '');
  sweepAsides(folder);
  expect(readdirSync(folder).sort()).toEqual([...kept].sort());
});
