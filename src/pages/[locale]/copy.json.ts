/** `/<locale>/copy.json`: what is said on pages out of the copy that a device holds, and the day of the site. */
import type { APIRoute } from 'astro';
import { localePaths } from '../../i18n/locale-paths.ts';
import { copyWords } from '../../offline/offline-strings.ts';
import { buildDay } from '../../publish/build-day.ts';

export const getStaticPaths = localePaths;

export const GET: APIRoute = ({ params: { locale = '' } }) => Response.json(copyWords(locale, buildDay()));
