/**
 * Takes every regular expression of the project from its source and asks a checker whether some text could keep it busy for
 * ever. Knows nothing of what the expressions are for.
 */
import { checkSync } from 'recheck';
import { describe, expect, test } from 'vitest';
import { slowest } from '../bench/expressions.mjs';
import { composedIn, differentExpressions, sourceFiles } from '../bench/find-expressions.mjs';

// The part of the checker that is plain script: the others are programs that would have to be trusted.
process.env.RECHECK_BACKEND = 'pure';

/** The benchmark tries the expressions that stand elsewhere, and writes none of its own. */
const TRIES_OTHERS = 'bench/expressions.mjs';

const files = sourceFiles();
const different = differentExpressions();

describe('the regular expressions of the project', () => {
  test('are all found', () => {
    expect(files.length).toBeGreaterThan(100);
    expect(different.length).toBeGreaterThan(80);
  });

  test('are checked by a checker that finds the unsafe', () => {
    expect(checkSync('^(a|a)*$', '').status).toBe('vulnerable');
  });

  test('are timed on texts that are hard for an unsafe one', () => {
    const hard = slowest({ source: '^(a|a)*$', flags: '' }, 24);
    expect(hard.ms).toBeGreaterThan(slowest({ source: '^a*$', flags: '' }, 24).ms * 10);
  });

  test.each(different)('no text keeps %s busy', (_, { place, source, flags }) => {
    const { status, ...said } = checkSync(source, flags, { timeout: 120_000, randomSeed: 1 });
    expect({ place, status, said: status === 'safe' ? '' : JSON.stringify(said) }).toEqual({
      place,
      status: 'safe',
      said: '',
    });
  });

  test('are written out, not put together while the code runs', () => {
    expect(files.flatMap(composedIn)).toEqual([TRIES_OTHERS]);
  });
});
