/** `/<locale>/search.json`: the index that the search page loads once somebody wants to search. */
import type { APIRoute } from 'astro';
import { localePaths } from '../../i18n/locale-paths.ts';
import { allLessons } from '../../lessons/load-lessons.ts';
import { searchIndex } from '../../search/collect-documents.ts';

export const getStaticPaths = localePaths;

export const GET: APIRoute = async ({ params: { locale = '' } }) =>
  Response.json(searchIndex(locale, await allLessons(locale)));
