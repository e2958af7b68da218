/**
 * Names a country's help service inside a sentence, for marks such as `{service:child-helpline}`.
 * Never a number: those stand on the help card and the help page.
 */
import type { Translate } from '../i18n/translate.ts';
import { HELP_KINDS, type HelpKind, helpFor } from './help-page.ts';
import { helpServices } from './services.ts';

/** The marks this room can fill. */
export const SERVICE_MARKS: readonly string[] = HELP_KINDS.map((kind) => `service:${kind}`);

/** Digits in a name are its number: such a service is named by what it is. */
const hasNumber = (name: string): boolean => /\d{2}/.test(name);

/**
 * The first service of that kind in the country, or words for the kind where there is none to name.
 * @param mark one of SERVICE_MARKS
 */
export function nameOfService(mark: string, country: string, t: Translate): string {
  const kind = mark.replace('service:', '') as HelpKind;
  const help = helpFor(helpServices, country, { topicKinds: [kind] });
  const service = help.sections
    .flatMap(({ services, above }) => [...services, ...above])
    .find(({ kinds, tags, name }) => {
      const isKind = kind === 'crisis-line' ? tags.includes(kind) : kinds.includes(kind) && tags.length === 0;
      return isKind && !hasNumber(name);
    });
  return service?.name ?? t(`help:a.${kind}`);
}
