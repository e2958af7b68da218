/**
 * How long each regular expression of the project is kept busy by long texts made to be hard for it: its own signs
 * repeated, with an end that does not match. The checker that the tests ask proves the shape; this shows the time.
 */
import { differentExpressions } from './find-expressions.mjs';

const LENGTH = 20_000;
const LIMIT_MS = 250;
const SHOWN = 10;
/** A line of ordinary text, and what ends a match that seemed to succeed. */
const WORDS = 'One sentence — with “quotes”, 3.5 numbers, a <tag> and {place}: done. ';
const ENDS = ['', '\u0000', '\n!'];

/** Single signs and pairs of them that the expression itself speaks of, and those that classes stand for. */
function piecesOf(source) {
  const named = source.replace(/\\[a-zA-Z]/g, '').replace(/[\\()[\]?*+|^$]/g, '');
  const signs = [...new Set([...named, 'a', 'A', '0', ' ', '\n', '-'])];
  const pairs = signs.slice(0, 8).flatMap((one) => signs.slice(0, 8).map((other) => one + other));
  return [...signs, ...pairs, named || 'a', WORDS];
}

/** The longest time of the processor that one text takes, in milliseconds, and the text's beginning. */
export function slowest({ source, flags }, length = LENGTH) {
  const expression = new RegExp(source, flags);
  let worst = { ms: 0, text: '' };
  for (const piece of piecesOf(source)) {
    const body = piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
    for (const end of ENDS) {
      const begun = process.cpuUsage();
      expression.lastIndex = 0;
      // What a caller does: looks for the first, or replaces all.
      expression.test(body + end);
      if (flags.includes('g')) (body + end).replace(expression, '');
      const { user, system } = process.cpuUsage(begun);
      const ms = (user + system) / 1000;
      if (ms > worst.ms) worst = { ms, text: piece.slice(0, 12) + end };
    }
  }
  return worst;
}

/**
 * Prints the slowest expressions.
 * @returns {number} 0, or 1 where a text keeps one busy beyond the limit
 */
export function benchExpressions() {
  const rows = differentExpressions()
    .map(([written, found]) => ({ written, place: found.place, ...slowest(found) }))
    .toSorted((a, b) => b.ms - a.ms);
  console.log(
    `\nThe slowest of ${rows.length} regular expressions on hard texts of ${LENGTH} signs (limit ${LIMIT_MS} ms)`,
  );
  for (const { written, place, ms, text } of rows.slice(0, SHOWN))
    console.log(`  ${ms.toFixed(1).padStart(7)} ms  ${written}  ${place}  by ${JSON.stringify(text)}`);
  return rows.some(({ ms }) => ms > LIMIT_MS) ? 1 : 0;
}
