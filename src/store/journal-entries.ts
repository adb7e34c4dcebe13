import { announceChange } from './changes.ts';
import { transact } from './db.ts';
import type { JournalEntry } from './journal-schema.ts';
import { scopeFields, type Scope } from './scope.ts';

/** Writes a new entry. Once this resolves it is on disk: only then may its request be sent. */
export async function recordEntry(entry: JournalEntry): Promise<void> {
  await transact(['journal'], 'write-durably', (tx) => tx.put('journal', entry));
  announceChange('journal');
}

/**
 * Changes an entry durably, from what is stored now rather than from what the caller last saw.
 * `change` may return null to leave it. Returns the entry as stored; null when there is none.
 */
export async function changeEntry<E extends JournalEntry = JournalEntry>(
  id: string,
  change: (entry: E) => E | null,
): Promise<E | null> {
  const result = await transact(['journal'], 'write-durably', async (tx) => {
    const stored = (await tx.get('journal', [id])) as E | undefined;
    if (!stored) return null;
    const next = change(stored);
    if (next) await tx.put('journal', next);
    return next ?? stored;
  });
  announceChange('journal');
  return result;
}

/** One entry, or null. */
export async function readEntry(id: string): Promise<JournalEntry | null> {
  return (await transact(['journal'], 'read', (tx) => tx.get('journal', [id]))) ?? null;
}

/** The entries of a scope, newest first. */
export async function listEntries(scope: Scope): Promise<JournalEntry[]> {
  const { upstream, owner } = scopeFields(scope);
  const entries = await transact(['journal'], 'read', (tx) =>
    tx.list('journal', [upstream, owner]),
  );
  return entries.sort((a, b) => b.at - a.at);
}
