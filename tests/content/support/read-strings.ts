/**
 * Every string of a YAML or JSON file with the path of its keys and its line. JSON is read as YAML,
 * which it is. Knows nothing of what the keys mean.
 */
import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';

/** One string, where it stands. */
export interface FoundString {
  /** `['friend-asks', 'options', 'wait', 'text']` */
  path: string[];
  line: number;
  text: string;
}

/** The strings of a file in order; `offset` is the number of lines above the YAML in its file. */
export function readStrings(yaml: string, offset = 0): FoundString[] {
  const lines = new LineCounter();
  const found: FoundString[] = [];
  const walk = (node: unknown, path: string[], start: number): void => {
    const line = lines.linePos((node as Node | null)?.range?.[0] ?? start).line + offset;
    if (isScalar(node)) {
      if (typeof node.value === 'string') found.push({ path, line, text: node.value });
    } else if (isSeq(node)) {
      for (const [index, item] of node.items.entries()) walk(item, [...path, String(index)], start);
    } else if (isMap(node)) {
      for (const { key, value } of node.items) {
        const { range } = key as Node;
        walk(value, [...path, String(isScalar(key) ? key.value : key)], range?.[0] ?? start);
      }
    }
  };
  walk(parseDocument(yaml, { lineCounter: lines }).contents, [], 0);
  return found;
}
