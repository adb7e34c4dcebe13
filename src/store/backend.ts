import type { KeyPart, Records, StoreName } from './schema.ts';

/** What can be done inside one transaction. Await nothing else in it: IndexedDB would commit it. */
export interface Transaction {
  get<S extends StoreName>(store: S, key: readonly KeyPart[]): Promise<Records[S] | undefined>;
  /** The records whose key (or, in the journal, scope) begins with `prefix`, in key order. */
  list<S extends StoreName>(store: S, prefix: readonly KeyPart[]): Promise<Records[S][]>;
  /** How many records `list` would give, without reading them; a prefix of nothing is every scope. */
  count(store: StoreName, prefix: readonly KeyPart[]): Promise<number>;
  put<S extends StoreName>(store: S, record: Records[S]): Promise<void>;
  remove(store: StoreName, key: readonly KeyPart[]): Promise<void>;
}

export type Mode = 'read' | 'write' | 'write-durably';

/** Where records are kept: IndexedDB, or memory where that fails. */
export interface Backend {
  /**
   * Runs `work` in one atomic transaction: all of its writes are kept, or on a throw none. Resolves
   * once they are; with "write-durably" once they are on disk.
   */
  transact<T>(
    stores: readonly StoreName[],
    mode: Mode,
    work: (tx: Transaction) => Promise<T>,
  ): Promise<T>;
  close(): void;
}
