/**
 * Takes everything out of the document at once: words, pictures, sound, title, sign in the tab. By DOM
 * methods only, as the page's policy asks. Does not know why, and goes nowhere.
 */

/** Leaves an empty page with this title. */
export function blankPage(title: string): void {
  for (const media of document.querySelectorAll<HTMLMediaElement>('audio, video')) media.pause();
  window.speechSynthesis?.cancel();
  // A page that was already on its way would come over the empty one.
  window.stop();
  document.body.replaceChildren();
  // Its styles go too, so that no colour of ours stays behind.
  document.head.replaceChildren();
  document.title = title;
  // Without another one the tab would keep our sign.
  const icon = document.createElement('link');
  icon.rel = 'icon';
  icon.href = 'data:,';
  // Taken out with the rest, and needed still: the next site must not learn where its visitor was.
  const referrer = document.createElement('meta');
  referrer.name = 'referrer';
  referrer.content = 'no-referrer';
  document.head.append(icon, referrer);
}
