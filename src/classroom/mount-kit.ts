/**
 * Adds up the tables of the self-evaluation while they are filled in. The mirror of CourseKit.astro; without script the
 * fields are there to fill in, and the totals to write on paper. Reads the fields alone, and keeps nothing.
 */
import { tallyOf } from './kit-totals.ts';

const TIMES = ['before', 'after'] as const;

function drawTable(table: HTMLElement, lang: string): void {
  const number = new Intl.NumberFormat(lang);
  const percent = new Intl.NumberFormat(lang, { style: 'percent' });
  const tallies = TIMES.map((time) => ({
    time,
    ...tallyOf(
      Array.from(table.querySelectorAll<HTMLInputElement>(`[data-count="${time}"]`), ({ value }) => value),
    ),
  }));
  for (const { time, total, shares } of tallies) {
    const sum = table.querySelector(`[data-total="${time}"]`);
    if (sum) sum.textContent = total > 0 ? number.format(total) : '';
    for (const [row, bar] of table.querySelectorAll<HTMLElement>(`[data-bar="${time}"]`).entries()) {
      const share = shares[row] ?? 0;
      const length = bar.querySelector('progress');
      const words = bar.querySelector('[data-share]');
      bar.hidden = total === 0;
      if (length) length.value = share;
      if (words) words.textContent = percent.format(share);
    }
  }
}

/** Takes over the tables inside `form`. */
export function mount(form: HTMLElement): void {
  const { lang } = document.documentElement;
  const draw = () => {
    for (const table of form.querySelectorAll('table')) drawTable(table, lang);
  };
  form.addEventListener('input', draw);
  // The fields are emptied after the event.
  form.addEventListener('reset', () => setTimeout(draw));
  draw();
}
