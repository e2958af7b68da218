/**
 * The day that pages speak of as "now": the day of the commit they are built from, not that of the clock, so
 * that whoever builds the same commit gets the same bytes and can tell whether a mirror was changed.
 */

/** `YYYY-MM-DD`; the clock's day where the build does not know its commit. */
export const buildDay = (): string => process.env.CAIRN_DAY || new Date().toISOString().slice(0, 10);
