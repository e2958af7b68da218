/** Grades a site by MDN's HTTP Observatory, as its own command does, and prints the result as JSON. */
import { scan } from '@mdn/mdn-http-observatory/src/scanner/index.js';

const { scan: verdict, tests } = await scan(process.argv[2]);
const lost = Object.entries(tests).filter(([, { pass, scoreModifier }]) => !pass || scoreModifier < 0);
console.log(
  JSON.stringify({
    grade: verdict.grade,
    score: verdict.score,
    lost: lost.map(([name, { result }]) => `${name}: ${result}`),
    tests: Object.entries(tests).map(
      ([name, { result, scoreModifier }]) => `${name} ${scoreModifier} ${result}`,
    ),
  }),
);
