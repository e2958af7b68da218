/** The list of the copies that a site offers: small, so that asking whether anything is new costs next to nothing. */

/** One locale's copy, before it is loaded. */
export interface Listed {
  /** SHA-256 of its text, in hexadecimal. */
  sum: string;
  /** Length of its text. */
  bytes: number;
  /** Room it takes on the device, which is also the most that a server that compresses sends. */
  size: number;
  date: string;
}

/** `offline.json` in the site's root. */
export interface CopyList {
  format: 1;
  copies: Readonly<Record<string, Listed>>;
}

/** Reads the list; null for what is none, or one of another program. */
export function readList(value: unknown): CopyList | null {
  const { format, copies } = (value ?? {}) as Partial<CopyList>;
  const isWhole = ({ sum, bytes, size, date }: Partial<Listed>): boolean =>
    typeof sum === 'string' &&
    typeof bytes === 'number' &&
    typeof size === 'number' &&
    typeof date === 'string';
  if (format !== 1 || typeof copies !== 'object' || copies === null) return null;
  return Object.values(copies).every(isWhole) ? { format, copies } : null;
}
