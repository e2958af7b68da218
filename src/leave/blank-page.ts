/**
 * Takes everything out of the document: words, pictures, sound, title, sign in the tab. By DOM methods only, as the
 * page's policy asks. In two parts, because a slow device draws the empty page sooner when it has less to do before.
 * Does not know why, and goes nowhere.
 */

/** At once: nothing of the page is seen or heard any more, and the tab has this title. */
export function emptyPage(title: string): void {
  for (const media of document.querySelectorAll<HTMLMediaElement>('audio, video')) media.pause();
  document.body.replaceChildren();
  document.title = title;
  window.speechSynthesis?.cancel();
  // A page that was already on its way would come over the empty one.
  window.stop();
}

/** Once the empty page has been drawn: what nobody sees, and the styles, so that no colour of ours stays behind. */
export function emptyHead(title: string): void {
  const icon = document.createElement('link');
  const referrer = document.createElement('meta');
  // Without another one the tab would keep our sign.
  icon.rel = 'icon';
  icon.href = 'data:,';
  // The next site must not learn where its visitor was.
  referrer.name = 'referrer';
  referrer.content = 'no-referrer';
  document.head.replaceChildren(icon, referrer);
  document.title = title;
}
