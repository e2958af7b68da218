/**
 * The switch between a dark and a light page, as something that can be kept. The switch itself is CSS and turns the
 * system's setting round; what is kept is the look, which means the same on a device with another setting.
 */
import type { Theme } from './progress.ts';

const switchOf = (): HTMLInputElement | null => document.querySelector('.theme__input');
const systemTheme = (): Theme => (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');

/** The look that the reader has chosen on this page, or null where it follows the system. */
export function chosenTheme(): Theme | null {
  if (!switchOf()?.checked) return null;
  return systemTheme() === 'dark' ? 'light' : 'dark';
}

/** Gives the page a kept look. */
export function showTheme(theme: Theme | null): void {
  const input = switchOf();
  if (input) input.checked = theme !== null && theme !== systemTheme();
}

/** Calls `heard` whenever the reader turns the switch. */
export function onThemeChosen(heard: (theme: Theme | null) => void): void {
  switchOf()?.addEventListener('change', () => heard(chosenTheme()));
}
