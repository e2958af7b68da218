/**
 * Every string of a YAML or JSON file with the path of its keys and its line. JSON is read as YAML,
 * which it is. Knows nothing of what the keys mean.
 */
import { placesOf, type YamlPlace } from '../../../src/prose/yaml-places.ts';

/** One string, where it stands. */
export interface FoundString {
  /** `['friend-asks', 'options', 'wait', 'text']` */
  path: readonly string[];
  line: number;
  text: string;
}

/** The strings of a file in order; `offset` is the number of lines above the YAML in its file. */
export function readStrings(yaml: string, offset = 0): FoundString[] {
  return placesOf(yaml)
    .filter((place): place is YamlPlace & { text: string } => place.text !== null)
    .map(({ path, line, text }) => ({ path, line: line + offset, text }));
}
