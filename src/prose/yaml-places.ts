/**
 * Where in a YAML text each value stands. Only asked when there is something to say about one: reading data does not
 * need places.
 */
import { EVENT_ID, type Event, getScalarValue, parseEvents, SCALAR_STYLE } from 'js-yaml';

/** One value and where it stands. */
export interface YamlPlace {
  /** `['sections', '2', 'kind']` */
  path: readonly string[];
  /** The line, from 1, of the key or, in a list, of the value. */
  line: number;
  /** What a scalar says, as written; null for lists, maps and aliases. */
  text: string | null;
}

interface Open {
  path: readonly string[];
  isMap: boolean;
  key: { name: string; at: number } | null;
  count: number;
}

/** The line, from 1, of an offset; offsets must come in order. */
function lineCounter(text: string): (offset: number) => number {
  let [line, from] = [1, 0];
  return (offset) => {
    for (let at = text.indexOf('\n', from); at !== -1 && at < offset; at = text.indexOf('\n', from)) {
      line += 1;
      from = at + 1;
    }
    return line;
  };
}

const startOf = (event: Event): number => {
  if (event.type === EVENT_ID.SCALAR) return event.valueStart;
  if (event.type === EVENT_ID.ALIAS) return event.anchorStart;
  return event.type === EVENT_ID.MAPPING || event.type === EVENT_ID.SEQUENCE ? event.start : -1;
};

/**
 * Every value of a valid YAML text, in its order.
 * @throws YAMLException when the text is not valid.
 */
export function placesOf(text: string): YamlPlace[] {
  const places: YamlPlace[] = [];
  const open: Open[] = [];
  const lineAt = lineCounter(text);
  for (const event of parseEvents(text, {})) {
    if (event.type === EVENT_ID.POP) open.pop();
    if (event.type === EVENT_ID.POP || event.type === EVENT_ID.DOCUMENT) continue;
    const parent = open.at(-1);
    const scalar = event.type === EVENT_ID.SCALAR ? event : null;
    if (parent?.isMap && parent.key === null) {
      const name = scalar && scalar.valueStart >= 0 ? getScalarValue(text, scalar) : '';
      parent.key = { name, at: lineAt(startOf(event)) };
      continue;
    }
    const step = parent ? [parent.key ? parent.key.name : String(parent.count)] : [];
    const path = [...(parent?.path ?? []), ...step];
    const line = parent?.key?.at ?? lineAt(startOf(event));
    const words = scalar && (scalar.valueStart >= 0 ? getScalarValue(text, scalar) : '');
    places.push({ path, line, text: words });
    if (parent) {
      parent.key = null;
      parent.count += 1;
    }
    const isMap = event.type === EVENT_ID.MAPPING;
    if (isMap || event.type === EVENT_ID.SEQUENCE) open.push({ path, isMap, key: null, count: 0 });
  }
  return places;
}

/** A value that begins with a typographic quotation mark, or ends with a straight one that nothing opens. */
const MISQUOTED = /^[“”„‟«»‘’‚‹›]|^[^"]*"$/;
/** A quick look for such a value: most files have none, and need no second one. */
const mayBeMisquoted = (text: string): boolean =>
  / [“”„‟«»‘’‚‹›]/.test(text) ||
  text.split('\n').some((line) => line.trimEnd().endsWith('"') && !line.includes(' "'));

/** The line of the first words that typographic quotation marks stand around, or a straight one only at the end; or null. */
export function misquotedLine(text: string): number | null {
  if (!mayBeMisquoted(text)) return null;
  const lineAt = lineCounter(text);
  for (const event of parseEvents(text, {})) {
    if (event.type !== EVENT_ID.SCALAR || event.style !== SCALAR_STYLE.PLAIN || event.valueStart < 0)
      continue;
    if (MISQUOTED.test(getScalarValue(text, event))) return lineAt(event.valueStart);
  }
  return null;
}
