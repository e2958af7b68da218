/** Shows one moment of a session on the page: which screen, which part of it, how long the bars are. Draws no words. */
import type { ClassMoment } from './class-moment.ts';
import { drawNotes } from './draw-notes.ts';
import { findAll } from './find-all.ts';
import { screensIn } from './read-class.ts';

/** A vote of fewer cards than this does not fill a bar, so that the first card is a small step. */
const FULL = 10;

function drawVote(
  part: HTMLElement,
  { counts, option, walked }: ClassMoment,
  format: Intl.NumberFormat,
): void {
  const sum = Object.values(counts).reduce((all, each) => all + each, 0);
  part.querySelector('.vote')?.toggleAttribute('data-counted', sum > 0);
  for (const [place, row] of findAll(part, '[data-option]').entries()) {
    row.style.setProperty('--letter', String(place + 1));
    const id = row.dataset.option ?? '';
    const count = counts[id] ?? 0;
    row.toggleAttribute('data-lit', id === option);
    row.toggleAttribute('data-walked', walked.includes(id));
    const bar = row.querySelector('progress');
    if (bar) {
      bar.max = Math.max(FULL, sum);
      bar.value = count;
    }
    const told = row.querySelector('.vote__count');
    const text = format.format(count);
    if (told && told.textContent !== text) told.textContent = text;
  }
}

/** The part of the shown screen that the class looks at: where reading begins. */
export function partInView(
  screen: HTMLElement,
  { step, passage, way, option }: ClassMoment,
): HTMLElement | null {
  const story = screen.querySelector<HTMLElement>(`[data-passage="${passage}"]`);
  if (step === 'feeling') return story?.querySelector<HTMLElement>(`[data-way="${way}"]`) ?? null;
  if (step === 'telling') return story?.querySelector<HTMLElement>('.passage__told') ?? null;
  if (step === 'asking') return story?.querySelector<HTMLElement>('h3') ?? null;
  if (step === 'explaining') return screen.querySelector<HTMLElement>(`[data-option="${option}"] .vote__why`);
  return screen.querySelector<HTMLElement>('.vote__stem, h2');
}

/** Gives the small buttons of each option the name of what they do to it; without script they are not there. */
export function nameButtons(element: HTMLElement): void {
  const { take = '', walk = '' } = element.dataset;
  for (const row of findAll(element, '[data-option]')) {
    const text = row.querySelector('.vote__text')?.textContent?.trim() ?? '';
    row.querySelector('[data-do="take"]')?.setAttribute('aria-label', `${take} ${text}`);
    row.querySelector('[data-do="walk"]')?.setAttribute('aria-label', `${walk} ${text}`);
  }
}

/** Draws a moment on the screens inside `element` and on the frame around them. */
export function drawMoment(element: HTMLElement, moment: ClassMoment): void {
  const page = element.ownerDocument;
  const screens = screensIn(element);
  const format = new Intl.NumberFormat(page.documentElement.lang);
  for (const [index, screen] of screens.entries()) {
    screen.toggleAttribute('data-shown', index === moment.position);
    screen.dataset.step = moment.step;
  }
  const shown = screens[moment.position];
  if (!shown) return;
  for (const passage of findAll(shown, '[data-passage]')) {
    const isHere = passage.dataset.passage === moment.passage;
    passage.toggleAttribute('data-here', isHere);
    if (isHere) drawVote(passage, moment, format);
    for (const way of findAll(passage, '[data-way]'))
      way.toggleAttribute('data-here', isHere && way.dataset.way === moment.way);
  }
  if (shown.dataset.kind === 'vote') drawVote(shown, moment, format);
  drawNotes(page, screens, moment);

  for (const stone of findAll(page, '[data-from]'))
    stone.toggleAttribute('data-passed', Number(stone.dataset.from) <= moment.position);
  for (const [index, link] of findAll(page, '.class-index__list li > a').entries()) {
    if (index === moment.position) link.setAttribute('aria-current', 'step');
    else link.removeAttribute('aria-current');
  }
  // The numbers of the sentence are replaced where they stand, in whatever order the language has them.
  const place = page.querySelector<HTMLElement>('[data-place-words]');
  if (place) {
    place.textContent = (place.dataset.placeWords ?? '')
      .replace('{number}', format.format(moment.position + 1))
      .replace('{total}', format.format(screens.length));
  }
  const dark = page.querySelector<HTMLElement>('[data-dark]');
  if (dark) dark.hidden = !moment.isDark;
}
