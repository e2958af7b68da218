/**
 * Parses the YAML of content files, YAML 1.2's core. A file that holds more than plain data (a second document, a tag
 * of its own), or more nesting and aliases than any content needs, is refused.
 */
import { loadAll, YAMLException } from 'js-yaml';

/** Lists in maps in lists, and some more. */
const DEEPEST = 20;
/** A week's hours written once for several lines. */
const MOST_ALIASES = 100;

/** What is the matter with a text that is not YAML, and where. */
export class YamlError extends Error {
  override name = 'YamlError';
  /** The line, from 1. */
  readonly line: number;

  constructor(message: string, line: number) {
    super(message);
    this.line = line;
  }
}

/**
 * What the YAML says; null when it says nothing.
 * @throws YamlError when it is not valid.
 */
export function parseYaml(text: string): unknown {
  let documents: unknown[];
  try {
    documents = loadAll(text, { maxDepth: DEEPEST, maxAliases: MOST_ALIASES });
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    throw new YamlError(error.reason, (error.mark?.line ?? 0) + 1);
  }
  if (documents.length > 1) throw new YamlError('a second document begins here (---)', secondLine(text));
  return documents[0] ?? null;
}

/** The line on which the second document begins. */
function secondLine(text: string): number {
  const marks = text.split('\n').flatMap((line, index) => (/^---(\s|$)/.test(line) ? [index + 1] : []));
  return marks.find((line) => line > 1) ?? 1;
}
