/** The routes of pages that every locale has once. */
import { locales } from './locales.ts';

/** One route per locale of this build, as `getStaticPaths` gives them. */
export const localePaths = () => locales.map(({ id: locale }) => ({ params: { locale } }));
