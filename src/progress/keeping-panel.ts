/**
 * The part of a page where keeping is asked for: keep, forget, take along, bring. Drawn by the build and asleep until
 * this wakes it, because without script it could not keep its word.
 */

import type { Audience } from '../course.ts';
import { saveFile } from '../device/save-file.ts';
import { codeOf, readCode } from './code.ts';
import type { Keeper, Look } from './keeper.ts';
import { stackStones, stonesOf } from './own-cairn.ts';
import { chosenTheme } from './page-theme.ts';
import { type Progress, writeProgress } from './progress.ts';
import { readProgressFile } from './progress-file.ts';
import type { KeepingStrings } from './progress-strings.ts';

/** What the panel needs from around it. */
export interface PanelSetting {
  keeper: Keeper;
  /** Empties every store; true when nothing is left. */
  forget: () => Promise<boolean>;
  /** Something has changed: the rest of the page may want to show it. */
  changed: () => void;
}

const part = <Part extends HTMLElement>(element: HTMLElement, name: string): Part => {
  const found = element.querySelector<Part>(`[data-part="${name}"]`);
  if (!found) throw new Error(`The panel has no part "${name}".`);
  return found;
};

/** Wakes the panel drawn inside `element`; the function it gives shows again what is kept. */
export function wakePanel(element: HTMLElement, { keeper, forget, changed }: PanelSetting): () => void {
  const strings = JSON.parse(element.dataset.strings ?? '') as KeepingStrings;
  const status = part(element, 'status');
  const out = part(element, 'out');
  const code = part(element, 'code');
  const form = part<HTMLFormElement>(element, 'in');
  const answer = part(element, 'answer');
  const typed = part<HTMLInputElement>(element, 'typed');
  const file = part<HTMLInputElement>(element, 'file');
  const cairn = element.querySelector('[data-part="cairn"]');

  const draw = ({ standing, progress }: Look, words?: string): void => {
    const { done } = progress;
    status.textContent =
      words ??
      (standing === 'kept'
        ? (strings.kept[done.length] ?? strings.kept.at(-1) ?? '')
        : strings.standing[standing]);
    element.dataset.standing = standing;
    out.hidden = standing !== 'kept';
    code.textContent = standing === 'kept' ? codeOf(progress) : '';
    if (cairn) stackStones(cairn, stonesOf(done, element.dataset.audience as Audience));
  };
  const drawChanged = (look: Look, words?: string): void => {
    draw(look, words);
    changed();
  };

  const refuse = (field: HTMLInputElement, reason: string): void => {
    answer.textContent = reason;
    field.setAttribute('aria-invalid', 'true');
    field.focus();
  };
  const bring = (progress: Progress): void => {
    const look = keeper.bring(progress);
    drawChanged(look);
    // Said here, where the reader is looking; above it stands for later.
    answer.textContent = status.textContent;
    if (look.standing === 'kept') form.reset();
  };
  const beginAnswer = (): void => {
    answer.textContent = '';
    for (const field of [typed, file]) field.removeAttribute('aria-invalid');
  };

  part(element, 'keep').addEventListener('click', () => drawChanged(keeper.keep(chosenTheme())));
  part(element, 'forget').addEventListener('click', async () => {
    // Others on the page may be about to keep something, or say that something is kept.
    element.dispatchEvent(new Event('forgetting', { bubbles: true }));
    const isEmpty = await forget();
    beginAnswer();
    drawChanged(keeper.look(), isEmpty ? strings.forgotten : strings.notForgotten);
    element.dispatchEvent(new Event('forgotten', { bubbles: true }));
  });
  part(element, 'save').addEventListener('click', () => {
    const { standing, progress } = keeper.look();
    if (standing === 'kept') saveFile(strings.fileName, writeProgress(progress));
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    beginAnswer();
    const { progress, fault } = readCode(typed.value);
    if (fault === null) bring(progress);
    else refuse(typed, strings.code[fault]);
  });
  file.addEventListener('change', async () => {
    const chosen = file.files?.[0];
    if (!chosen) return;
    beginAnswer();
    // A file that cannot be read, or could not be one of ours for its size, is somebody else's.
    const text = chosen.size > 100_000 ? '' : await chosen.text().catch(() => '');
    const { progress, fault } = readProgressFile(text);
    if (fault === null) bring(progress);
    else refuse(file, strings.file[fault]);
  });

  draw(keeper.look());
  element.removeAttribute('data-asleep');
  return () => draw(keeper.look());
}
