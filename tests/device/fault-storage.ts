/** A browser's storage that fails in the way a test asks for; without faults it keeps like any other. */

/** What goes wrong, and when: a function may change its mind between two calls. */
export interface Faults {
  /** Asking for the storage at all. */
  open?: () => void;
  get?: () => void;
  set?: () => void;
  /** Takes a text without a word and keeps none. */
  isForgetful?: boolean;
  /** Gives this instead of what it holds. */
  gives?: unknown;
}

/** As browsers say that there is no room. */
export const noRoom = (name = 'QuotaExceededError'): never => {
  throw new DOMException('There is no room.', name);
};

/** As browsers say that a page may not look. */
export const noEntry = (): never => {
  throw new DOMException('Not for this page.', 'SecurityError');
};

/** One storage that several tabs may open. */
export function storageWith(faults: Faults = {}, held = new Map<string, string>()): () => Storage {
  const methods = {
    getItem(name: string) {
      faults.get?.();
      return 'gives' in faults ? (faults.gives as string) : (held.get(name) ?? null);
    },
    setItem(name: string, text: string) {
      faults.set?.();
      if (!faults.isForgetful) held.set(name, text);
    },
    removeItem(this: Record<string, unknown>, name: string) {
      held.delete(name);
      delete this[name];
    },
  };
  return () => {
    faults.open?.();
    // Its names are its keys, as in a browser; its methods are not.
    return Object.assign(Object.create(methods), Object.fromEntries(held)) as Storage;
  };
}
