/**
 * The shape of country-statements.yaml: which places have words of their own for what depends on the
 * country, and the facts behind them.
 */
import { z } from 'astro/zod';

/** Everything in words that depends on the country, apart from help services. */
export const MARKS = [
  'law:deepfake',
  'law:intimate-images',
  'law:deepfake-label',
  'law:fake-nude-apps',
  'law:image-rights',
  'law:makers-duties',
  'law:age-online',
  'institution:school-protection',
  'frame:sexuality',
] as const;

const factIds = z.array(z.string()).min(1);
const country = z.string().regex(/^[A-Z]{2}$/, 'use an upper-case ISO code, in quotes');
const group = z.string().regex(/^[A-Z]{2}(-but-[A-Z]{2})*$/, 'name a group like "EU" or "EU-but-DK"');
const place = z.union([country, group, z.literal('neutral')]);

/** The places that have a statement for one mark; every mark has a neutral one. */
export const markSchema = z.record(place, factIds).refine((places) => 'neutral' in places, {
  error: 'every mark needs a neutral statement',
});

/** The whole file. */
export const statementsSchema = z.strictObject({
  groups: z.record(group, z.array(country)),
  statements: z.strictObject(
    Object.fromEntries(MARKS.map((mark) => [mark, markSchema])) as Record<Mark, typeof markSchema>,
  ),
});

/** One thing in words that depends on the country, such as `law:deepfake`. */
export type Mark = (typeof MARKS)[number];
/** The places and facts of every mark. */
export type CountryStatements = z.infer<typeof statementsSchema>;
