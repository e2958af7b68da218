/**
 * Reads country-statements.yaml and decides whose words a page shows: its country's own, its group's
 * or the neutral ones. Pure: knows places and facts, no words and no files.
 */
import type { Problem } from '../i18n/problem.ts';
import { parseYaml } from '../prose/parse-yaml.ts';
import type { FactUse } from './check-facts.ts';
import type { Claim } from './claim.schema.ts';
import { type FactReader, factAudience } from './fact-audience.ts';
import { type CountryStatements, MARKS, type Mark, statementsSchema } from './statement.schema.ts';

/** Where the statements stand, as messages name it. */
export const STATEMENTS_FILE = 'src/facts/country-statements.yaml';

/** Whose words are shown, and the facts they rest on. */
export interface ChosenStatement {
  /** A country (`FR`), a group (`EU`) or `neutral`. */
  place: string;
  facts: readonly string[];
}

/** One place where words hold a mark. */
export interface MarkUse {
  /** What stands between the braces, such as `law:deepfake`. */
  mark: string;
  audience: FactReader;
  file: string;
  line: number | null;
}

/**
 * The statements in a YAML text.
 * @throws if the text does not have the shape of statement.schema.ts.
 */
export function parseStatements(text: string): CountryStatements {
  return statementsSchema.parse(parseYaml(text));
}

/** True for what this room can put into words; `service:…` is the help room's. */
export const isMark = (mark: string): mark is Mark => (MARKS as readonly string[]).includes(mark);

/** Whose statement a page of this country shows; upper or lower case. */
export function chooseStatement(statements: CountryStatements, mark: Mark, country: string): ChosenStatement {
  const code = country.toUpperCase();
  const places = statements.statements[mark];
  const groups = Object.keys(statements.groups).filter((group) => statements.groups[group]?.includes(code));
  const place = [code, ...groups].find((candidate) => candidate in places) ?? 'neutral';
  return { place, facts: places[place] ?? [] };
}

/** The countries and groups that have words of their own for a mark. */
export function placesOf(statements: CountryStatements, mark: Mark): string[] {
  return Object.keys(statements.statements[mark]).filter((place) => place !== 'neutral');
}

/** The facts that marks bring to the pages of a country, in the shape that the check of facts takes. */
export function markFactUses(
  uses: readonly MarkUse[],
  statements: CountryStatements,
  country: string,
): FactUse[] {
  return uses.flatMap(({ mark, file, line }) => {
    if (!isMark(mark)) return [];
    return chooseStatement(statements, mark, country).facts.map((id) => ({ id, audience: null, file, line }));
  });
}

/**
 * Marks in words that do not exist, or whose facts are not meant for that reader. A law's line must be
 * fit for the reader in whatever country; an institution is only a name, so any reader may see it.
 */
export function checkMarks(
  uses: readonly MarkUse[],
  statements: CountryStatements,
  claims: ReadonlyMap<string, Claim>,
): Problem[] {
  return uses.flatMap(({ mark, audience, file, line }) => {
    if (!isMark(mark)) {
      const remedy = `Use one of ${MARKS.join(', ')}, or add it to ${STATEMENTS_FILE}.`;
      return [{ file, line, id: mark, message: 'Nothing is known about this mark.', remedy }];
    }
    if (mark.startsWith('institution:')) return [];
    const reader = factAudience(audience);
    const unfit = Object.values(statements.statements[mark])
      .flat()
      .find((fact) => claims.get(fact)?.audience.includes(reader) === false);
    if (!unfit) return [];
    const message = `The statement rests on "${unfit}", which is not meant for ${reader}.`;
    return [{ file, line, id: mark, message, remedy: 'Leave the mark out for this age.' }];
  });
}
