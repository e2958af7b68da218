/** CRC-32 of a text: tells a damaged text from a whole one. It protects from accidents, not from anybody. */

const POLYNOMIAL = 0xedb88320;

/** The checksum as a number from 0 to 2³² − 1. */
export function checksum(text: string): number {
  let sum = ~0;
  for (const byte of new TextEncoder().encode(text)) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? POLYNOMIAL : 0);
  }
  return ~sum >>> 0;
}
