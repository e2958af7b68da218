/**
 * The help services of this copy, read once, with the host's own file laid over them. The only place that knows
 * which files they are in.
 */
import { readFileSync } from 'node:fs';
import { ContentError } from '../i18n/problem.ts';
import { siteConfig } from '../site.config.ts';
import { loadServices } from './load-services.ts';
import { applyOverlay } from './overlay.ts';
import text from './services.yaml?raw';

const own = loadServices(text, 'src/help/services.yaml');
if (!own.data) throw new ContentError(own.problems);

const { helpOverlay } = siteConfig;
const loading = helpOverlay ? applyOverlay(own.data, readFileSync(helpOverlay, 'utf8'), helpOverlay) : own;
if (!loading.data) throw new ContentError(loading.problems);

/** Every country and its services. */
export const helpServices = loading.data;
