/** The name of the cache that holds the copies; begins as everything that this site keeps. */
import { KEPT } from '../device/kept-name.ts';

/** One cache for all locales. */
export const COPIES = `${KEPT}copies`;
