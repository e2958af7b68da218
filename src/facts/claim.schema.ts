/**
 * The shape of one entry of claims.yaml: a fact, where it comes from and who may be shown it.
 * Knows nothing of lessons.
 */
import { z } from 'astro/zod';

/** What a claim is about; wider than the topics of the course. */
export const claimTopic = z.enum([
  'consent',
  'deepfakes',
  'sharenting',
  'connected-devices',
  'ai-companions',
  'immersive',
  'sextortion-live',
  'grooming',
  'reporting',
  'law',
  'pedagogy',
]);

/** Who may be shown a claim, in the words of the fact base. */
export const factAudiences = z.enum([
  'children-7-10',
  'children-11-14',
  'teens-15-18',
  'parents',
  'educators',
]);

/** How sure we are; `general-knowledge` means that the text itself was not seen. */
export const confidence = z.enum(['seed', 'verified-stored-copy', 'general-knowledge']);

/** One fact that may be stated. */
export const claimSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use small letters, digits and hyphens'),
  topic: claimTopic,
  statement_en: z.string().min(1),
  statement_fr: z.string().min(1),
  source_title: z.string().min(1),
  source_publisher: z.string().min(1),
  /** null: the page carries no date. */
  source_year: z.int().min(1900).max(2100).nullable(),
  /** null: safeguarding practice, to be confirmed by the host's safeguarding lead. */
  source_url: z.url({ protocol: /^https?$/ }).nullable(),
  /** Page, section or article in the source. */
  where: z.string(),
  confidence,
  audience: z.array(factAudiences).min(1),
  /** Limits, corrections, simpler wording: for authors, never shown. */
  notes: z.string(),
  /** After this day the statement must be checked again. */
  recheck_by: z.iso.date().optional(),
});

/** One fact that may be stated. */
export type Claim = z.infer<typeof claimSchema>;
/** Who may be shown a claim. */
export type FactAudience = z.infer<typeof factAudiences>;
/** How sure we are of a claim. */
export type Confidence = z.infer<typeof confidence>;
