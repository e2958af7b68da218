/**
 * Brings every store of this site on this device back to zero: local and session storage, databases, caches and
 * service workers. Cookies are never written, so there are none to take back.
 */

/** The stores of one browser, as a page finds them; asking for any of them may be refused. */
export interface Stores {
  local: () => Storage;
  session: () => Storage;
  databases: () => IDBFactory;
  caches: () => CacheStorage;
  workers: () => ServiceWorkerContainer;
}

/** The stores of the page in view. */
export const ownStores: Stores = {
  local: () => localStorage,
  session: () => sessionStorage,
  databases: () => indexedDB,
  caches: () => caches,
  workers: () => navigator.serviceWorker,
};

const emptyStorage = (storage: Storage, isOurs: (name: string) => boolean): void => {
  for (const name of Object.keys(storage)) if (isOurs(name)) storage.removeItem(name);
  if (Object.keys(storage).some(isOurs)) throw new Error('Something stayed.');
};

const dropDatabase = (databases: IDBFactory, name: string): Promise<void> =>
  new Promise((done, failed) => {
    const request = databases.deleteDatabase(name);
    request.onsuccess = () => done();
    request.onerror = failed;
    request.onblocked = failed;
  });

/**
 * Empties all stores, each on its own, so that one that refuses keeps no other from being emptied. Under a sub-path the
 * address is shared with other sites, and only what begins with `prefix` is ours.
 * @returns true when nothing of this site is left.
 */
export async function emptyStores(stores: Stores, base: string, prefix: string): Promise<boolean> {
  const isOurs = (name: string): boolean => base === '/' || name.startsWith(prefix);
  const tasks: (() => unknown)[] = [
    () => emptyStorage(stores.local(), isOurs),
    () => emptyStorage(stores.session(), isOurs),
    async () => {
      const databases = stores.databases();
      // Older browsers do not tell what there is; this site makes none.
      const names = (await databases.databases?.()) ?? [];
      await Promise.all(
        names.flatMap(({ name }) => (name && isOurs(name) ? [dropDatabase(databases, name)] : [])),
      );
    },
    async () => {
      // A page that did not come over a safe line has no caches and no workers.
      const all = stores.caches() as CacheStorage | undefined;
      const names = ((await all?.keys()) ?? []).filter(isOurs);
      await Promise.all(names.map((name) => all?.delete(name)));
    },
    async () => {
      const all = stores.workers() as ServiceWorkerContainer | undefined;
      const found = (await all?.getRegistrations()) ?? [];
      const ours = found.filter(({ scope }) => new URL(scope).pathname.startsWith(base));
      await Promise.all(ours.map((worker) => worker.unregister()));
    },
  ];
  const ends = await Promise.allSettled(tasks.map(async (task) => task()));
  return ends.every(({ status }) => status === 'fulfilled');
}
