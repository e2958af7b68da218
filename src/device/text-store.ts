/**
 * One text that this browser keeps, or will not. Knows how storage fails, and nothing of what the text means: every
 * fault becomes a value, so that no page ever stops because of it.
 */

/** What became of a text: `full` where there is no room, `shut` where the browser keeps nothing. */
export type Written = 'written' | 'full' | 'shut';

/** What is kept: null when there is nothing, `shut` when nobody may look. */
export type Kept = { isOpen: true; text: string | null } | { isOpen: false };

/** A place for one text. */
export interface TextStore {
  read(): Kept;
  write(text: string): Written;
}

/** Whether a fault means that there is no room: browsers name it in two ways, and old ones only number it. */
export const isFull = (fault: unknown): boolean => {
  const { name, code } = (fault ?? {}) as { name?: unknown; code?: unknown };
  return (
    name === 'QuotaExceededError' || name === 'NS_ERROR_DOM_QUOTA_REACHED' || code === 22 || code === 1014
  );
};

/** The text under `name`. `open` gives the storage; merely asking for it may be refused. */
export function textStore(name: string, open: () => Storage): TextStore {
  return {
    read() {
      try {
        const text = open().getItem(name);
        return { isOpen: true, text: typeof text === 'string' ? text : null };
      } catch {
        return { isOpen: false };
      }
    },
    write(text) {
      try {
        const storage = open();
        storage.setItem(name, text);
        // Some private windows take a text without a word and keep none.
        return storage.getItem(name) === text ? 'written' : 'shut';
      } catch (fault) {
        return isFull(fault) ? 'full' : 'shut';
      }
    },
  };
}
