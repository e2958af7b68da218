/** Words in another language than the page's are marked, so that a voice reads them rightly. */
import { localeOf } from './locales.ts';

/** The attributes of words in `shown` on a page in `locale`: none where they are the same. */
export const foreign = (shown: string, locale: string): { lang?: string; dir?: 'ltr' | 'rtl' } =>
  shown === locale ? {} : { lang: shown, dir: localeOf(shown).dir };
