/**
 * A lesson's words in the pseudo-locale, made from the source locale's files. Ids stay as they are.
 */
import { dump } from 'js-yaml';
import { pseudo, pseudoTree } from '../i18n/pseudo.ts';
import { parseYaml } from '../prose/parse-yaml.ts';
import type { WordsTexts } from './read-words.ts';

/** All words stand between double quotes, as translators are asked to write them. */
const pseudoYaml = (text: string): string =>
  dump(pseudoTree(parseYaml(text)), { lineWidth: -1, forceQuotes: true, quoteStyle: 'double' });

/** The texts as they would come back from a translator who knows only the pseudo-language. */
export function pseudoTexts({ prose, quiz, scenario }: WordsTexts): WordsTexts {
  const [, head, body] = /^---\n(.*?)\n---\n(.*)$/s.exec(prose ?? '') ?? [];
  return {
    prose: head && body && `---\n${pseudoYaml(head)}---\n${body.split('\n').map(pseudo).join('\n')}`,
    quiz: quiz && pseudoYaml(quiz),
    scenario: scenario && pseudoYaml(scenario),
  };
}
