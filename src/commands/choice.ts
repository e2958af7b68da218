/** An option of a command that has a few values to choose from. Knows no command. */

/**
 * The value that was given for an option, or undefined where none was.
 * @throws with what there is to choose from, for whoever typed it
 */
export function choice<Value extends string>(
  option: string,
  value: string | undefined,
  values: readonly Value[],
): Value | undefined {
  const found = values.find((each) => each === value);
  if (value === undefined || found !== undefined) return found;
  throw new Error(`--${option} ${value}: choose one of ${values.join(', ')}.`);
}
