/** What the project's commands tell the makers of their tools: nothing. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

/** Loaded into every Node that a command starts: says which program runs, with what, and what Astro may tell. */
const WITNESS = `data:text/javascript,${encodeURIComponent(
  'console.log(JSON.stringify({ args: process.argv.slice(1), off: process.env.ASTRO_TELEMETRY_DISABLED }))',
)}`;

/** What a command of package.json starts, in the order in which it does. */
function startedBy(name: string, args: string[]): { args: string[]; off?: string }[] {
  const { ASTRO_TELEMETRY_DISABLED: _, ...env } = process.env;
  const { stdout } = spawnSync(`${scripts[name]} ${args.join(' ')}`, {
    shell: true,
    encoding: 'utf8',
    env: { ...env, NODE_OPTIONS: `--import=${WITNESS}` },
  });
  return stdout
    .split('\n')
    .filter((line) => line.startsWith('{"args"'))
    .map((line) => JSON.parse(line));
}

describe('the commands of the project', () => {
  test('start Astro by a script of ours, which switches its telemetry off', () => {
    const bare = Object.keys(scripts).filter((name) => /\bastro\s/.test(scripts[name] ?? ''));
    expect(bare).toEqual([]);
  });

  test('hand on to the server that follows changes what was asked of it, and nothing to its makers', () => {
    const astro = startedBy('dev', ['--port', '4399', '--help']).filter(({ args }) =>
      /\bastro(?:\.mjs)?$/.test(args[0] ?? ''),
    );
    expect(astro.length).toBeGreaterThan(0);
    for (const { args, off } of astro) {
      expect(args.slice(1)).toEqual(['dev', '--port', '4399', '--help']);
      expect(off).toBe('1');
    }
  });
});
