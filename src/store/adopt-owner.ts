import { announceChange } from './changes.ts';
import type { Connection } from './connections.ts';
import { transact } from './db.ts';
import { rememberedOwner, rememberOwner } from './owners.ts';
import { keyOf, STORE_NAMES, type StoreName } from './schema.ts';
import { scopeOf, waitingOwners } from './scope.ts';

/**
 * Remembers the owner that a reply has told and moves the records that waited for it under its
 * name. Does nothing when it is known already. Returns whether the scope changed.
 */
export async function learnOwner(connection: Connection, owner: string): Promise<boolean> {
  if (rememberedOwner(connection.id) === owner) return false;
  const waiting = waitingOwners(scopeOf(connection));
  const moved: StoreName[] = [];
  await transact(STORE_NAMES, 'write', async (tx) => {
    for (const store of STORE_NAMES) {
      for (const from of waiting) {
        for (const record of await tx.list(store, [connection.basePath, from])) {
          await tx.remove(store, keyOf(store, record));
          await tx.put(store, { ...record, owner });
          moved.push(store);
        }
      }
    }
  });
  rememberOwner(connection.id, owner);
  if (moved.length > 0) announceChange(...new Set(moved));
  return true;
}
