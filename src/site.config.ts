/**
 * Everything a host changes, in one place. Nothing here is needed to understand the code, and
 * nothing in the code repeats it.
 */

/** What the organisation that runs a copy of the site decides. */
export interface SiteConfig {
  /** The product's name, as titles show it. */
  name: string;
  /** Public address without path, e.g. `https://learn.example.org`. Used for canonical and social links. */
  address: string;
  /** Path under which the site stands, e.g. `/` or `/cairn/`. Begins and ends with `/`. */
  base: string;
  /** Locales that must be complete: a gap in one of them stops the build. */
  publishedLocales: readonly string[];
  /** The country whose help services and laws a locale shows; upper-case ISO code, `ZZ` is international. */
  countryOfLocale: Readonly<Record<string, string>>;
  /**
   * The host's own file about help services: which it has verified, when, by whom and how (docs/hosting.md). A path
   * from the project's root; empty while there is none, and then the site cannot be published.
   */
  helpOverlay: string;
  /**
   * Whether readers may save the pages of a language on their device. False takes saved copies and their worker away from
   * every device on its next visit (docs/hosting.md).
   */
  offline: boolean;
  /** Where "Leave this site" goes: a neutral, common page. */
  neutralExit: string;
  /** Who runs this copy: shown on the legal page. Empty while nobody has taken it over. */
  organisation: string;
  /** Address for "Report a mistake". Empty hides the link. */
  contact: string;
  /** Legal notice of the host, one paragraph per entry, in the host's own language. */
  legalNotice: readonly string[];
}

/** The configuration of this copy. `CAIRN_ADDRESS`, `CAIRN_BASE` and `CAIRN_HELP_OVERLAY` override theirs for one build. */
export const siteConfig: SiteConfig = {
  name: 'Cairn',
  address: process.env.CAIRN_ADDRESS ?? 'https://cairn.example',
  base: process.env.CAIRN_BASE ?? '/',
  publishedLocales: ['en', 'fr'],
  countryOfLocale: { en: 'GB', fr: 'FR' },
  helpOverlay: process.env.CAIRN_HELP_OVERLAY ?? '',
  offline: true,
  neutralExit: 'https://www.wikipedia.org/',
  organisation: '',
  contact: 'contact@cairn.example',
  legalNotice: [],
};
