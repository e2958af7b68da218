/** `/<locale>/lms.json`: the words that packages for learning platforms add to the pages, read when they are written. */
import type { APIRoute } from 'astro';
import { localePaths } from '../../i18n/locale-paths.ts';
import { packageWords } from '../../lms/package-words.ts';

export const getStaticPaths = localePaths;

export const GET: APIRoute = ({ params: { locale = '' } }) => Response.json(packageWords(locale));
