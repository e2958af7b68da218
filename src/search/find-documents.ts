/**
 * Finds documents for what somebody types, in memory. Loaded only when somebody wants to search;
 * knows no page, keeps nothing and asks nobody.
 */
import MiniSearch, { type SearchOptions } from 'minisearch';
import type { Found, SearchDocument } from './document.ts';
import { wordsIn } from './words-in.ts';

/** What fits what was typed, best first; nothing for a text without words. */
export type Find = (typed: string) => Found[];

/** Tried in turn until something is found: the strictest gives the clearest results. */
const WAYS: readonly SearchOptions[] = [
  { combineWith: 'AND', prefix: true },
  { combineWith: 'AND', prefix: true, fuzzy: (term) => (term.length > 4 ? 0.2 : false) },
  { combineWith: 'OR', prefix: true, fuzzy: (term) => (term.length > 4 ? 0.2 : false) },
];

const searchable = (document: SearchDocument): string =>
  document.names?.map(([, name]) => name).join(' ') ?? document.text;

/** Reads the documents of a locale; gives the function that searches them. */
export function finder(documents: readonly SearchDocument[], locale: string): Find {
  const index = new MiniSearch({
    fields: ['title', 'text'],
    tokenize: (text) => wordsIn(text, locale).map(({ term }) => term),
    processTerm: (term) => term,
    searchOptions: { boost: { title: 4 }, maxFuzzy: 2 },
  });
  index.addAll(documents.map((document, id) => ({ id, title: document.title, text: searchable(document) })));
  return (typed) => {
    for (const way of WAYS) {
      const results = index.search(typed, way);
      if (results.length === 0) continue;
      return results.map(({ id, match }) => ({
        document: documents[id as number] as SearchDocument,
        terms: new Set(Object.keys(match)),
      }));
    }
    return [];
  };
}
