/**
 * The project's own fact base, read once per build: the only place that knows where its files are.
 */
import { ContentError } from '../i18n/problem.ts';
import { parseStatements } from './choose-statement.ts';
import claimsText from './claims.yaml?raw';
import statementsText from './country-statements.yaml?raw';
import { parseClaims } from './load-claims.ts';

const loaded = parseClaims(claimsText);
if (loaded.problems.length > 0) throw new ContentError(loaded.problems);

/** Every claim by id. */
export const claims = loaded.claims;

/** The places and facts of what depends on the country. */
export const countryStatements = parseStatements(statementsText);
