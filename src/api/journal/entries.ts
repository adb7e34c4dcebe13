import type { JournalEntry } from '#store/journal-schema.ts';
import { scopeFields, type Scope } from '#store/scope.ts';
import type { JournalSession } from './session.ts';

type Shared = Exclude<keyof JournalEntry, 'kind' | 'asked' | 'before' | 'reply'>;

/** The fields that every new entry begins with. `at` is ms since the epoch. */
export function newFields(
  { connection, scope }: JournalSession,
  given: { id: string; at: number; dseq: string | null; repeats: string | null },
): Pick<JournalEntry, Shared> {
  return {
    ...scopeFields(scope),
    ...given,
    connectionId: connection.id,
    sentAt: null,
    lostAt: null,
    endedAt: null,
    phase: 'recorded',
    error: null,
    verdict: null,
    missedAt: null,
    repeatedBy: null,
    notes: [],
  };
}

/** The scope that an entry's records belong to now: its owner may have been learned since. */
export const scopeOfEntry = ({ upstream, owner }: JournalEntry): Scope => ({ upstream, owner });

/** Adds a sentence to an entry's notes, once. */
export const withNote = <E extends JournalEntry>(entry: E, note: string): E =>
  entry.notes.includes(note) ? entry : { ...entry, notes: [...entry.notes, note] };
