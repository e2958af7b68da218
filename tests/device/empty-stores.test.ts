/** “Forget everything here”: every store is emptied, and one that refuses keeps no other from being emptied. */
import { describe, expect, test } from 'vitest';
import { emptyStores, type Stores } from '../../src/device/empty-stores.ts';
import { noEntry, storageWith } from './fault-storage.ts';

interface Browser {
  stores: Stores;
  local: Map<string, string>;
  session: Map<string, string>;
  databases: string[];
  caches: string[];
  workers: string[];
}

/** A browser in which this site and, below another path, somebody else have kept something. */
function browser(change: Partial<Stores> = {}): Browser {
  const names = ['stones/a/', 'other'];
  const local = new Map(names.map((name) => [name, 'kept']));
  const session = new Map(names.map((name) => [name, 'kept']));
  const databases = [...names];
  const caches = [...names];
  const workers = ['http://localhost/a/', 'http://localhost/b/'];
  const drop = (list: string[], name: string) => list.splice(list.indexOf(name), 1).length > 0;
  const stores: Stores = {
    local: storageWith({}, local),
    session: storageWith({}, session),
    databases: () =>
      ({
        databases: async () => databases.map((name) => ({ name, version: 1 })),
        deleteDatabase(name: string) {
          const request = { onsuccess: () => {} };
          queueMicrotask(() => {
            drop(databases, name);
            request.onsuccess();
          });
          return request;
        },
      }) as unknown as IDBFactory,
    caches: () =>
      ({
        keys: async () => [...caches],
        delete: async (name: string) => drop(caches, name),
      }) as unknown as CacheStorage,
    workers: () =>
      ({
        getRegistrations: async () =>
          workers.map((scope) => ({ scope, unregister: async () => drop(workers, scope) })),
      }) as unknown as ServiceWorkerContainer,
    ...change,
  };
  return { stores, local, session, databases, caches, workers };
}

const leftIn = ({ local, session, databases, caches, workers }: Browser) => ({
  local: [...local.keys()],
  session: [...session.keys()],
  databases,
  caches,
  workers,
});

describe('forgetting everything', () => {
  test('brings every store back to zero', async () => {
    const own = browser();
    expect(await emptyStores(own.stores, '/', 'stones/')).toBe(true);
    expect(leftIn(own)).toEqual({ local: [], session: [], databases: [], caches: [], workers: [] });
  });

  test('leaves other sites alone where the address is shared', async () => {
    const shared = browser();
    expect(await emptyStores(shared.stores, '/a/', 'stones/a/')).toBe(true);
    const other = ['other'];
    expect(leftIn(shared)).toEqual({
      local: other,
      session: other,
      databases: other,
      caches: other,
      workers: ['http://localhost/b/'],
    });
  });

  test.each(['local', 'session', 'databases', 'caches', 'workers'] as const)(
    'empties the others and says so when %s may not be opened',
    async (name) => {
      const own = browser({ [name]: noEntry });
      expect(await emptyStores(own.stores, '/', 'stones/')).toBe(false);
      const { [name]: _, ...others } = leftIn(own);
      expect(Object.values(others).flat()).toEqual([]);
    },
  );

  test('is content where a browser has no caches, no workers and does not list databases', async () => {
    const own = browser({
      databases: () => ({}) as IDBFactory,
      caches: () => undefined as unknown as CacheStorage,
      workers: () => undefined as unknown as ServiceWorkerContainer,
    });
    expect(await emptyStores(own.stores, '/', 'stones/')).toBe(true);
    expect([...own.local, ...own.session]).toEqual([]);
  });

  test('says so when a storage keeps what it was told to forget', async () => {
    const held = new Map([['stones/', 'kept']]);
    const stubborn = () =>
      Object.assign(Object.create({ removeItem: () => {} }), Object.fromEntries(held)) as Storage;
    expect(await emptyStores(browser({ local: stubborn }).stores, '/', 'stones/')).toBe(false);
  });
});
