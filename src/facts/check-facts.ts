/**
 * Checks every place where content names a fact: that it exists, is meant for that reader, and can
 * still be relied on. Pure: today comes from the caller.
 */
import type { Problem } from '../i18n/problem.ts';
import type { Claim } from './claim.schema.ts';
import { type FactReader, factAudience } from './fact-audience.ts';
import { CLAIMS_FILE } from './load-claims.ts';
import { nearestId } from './nearest-id.ts';

/** One place where content names a fact. */
export interface FactUse {
  /** Id of the fact. */
  id: string;
  /** Who reads it there; null behind a mark: what marks may bring to whom is the business of `checkMarks`. */
  audience: FactReader | null;
  /** Path from the project's root. */
  file: string;
  line: number | null;
}

/** What stops the build, and what is only said. */
export interface FactReport {
  problems: readonly Problem[];
  warnings: readonly Problem[];
}

/** True when the day until which a claim could be relied on has passed; days as `YYYY-MM-DD`. */
export const isPastRecheck = (claim: Claim, today: string): boolean =>
  claim.recheck_by !== undefined && claim.recheck_by < today;

function problemOf(use: FactUse, claims: ReadonlyMap<string, Claim>): Problem | null {
  const { file, line, id } = use;
  const claim = claims.get(id);
  if (!claim) {
    const nearest = nearestId(id, claims.keys());
    const remedy = `${nearest ? `Did you mean "${nearest}"? ` : ''}All facts are in ${CLAIMS_FILE}.`;
    return { file, line, id, message: 'There is no fact with this id.', remedy };
  }
  if (use.audience === null) return null;
  const reader = factAudience(use.audience);
  if (claim.audience.includes(reader)) return null;
  return {
    file,
    line,
    id,
    message: `This fact is not meant for ${reader}, only for ${claim.audience.join(', ')}.`,
    remedy: 'Leave the sentence out for this age, or rest it on a fact that is meant for it.',
  };
}

function warningsOf(claim: Claim, use: FactUse, today: string): Problem[] {
  const { file, line, id } = use;
  const warnings: Problem[] = [];
  if (claim.confidence === 'general-knowledge') {
    const remedy = `Read the source before release, then set "confidence" in ${CLAIMS_FILE}.`;
    warnings.push({ file, line, id, message: 'This fact has not been checked against its source.', remedy });
  }
  if (isPastRecheck(claim, today)) {
    const remedy = `Read the source again, then set a new "recheck_by" in ${CLAIMS_FILE}.`;
    const message = `This fact was to be checked again by ${claim.recheck_by}.`;
    warnings.push({ file, line, id, message, remedy });
  }
  return warnings;
}

/** Problems (unknown fact, fact for other readers) and, once per fact, warnings (unchecked, to be checked again). */
export function checkFacts(
  uses: readonly FactUse[],
  claims: ReadonlyMap<string, Claim>,
  today: string,
): FactReport {
  const problems: Problem[] = [];
  const warnings: Problem[] = [];
  const warned = new Set<string>();
  for (const use of uses) {
    const problem = problemOf(use, claims);
    if (problem) problems.push(problem);
    const claim = claims.get(use.id);
    if (!claim || warned.has(use.id)) continue;
    warned.add(use.id);
    warnings.push(...warningsOf(claim, use, today));
  }
  return { problems, warnings };
}

/** The warnings of several checks, those of each fact once. */
export function oncePerFact(warnings: readonly Problem[]): Problem[] {
  const byFact = Map.groupBy(warnings, ({ id, message }) => `${id} ${message}`);
  return [...byFact.values()].flatMap(([first]) => first ?? []);
}
