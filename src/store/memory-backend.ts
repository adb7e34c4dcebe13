import type { Backend, Transaction } from './backend.ts';
import {
  KEY_PATHS,
  keyedByScope,
  keyOf,
  SCOPE_PATH,
  STORE_NAMES,
  type KeyPart,
  type Records,
  type StoreName,
} from './schema.ts';

type Table = Map<string, { key: KeyPart[]; record: object }>;

const fields = (record: object, names: readonly string[]): KeyPart[] =>
  names.map((name) => (record as Record<string, KeyPart>)[name] ?? '');

const startsWith = (key: readonly KeyPart[], prefix: readonly KeyPart[]): boolean =>
  prefix.every((part, i) => key[i] === part);

function compareKeys(a: readonly KeyPart[], b: readonly KeyPart[]): number {
  for (const [i, left] of a.entries()) {
    const right = b[i];
    if (right === undefined) return 1;
    if (left !== right) return left < right ? -1 : 1;
  }
  return a.length - b.length;
}

/** Keeps records in memory, for browsers that refuse IndexedDB. They end with the page. */
export function createMemoryBackend(): Backend {
  let tables = new Map<StoreName, Table>(STORE_NAMES.map((store) => [store, new Map()]));
  let last: Promise<unknown> = Promise.resolve();

  const begin = (draft: Map<StoreName, Table>): Transaction => {
    const table = (store: StoreName): Table => draft.get(store) ?? new Map<string, never>();
    const matching = (store: StoreName, prefix: readonly KeyPart[]) => {
      const path = keyedByScope(store) ? KEY_PATHS[store] : SCOPE_PATH;
      const rows = [...table(store).values()];
      return rows.filter(({ record }) => startsWith(fields(record, path), prefix));
    };
    return {
      get: async <S extends StoreName>(store: S, key: readonly KeyPart[]) =>
        structuredClone(table(store).get(JSON.stringify(key))?.record) as Records[S] | undefined,
      list: async <S extends StoreName>(store: S, prefix: readonly KeyPart[]) => {
        return matching(store, prefix)
          .sort((a, b) => compareKeys(a.key, b.key))
          .map(({ record }) => structuredClone(record) as Records[S]);
      },
      count: async (store, prefix) => matching(store, prefix).length,
      put: async (store, record) => {
        const key = keyOf(store, record);
        table(store).set(JSON.stringify(key), { key, record: structuredClone(record) });
      },
      remove: async (store, key) => {
        table(store).delete(JSON.stringify(key));
      },
    };
  };

  return {
    transact(stores, mode, work) {
      const run = async () => {
        const draft = new Map(tables);
        for (const store of stores) draft.set(store, new Map(tables.get(store)));
        const result = await work(begin(draft));
        if (mode !== 'read') tables = draft;
        return result;
      };
      const result = last.then(run);
      last = result.catch(() => undefined);
      return result;
    },
    close() {},
  };
}
