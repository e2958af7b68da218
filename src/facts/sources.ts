/**
 * The sources of every fact that is used, each with its facts and the places that use them.
 * Pure: uses, claims, locale and today come from the caller.
 */
import { sourceLocale } from '../i18n/locales.ts';
import { isPastRecheck } from './check-facts.ts';
import type { Claim, Confidence } from './claim.schema.ts';
import type { FactReader } from './fact-audience.ts';

/** One place on the site that rests on a fact. */
export interface FactPlace {
  /** Id of the fact. */
  id: string;
  audience: FactReader;
  /** What the place is called in the page's locale, such as the lesson's title and the section's heading. */
  title: string;
  /** Its address, anchor included. */
  path: string;
}

/** A statement and the language it is in; the fact base has English and French. */
export interface Statement {
  text: string;
  locale: 'en' | 'fr';
}

/** One used fact as the sources page shows it. */
export interface SourcedFact {
  id: string;
  statement: Statement;
  /** Page, section or article in the source. */
  where: string;
  confidence: Confidence;
  /** The day by which it was to be checked again, if that day has passed. */
  overdueSince: string | null;
  places: readonly Omit<FactPlace, 'id'>[];
}

/** One source with the facts that rest on it. */
export interface SourceEntry {
  title: string;
  publisher: string;
  /** null: the page carries no date. */
  year: number | null;
  /** null: professional practice, to be confirmed by the host. */
  url: string | null;
  facts: readonly SourcedFact[];
}

/** A claim's statement in the page's language, or in English where the fact base has none. */
export function statementIn(claim: Claim, locale: string): Statement {
  return locale.split('-')[0] === 'fr'
    ? { text: claim.statement_fr, locale: 'fr' }
    : { text: claim.statement_en, locale: sourceLocale as 'en' };
}

function sourcedFact(claim: Claim, uses: readonly FactPlace[], locale: string, today: string): SourcedFact {
  const places = new Map(
    uses.map(({ audience, title, path }) => [`${audience} ${path}`, { audience, title, path }]),
  );
  return {
    id: claim.id,
    statement: statementIn(claim, locale),
    where: claim.where,
    confidence: claim.confidence,
    overdueSince: isPastRecheck(claim, today) ? (claim.recheck_by ?? null) : null,
    places: [...places.values()],
  };
}

/**
 * The sources in use, by publisher and title. A place that names a fact twice stands once; an unknown
 * fact is left out, `checkFacts` reports it.
 */
export function sourcesUsed(
  uses: readonly FactPlace[],
  claims: ReadonlyMap<string, Claim>,
  today: string,
  locale: string = sourceLocale,
): SourceEntry[] {
  const usesById = Map.groupBy(uses, ({ id }) => id);
  const used = [...claims.values()].filter(({ id }) => usesById.has(id));
  const bySource = Map.groupBy(used, (claim) =>
    JSON.stringify([claim.source_title, claim.source_publisher, claim.source_year, claim.source_url]),
  );
  return [...bySource.values()]
    .flatMap((group) => {
      const [first] = group;
      if (!first) return [];
      return {
        title: first.source_title,
        publisher: first.source_publisher,
        year: first.source_year,
        url: first.source_url,
        facts: group.map((claim) => sourcedFact(claim, usesById.get(claim.id) ?? [], locale, today)),
      };
    })
    .sort((a, b) => a.publisher.localeCompare(b.publisher, 'en') || a.title.localeCompare(b.title, 'en'));
}

/** True when somebody still has to read a fact's source, for the first time or again. */
export const isToCheck = (fact: SourcedFact): boolean =>
  fact.confidence === 'general-knowledge' || fact.overdueSince !== null;
