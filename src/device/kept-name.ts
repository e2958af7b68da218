/** The name under which this site keeps what a reader asks it to keep. Every store of the site begins with it. */

/** Holds the base path, so that two copies of the site at one address do not read each other's. */
export const KEPT = `stones${import.meta.env.BASE_URL}`;
