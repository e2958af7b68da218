/**
 * Says in words when a service answers: "Monday to Friday, 09:00–17:00". Knows no service. Hours are those of
 * the service's own country, always in 24-hour digits, so that nobody reads nine in the evening as nine in the morning.
 */
import { listInWords, weekdayInWords } from '../i18n/formats.ts';
import type { Translate } from '../i18n/translate.ts';
import { DAYS, type Day, type Hours } from './service.schema.ts';

/** Groups neighbours: mon tue wed sat → [mon, wed], [sat, sat]. */
function runsOf(days: readonly Day[]): [Day, Day][] {
  const runs: [Day, Day][] = [];
  for (const day of DAYS.filter((each) => days.includes(each))) {
    const last = runs.at(-1);
    if (last && DAYS.indexOf(last[1]) === DAYS.indexOf(day) - 1) last[1] = day;
    else runs.push([day, day]);
  }
  return runs;
}

function daysInWords(days: readonly Day[], locale: string, t: Translate): string {
  if (DAYS.every((day) => days.includes(day))) return t('help:hours.every-day');
  const name = (day: Day): string => weekdayInWords(DAYS.indexOf(day), locale);
  const words = runsOf(days).flatMap(([from, to]) => {
    if (from === to) return [name(from)];
    const isPair = DAYS.indexOf(to) - DAYS.indexOf(from) === 1;
    return isPair ? [name(from), name(to)] : [t('help:hours.days', { from: name(from), to: name(to) })];
  });
  return listInWords(words, locale);
}

/** When a service answers, one phrase for each group of days. */
export function hoursInWords(hours: Hours, locale: string, t: Translate): string[] {
  if (hours === 'always') return [t('help:hours.always')];
  return hours.map(({ days, from, to }) =>
    t('help:hours.on', { days: daysInWords(days, locale, t), from, to }),
  );
}
