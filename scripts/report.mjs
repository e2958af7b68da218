/** Runs named steps one after the other, counts what passed and failed, and ends with the totals alone on a line. */

/**
 * @typedef {{ passed: number, failed: number, failures?: string[], unsteady?: string[] }} Totals a line for each
 *   test that failed, and for each that passed only when it was tried again
 * @typedef {{ name: string, work: () => Promise<number | Totals> }} Step a step's work gives an exit code or totals
 */

/**
 * Runs every step, also after one that failed, so that one run shows all that is wrong.
 * @param {Step[]} steps
 * @returns {Promise<number>} the exit code for the process
 */
export async function runSteps(steps) {
  const lines = [];
  const totals = { passed: 0, failed: 0 };
  for (const [index, { name, work }] of steps.entries()) {
    console.log(`\n── ${index + 1}/${steps.length} ${name}`);
    const started = Date.now();
    const result = await work();
    const {
      passed,
      failed,
      failures = [],
      unsteady = [],
    } = typeof result === 'number' ? totalsOfExit(result) : result;
    totals.passed += passed;
    totals.failed += failed;
    const seconds = Math.round((Date.now() - started) / 1000);
    lines.push(`${failed ? '✗' : '✓'} ${name}: ${passed} passed, ${failed} failed (${seconds} s)`);
    for (const failure of failures) lines.push(`  ✗ ${failure}`);
    for (const test of unsteady) lines.push(`  ~ passed when tried again: ${test}`);
  }
  console.log(`\n${lines.join('\n')}\n`);
  console.log(`${totals.passed} passed, ${totals.failed} failed`);
  return totals.failed ? 1 : 0;
}

const totalsOfExit = (code) => ({ passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 });
