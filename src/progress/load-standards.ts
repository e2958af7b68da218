/** Reads `standards.yaml`. Pure: the text comes from the caller. */
import { parseYaml } from '../prose/parse-yaml.ts';
import { type Code, standardsSchema } from './standard.schema.ts';

/**
 * The codes and their standards.
 * @throws when the file does not have its form.
 */
export const parseStandards = (text: string): Code[] => standardsSchema.parse(parseYaml(text));
