/**
 * Whether the help services may be published: what readers are shown has been verified by the host, and not too
 * long ago. Pure: data and a day in, problems out; a preview may show what this refuses.
 */
import type { Problem } from '../i18n/problem.ts';
import { helpFor } from './help-page.ts';
import type { HelpData, Service } from './service.schema.ts';

/** What stops publication, and what will soon. */
export interface Verification {
  problems: Problem[];
  warnings: Problem[];
}

const DAY = 86_400_000;
const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / DAY;

/** What whoever verifies must have read first: the traps of the service, and of the country it stands under. */
function traps(data: HelpData, { id, caution, notes }: Service): string {
  const country = data.countries[id.slice(0, 2).toUpperCase()];
  const read = [caution, notes, country?.notes].filter((trap) => trap !== undefined);
  return read.length > 0 ? ` Read first: ${read.join(' · ')}` : '';
}

/** Every service that stands on a page of any country, those most in need of a look first. */
function shownServices(data: HelpData): Service[] {
  const shown = new Set(
    Object.keys(data.countries).flatMap((code) =>
      helpFor(data, code).sections.flatMap(({ services }) => services.map(({ id }) => id)),
    ),
  );
  const order = ['high', 'medium', 'normal'];
  return Object.values(data.countries)
    .flatMap(({ services }) => services)
    .filter(({ id }) => shown.has(id))
    .sort((a, b) => order.indexOf(a.review_priority) - order.indexOf(b.review_priority));
}

/** Compares the day of each verification with `today` (`YYYY-MM-DD`); `file` is where the host writes them. */
export function checkVerified(data: HelpData, today: string, file: string): Verification {
  const { stale_after_days: stale, hard_stale_after_days: hardStale } = data.meta;
  const problems: Problem[] = [];
  const warnings: Problem[] = [];
  const remedy = 'Verify it again and write the new day.';
  for (const service of shownServices(data)) {
    const { id, name, kinds, phone, sms, caution, verified_on: day } = service;
    const about = (message: string, what: string): Problem => ({
      file,
      line: null,
      id,
      message,
      remedy: what + traps(data, service),
    });
    if (day === undefined) {
      const isEmergency = kinds.includes('emergency');
      if (!isEmergency && (phone ?? sms))
        problems.push(
          about(
            `${name}: its number is shown, and you have never verified it.`,
            'Call, write or look at its own site; then write verified_on, verified_by and method, or action: hide.',
          ),
        );
      // Not for this alone is a site kept back, but a doubt is not passed over in silence either.
      else if (caution)
        warnings.push(
          about(
            `${name}: it is shown, and there is a doubt about it.`,
            isEmergency
              ? 'Ask the national authority; then write verified_on, verified_by and method: authority.'
              : 'Look at its own site; then write verified_on, verified_by and method, or action: hide.',
          ),
        );
      continue;
    }
    const age = daysBetween(day, today);
    if (age < 0) problems.push(about(`${name}: verified on ${day}, which is yet to come.`, 'Mend the day.'));
    else if (age > hardStale)
      problems.push(about(`${name}: verified on ${day}, more than ${hardStale} days ago.`, remedy));
    else if (age > stale)
      warnings.push(about(`${name}: verified on ${day}, more than ${stale} days ago.`, remedy));
  }
  return { problems, warnings };
}
