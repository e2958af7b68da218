/**
 * Reads the text of claims.yaml into claims by id, or says what must be mended in it.
 * Pure: does not know where the text comes from.
 */

import type { Problem } from '../i18n/problem.ts';
import { valueIn } from '../prose/read-yaml.ts';
import { type Claim, claimSchema } from './claim.schema.ts';

/** The claims by id, without those that have a problem. */
export interface LoadedClaims {
  claims: ReadonlyMap<string, Claim>;
  problems: readonly Problem[];
}

/** Where the claims stand, as messages name it. */
export const CLAIMS_FILE = 'src/facts/claims.yaml';

const NOTHING: ReadonlyMap<string, Claim> = new Map();
const ALIGN_LINES =
  'Quote texts that hold ": " or begin with a special character, and align the lines of an entry.';

/** The lines (from 1) on which the entries begin; looked up only when something is the matter. */
const entryLines = (text: string): number[] =>
  text.split('\n').flatMap((line, index) => (line.startsWith('- ') ? [index + 1] : []));

/** The claims in a YAML text; an entry that does not fit is left out and reported with its line. */
export function parseClaims(text: string, file: string = CLAIMS_FILE): LoadedClaims {
  const { value: entries, problem } = valueIn(file, text, ALIGN_LINES);
  if (problem) return { claims: NOTHING, problems: [problem] };
  if (!Array.isArray(entries)) {
    const message = 'The fact base must be one list of entries.';
    const remedy = 'Begin each entry with "- id:" at the start of a line.';
    return { claims: NOTHING, problems: [{ file, line: 1, id: '', message, remedy }] };
  }

  const claims = new Map<string, Claim>();
  const problems: Problem[] = [];
  entries.forEach((entry: unknown, index) => {
    const parsed = claimSchema.safeParse(entry);
    const id = String((entry as { id?: unknown } | null)?.id ?? '');
    const report = (message: string, remedy: string): void => {
      problems.push({ file, line: entryLines(text)[index] ?? null, id, message, remedy });
    };
    if (!parsed.success) {
      const remedy = 'Mend this entry: its fields are explained in src/facts/claim.schema.ts.';
      for (const { path, message } of parsed.error.issues)
        report(`${path.join('.') || 'entry'}: ${message}`, remedy);
    } else if (claims.has(id)) {
      report('Another entry has the same id.', 'Give the newer entry an id of its own.');
    } else {
      claims.set(id, parsed.data);
    }
  });
  return { claims, problems };
}
