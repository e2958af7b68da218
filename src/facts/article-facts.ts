/**
 * The facts that the body of the page about Article 6 states, whatever the lessons say: the article, its clauses and the
 * frame that countries give to sexuality education. Pure: knows no words.
 */
import { CLAUSES } from '../course.ts';
import type { FactUse } from './check-facts.ts';
import { chooseStatement, placesOf } from './choose-statement.ts';
import type { CountryStatements, Mark } from './statement.schema.ts';

/** The fact that says in short what Article 6 asks. */
export const ARTICLE_SUMMARY = 'art6-full-summary';
/** What the page says for its own country, and then for every other. */
export const ARTICLE_FRAME: Mark = 'frame:sexuality';

/** The ids of the facts, each once, on the page of a country. */
export function articleFacts(statements: CountryStatements, country: string): string[] {
  const own = chooseStatement(statements, ARTICLE_FRAME, country).facts;
  const others = placesOf(statements, ARTICLE_FRAME).flatMap(
    (place) => statements.statements[ARTICLE_FRAME][place] ?? [],
  );
  return [...new Set([ARTICLE_SUMMARY, ...CLAUSES, ...own, ...others])];
}

/** The same facts on the pages of some countries, in the shape that the check of facts takes. */
export function articleFactUses(statements: CountryStatements, countries: readonly string[]): FactUse[] {
  return countries.flatMap((country) =>
    articleFacts(statements, country).map((id) => ({
      id,
      audience: '/teach/' as const,
      file: 'src/facts/article-facts.ts',
      line: null,
    })),
  );
}
