/**
 * The help services of this copy, read once. The only place that knows which file they are in.
 */
import { ContentError } from '../i18n/problem.ts';
import { loadServices } from './load-services.ts';
import text from './services.yaml?raw';

const loading = loadServices(text, 'src/help/services.yaml');
if (!loading.data) throw new ContentError(loading.problems);

/** Every country and its services. */
export const helpServices = loading.data;
