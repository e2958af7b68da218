/** The addresses that a style sheet names in `url()`: fonts and pictures. Pure: text in, text out. */

const ADDRESS = /url\((?:"([^"]*)"|'([^']*)'|([^"'()\s]*))\)/g;

/** Names a new address for one that a style sheet names; null takes it away. */
export type StyleChange = (address: string) => string | null;

const isOutside = (address: string): boolean => /^(?:data:|#)/.test(address);

/** The text of a style sheet with each of its addresses changed; pictures in the sheet itself stay as they are. */
export function readdressStyle(style: string, change: StyleChange): string {
  return style.replace(ADDRESS, (whole, double?: string, single?: string, bare?: string) => {
    const address = double ?? single ?? bare ?? '';
    if (isOutside(address)) return whole;
    const next = change(address);
    if (next === address) return whole;
    return next === null ? 'none' : `url("${next.replace(/["\\\n]/g, encodeURIComponent)}")`;
  });
}

/** The addresses in a style sheet, each once. */
export function addressesInStyle(style: string): string[] {
  const found = new Set<string>();
  readdressStyle(style, (address) => {
    found.add(address);
    return address;
  });
  return [...found];
}
