import type { Clock } from '#lib/clock.ts';
import { transact } from './db.ts';
import { scopeFields, type Scope } from './scope.ts';

/** A page as it was last seen. `data` is what that page saved: it may be of an older version. */
export interface Snapshot {
  at: number;
  data: unknown;
}

/** The last picture of a page (`fleet`), or null. One record, so that it is there before the network. */
export async function readSnapshot(scope: Scope, page: string): Promise<Snapshot | null> {
  const { upstream, owner } = scopeFields(scope);
  const key = [upstream, owner, page];
  const record = await transact(['snapshots'], 'read', (tx) => tx.get('snapshots', key));
  return record ? { at: record.at, data: record.data } : null;
}

/** Keeps the picture of a page for the next visit. `data` is plain JSON. */
export async function keepSnapshot(
  scope: Scope,
  page: string,
  data: unknown,
  clock: Clock,
): Promise<void> {
  const record = { ...scopeFields(scope), page, at: clock(), data };
  await transact(['snapshots'], 'write', (tx) => tx.put('snapshots', record));
}
