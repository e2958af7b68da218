/**
 * Which readers of the site are which audience of the fact base.
 */
import type { Audience } from '../course.ts';
import type { FactAudience } from './claim.schema.ts';

/** Everyone who reads facts: the audiences of the lessons, and those who teach. */
export type FactReader = Audience | '/teach/';

const FACT_AUDIENCE: Readonly<Record<FactReader, FactAudience>> = {
  '7-10': 'children-7-10',
  '11-14': 'children-11-14',
  '15-18': 'teens-15-18',
  parents: 'parents',
  '/teach/': 'educators',
};

/** The fact base's name for a reader: `factAudience('11-14')` → `children-11-14`. */
export function factAudience(reader: FactReader): FactAudience {
  return FACT_AUDIENCE[reader];
}
