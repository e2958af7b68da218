import { describe, expect, test } from 'vitest';
import { helpFor } from '../../src/help/help-page.ts';
import { hoursInWords } from '../../src/help/hours-words.ts';
import type { Hours } from '../../src/help/service.schema.ts';
import { helpServices } from '../../src/help/services.ts';
import { translator } from '../../src/i18n/translate.ts';

/** What a source says → the telephone's hours and the chat's, in English; null = not certain, so not shown. */
const READ: Record<string, [string | null, string | null]> = {
  '24/7': ['day and night', null],
  'day and night': ['day and night', null],
  '24/7 (phone)': ['day and night', null],
  'Phone 24/7': ['day and night', null],
  '24/7 (text and chat may be shorter)': ['day and night', null],
  '24/7 (chat)': [null, 'day and night'],
  '24/7 according to Missing Children Europe; confirm locally': [null, null],
  'Mon-Sat 14:00-20:00 (check extra morning hours)': [null, null],
  'Every day; professionals until 24:00; chat daily 17:00-20:00 (2025)': [null, 'every day, 17:00–20:00'],
  'Working days 09:00-22:00 (2023)': ['Monday to Friday, 09:00–22:00', null],
  'Weekdays 09:00-20:00': ['Monday to Friday, 09:00–20:00', null],
  'Weekdays 09:00-17:00 (2023)': ['Monday to Friday, 09:00–17:00', null],
  'Weekdays 08:00-22:00 (2024)': ['Monday to Friday, 08:00–22:00', null],
  'Mon-Fri 09:00-13:00 (2021)': ['Monday to Friday, 09:00–13:00', null],
  'Mon-Fri 10:00-20:00 (2025)': ['Monday to Friday, 10:00–20:00', null],
  'Mon-Fri 10:00-16:00': ['Monday to Friday, 10:00–16:00', null],
  'Mon-Fri 12:00-20:00, Sat 09:30-14:00 (2024)': [
    'Monday to Friday, 12:00–20:00; Saturday, 09:30–14:00',
    null,
  ],
  'Mon-Fri 09:00-17:00, Tue and Thu until 19:00 (2020)': [
    'Monday, Wednesday and Friday, 09:00–17:00; Tuesday and Thursday, 09:00–19:00',
    null,
  ],
  'Mon-Tue 14:00-17:00, Wed-Thu 14:00-20:00 (2025)': [
    'Monday and Tuesday, 14:00–17:00; Wednesday and Thursday, 14:00–20:00',
    null,
  ],
  'Mon-Fri 08:00-22:00, weekends 09:00-18:00': [
    'Monday to Friday, 08:00–22:00; Saturday and Sunday, 09:00–18:00',
    null,
  ],
  'Mon-Fri 08:00-20:00, weekends 09:00-17:00': [
    'Monday to Friday, 08:00–20:00; Saturday and Sunday, 09:00–17:00',
    null,
  ],
  'Mon-Sat 07:00-23:00, Sun 11:00-19:00 (2024)': [
    'Monday to Saturday, 07:00–23:00; Sunday, 11:00–19:00',
    null,
  ],
  'Every day 07:00-22:00': ['every day, 07:00–22:00', null],
  'Every day 08:00-23:00': ['every day, 08:00–23:00', null],
  'Every day 09:00-23:00': ['every day, 09:00–23:00', null],
  'Daily 11:00-21:00': ['every day, 11:00–21:00', null],
  'Daily 12:00-20:00, also on holidays': ['every day, 12:00–20:00', null],
  'Phone 24/7; chat weekdays 12:00-20:00': ['day and night', 'Monday to Friday, 12:00–20:00'],
  'Phone 24/7; chat daily 09:00-13:00 and 15:00-19:00': [
    'day and night',
    'every day, 09:00–13:00; every day, 15:00–19:00',
  ],
  'Phone daily 11:00-23:00; chat daily 18:00-23:00 (2022)': [
    'every day, 11:00–23:00',
    'every day, 18:00–23:00',
  ],
  'Phone weekdays 14:00-22:00; chat daily 14:00-22:00': [
    'Monday to Friday, 14:00–22:00',
    'every day, 14:00–22:00',
  ],
};

const inEnglish = (hours: Hours | null): string | null =>
  hours && hoursInWords(hours, 'en', translator('en')).join('; ');

describe('hours', () => {
  test('say what the source says, and nothing where it is not certain', () => {
    const services = Object.values(helpServices.countries).flatMap((country) => country.services);
    for (const { id, hours, chat_hours, hours_text } of services) {
      const expected = hours_text === null ? [null, null] : READ[hours_text];
      expect([inEnglish(hours), inEnglish(chat_hours)], `${id}: ${hours_text}`).toEqual(expected);
    }
  });

  test('are not shown when they were not seen in a source', () => {
    const listen = helpFor(helpServices, 'LI').sections.find(({ id }) => id === 'listen');
    const service = listen?.services.find(({ id }) => id === 'li-147');
    expect(helpServices.countries.LI?.services.find(({ id }) => id === 'li-147')?.hours).toBe('always');
    expect(service?.hours).toBeNull();
  });

  test('are said in the reader’s language', () => {
    const hours: Hours = [{ days: ['fri', 'mon', 'tue', 'wed', 'thu'], from: '18:00', to: '02:00' }];
    expect(hoursInWords(hours, 'fr', translator('fr'))).toEqual(['du lundi au vendredi, 18:00–02:00']);
    expect(hoursInWords('always', 'fr', translator('fr'))).toEqual(['jour et nuit']);
  });
});
