/** Addresses of the links that prose may hold: `term:deepfake`, `page:about/privacy`. */
import { routes } from './routes.ts';

/** The address of a link in the prose of a page in `locale`. */
export function resolvePageLink(link: string, locale: string): string {
  const [kind, target = ''] = link.split(':') as [string, string?];
  return kind === 'term' ? `${routes.glossary(locale)}#${target}` : routes.page(locale, `${target}/`);
}
