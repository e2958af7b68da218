import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { filesOf, zipOf } from '../../src/lms/zip-files.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const sum = (zip: Uint8Array) => createHash('sha256').update(zip).digest('hex');
const files = new Map([
  ['index.html', bytes('<p>é</p>'.repeat(50))],
  ['styles/a.css', bytes('a{}')],
]);

describe('a zip', () => {
  test('gives back what was put into it', () => {
    expect(filesOf(zipOf(files))).toEqual(files);
  });

  test('has the same bytes whatever the order, the hour and the time zone', () => {
    const before = sum(zipOf(files));
    const zone = process.env.TZ;
    process.env.TZ = 'Pacific/Auckland';
    const after = sum(zipOf(new Map([...files].reverse())));
    process.env.TZ = zone;
    expect(after).toBe(before);
  });

  test.each(['é.html', 'a b.html', '../up.html', '/root.html', 'a//b.html'])(
    'refuses the name %s',
    (name) => {
      expect(() => zipOf(new Map([[name, bytes('')]]))).toThrow(/file names in packages/);
    },
  );
});
