/** `/<locale>/progress.json`: what is said beside finished lessons, loaded only on a device that keeps them. */
import type { APIRoute } from 'astro';
import { localePaths } from '../../i18n/locale-paths.ts';
import { finishedStrings } from '../../progress/progress-strings.ts';

export const getStaticPaths = localePaths;

export const GET: APIRoute = ({ params: { locale = '' } }) => Response.json(finishedStrings(locale));
