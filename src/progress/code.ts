/**
 * Progress as ten letters and digits that somebody can copy by hand onto another device: five that say it, five that
 * prove them. Holds no name, no date and no answer, so the same lessons give everybody the same code.
 */
import { AUDIENCES, TOPICS } from '../course.ts';
import { checksum } from './checksum.ts';
import { type Progress, type Theme, VERSION } from './progress.ts';

/** Why a code is refused. */
export type CodeFault = 'empty' | 'length' | 'letters' | 'damaged' | 'newer';

/** What a code says. */
export type CodeReading = { progress: Progress; fault: null } | { progress: null; fault: CodeFault };

/** Without I, L, O and U, which are taken for others. */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const HALF = 5;
const BITS_PER_SIGN = 5;

/** The place of a lesson in the code is permanent; new lessons go to a new version. */
const LESSONS = AUDIENCES.flatMap((audience) => TOPICS.map((topic) => `${audience}/${topic}`));
const THEMES: readonly (Theme | null)[] = [null, 'dark', 'light'];
const LESSON_VALUES = 2 ** LESSONS.length;
const VERSION_VALUE = 2 ** 20;

const spell = (value: number): string =>
  Array.from({ length: HALF }, (_, index) =>
    SIGNS.charAt((value >>> (BITS_PER_SIGN * (HALF - 1 - index))) & 31),
  ).join('');
const numberOf = (signs: string): number =>
  [...signs].reduce((value, sign) => value * 32 + SIGNS.indexOf(sign), 0);

/** As many bits of the checksum as five signs hold. */
const proofOf = (half: string): string => spell(checksum(half) >>> (32 - BITS_PER_SIGN * HALF));

/** The code of a progress: `140GG-AV0Y3`. */
export function codeOf({ done, theme }: Progress): string {
  const lessons = LESSONS.reduce((sum, id, index) => sum + (done.includes(id) ? 2 ** index : 0), 0);
  const half = spell(VERSION * VERSION_VALUE + THEMES.indexOf(theme) * LESSON_VALUES + lessons);
  return `${half}-${proofOf(half)}`;
}

/** What somebody typed, as the code would write it: spaces, dashes, small letters and look-alikes are forgiven. */
const asWritten = (typed: string): string =>
  typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}\p{Cf}_.]/gu, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');

/** Reads a code, or says why it cannot be used. */
export function readCode(typed: string): CodeReading {
  const refuse = (fault: CodeFault): CodeReading => ({ progress: null, fault });
  // Nobody types that much; it need not be looked at.
  const code = asWritten(typed.slice(0, 200));
  if (code === '') return refuse('empty');
  if ([...code].some((sign) => !SIGNS.includes(sign))) return refuse('letters');
  if (code.length !== 2 * HALF) return refuse('length');
  const half = code.slice(0, HALF);
  if (proofOf(half) !== code.slice(HALF)) return refuse('damaged');
  const value = numberOf(half);
  const version = Math.floor(value / VERSION_VALUE);
  if (version > VERSION) return refuse('newer');
  const theme = THEMES[Math.floor((value % VERSION_VALUE) / LESSON_VALUES)];
  if (version < VERSION || theme === undefined) return refuse('damaged');
  const done = LESSONS.filter((_, index) => Math.floor(value / 2 ** index) % 2 === 1);
  return { progress: { done: done.sort(), theme }, fault: null };
}
