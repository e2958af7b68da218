/** "How likely are you to tell someone?": the one question of the self-evaluation that no lesson asks. It has no key. */
import type { Audience } from '../course.ts';
import { translator } from '../i18n/translate.ts';
import { type KeyedItem, keyed } from '../lessons/keyed-item.ts';

const ANSWERS = ['very', 'rather', 'unlikely', 'unsure'] as const;

/** The question and its answers in a locale, in words for the audience. */
export function tellItem(audience: Audience, locale: string): KeyedItem {
  const t = translator(locale);
  const reader = audience === 'parents' ? 'parents' : audience === '7-10' ? 'young' : 'pupils';
  return keyed({
    id: 'tell',
    type: 'opinion',
    stem: t(`teach:kit.tell.${reader}.stem`),
    options: ANSWERS.map((id) => ({ id, text: t(`teach:kit.tell.${reader}.${id}`), feedback: '' })),
    key: null,
  });
}
