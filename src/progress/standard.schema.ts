/** The form of `standards.yaml`: each standard is met by tests, or does not apply for a reason. */
import { z } from 'astro/zod';

const standardSchema = z.union([
  z.strictObject({ id: z.string(), tests: z.array(z.string().min(1)).min(1) }),
  z.strictObject({ id: z.string(), because: z.string() }),
]);

/** All codes. */
export const standardsSchema = z.array(
  z.strictObject({
    id: z.string(),
    /** The short name of who has published it. */
    authority: z.string(),
    standards: z.array(standardSchema).min(1),
  }),
);

/** One code with its standards. */
export type Code = z.infer<typeof standardsSchema>[number];
