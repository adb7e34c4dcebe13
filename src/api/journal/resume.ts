import { listEntries } from '#store/journal-entries.ts';
import { isOpen, type JournalEntry } from '#store/journal-schema.ts';
import { journalAvailability } from './availability.ts';
import { resumeEntry } from './machine.ts';
import { browserDeps, type JournalDeps, type JournalSession } from './session.ts';

/**
 * Carries on what earlier page loads, or tabs that are gone, left open on this connection: looks
 * what became of it, and repeats nothing. Entries that another tab is busy with are taken over when
 * it lets go of them. The signal ends waiting and looking.
 */
export async function resumeOpenEntries(
  session: JournalSession,
  signal: AbortSignal,
  deps: JournalDeps = browserDeps(),
): Promise<void> {
  if (!journalAvailability(session.connection, deps.locks).writable) return;
  const entries = await listEntries(session.scope);
  const mine = entries.filter(
    (entry) => isOpen(entry) && entry.connectionId === session.connection.id,
  );
  await Promise.allSettled(mine.map((entry) => resumeEntry(entry.id, { session, deps, signal })));
}

/** Looks again what became of one entry, as the operator asks. Null where the entry is gone. */
export const lookAgain = (
  session: JournalSession,
  id: string,
  signal: AbortSignal,
  deps: JournalDeps = browserDeps(),
): Promise<JournalEntry | null> => resumeEntry(id, { session, deps, signal });
