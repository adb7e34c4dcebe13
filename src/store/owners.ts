import { readItem, writeItem } from './web-storage.ts';

/**
 * The wallet address that a connection's key stands for, once a reply has told it. A tab trusts
 * what it has learned itself before what another tab, perhaps with another key, has learned.
 */
const PREFIX = 'berth.owner.';

/** The owner learned for a connection, or null while nobody has said. */
export function rememberedOwner(connectionId: string): string | null {
  const name = PREFIX + connectionId;
  return readItem('session', name) ?? readItem('local', name);
}

/** Remembers the owner; null forgets it, as when the key changes. */
export function rememberOwner(connectionId: string, owner: string | null): void {
  if (owner === rememberedOwner(connectionId)) return;
  for (const area of ['session', 'local'] as const) writeItem(area, PREFIX + connectionId, owner);
}
