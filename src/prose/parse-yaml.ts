/**
 * Parses YAML text of content files, where every key is a word and brackets do not nest deeply. Deeper text is refused
 * before it is parsed: for each open bracket the parser would take twice as long.
 */
import { Lexer, parse } from 'yaml';

/** `{ text: "…" }` in an option is one; lists in maps in lists are three. */
const DEEPEST = 6;
/** Stands before the text of a scalar among the tokens. */
const SCALAR = '\u001f';

/** The line on which more brackets are open than any content file needs; null when there is none. */
export function tooDeepLine(text: string): number | null {
  let [depth, line, before] = [0, 1, ''];
  for (const token of new Lexer().lex(text)) {
    const isSign = before !== SCALAR;
    if (isSign && (token === '{' || token === '[')) depth += 1;
    if (isSign && (token === '}' || token === ']')) depth -= 1;
    if (depth > DEEPEST) return line;
    line += token.split('\n').length - 1;
    before = token;
  }
  return null;
}

/**
 * What the YAML says.
 * @throws an error with `linePos` when it is not valid.
 */
export function parseYaml(text: string): unknown {
  const line = tooDeepLine(text);
  if (line !== null) {
    const error = new Error('More brackets are open here than any file of the course needs.');
    throw Object.assign(error, { linePos: [{ line }] });
  }
  return parse(text, { stringKeys: true, logLevel: 'error' });
}
