import { changeEntry } from '#store/journal-entries.ts';
import { isOpen, type EntryError, type JournalEntry, type Verdict } from '#store/journal-schema.ts';
import { withNote } from './entries.ts';
import { entryError } from './entry-error.ts';
import { handlerOf } from './handlers.ts';
import type { Run } from './session.ts';
import { settled } from './settled.ts';

/** Changes an entry and returns it; an entry that was erased meanwhile ends the run. */
async function change<E extends JournalEntry>(entry: E, next: (now: E) => E | null): Promise<E> {
  const changed = await changeEntry<E>(entry.id, next);
  if (!changed) throw new Error(`journal entry ${entry.id} is gone`);
  return changed;
}

/** Before the request leaves. */
export const markSent = async <E extends JournalEntry>(entry: E, { deps }: Run): Promise<E> =>
  change(entry, (now) => ({ ...now, phase: 'sent', sentAt: deps.clock() }));

/** The answer was lost, or says nothing. */
export const markUnknown = async <E extends JournalEntry>(
  entry: E,
  error: EntryError,
  { deps }: Run,
): Promise<E> =>
  change(entry, (now) => ({ ...now, phase: 'unknown', lostAt: deps.clock(), error }));

/** Refused, or never sent: nothing happened. */
export async function markFailed<E extends JournalEntry>(
  entry: E,
  error: EntryError | null,
  { deps }: Run,
  verdict: Verdict | null = null,
): Promise<E> {
  const failed = await change(entry, (now) => ({
    ...now,
    phase: 'failed',
    endedAt: deps.clock(),
    error: error ?? now.error,
    verdict,
  }));
  settled(failed);
  return failed;
}

/** A look that came to no end yet. */
export const markLooked = async <E extends JournalEntry>(
  entry: E,
  missedAt: number | null,
  verdict: Verdict | null,
): Promise<E> => {
  const looked = await change(entry, (now) =>
    isOpen(now) ? { ...now, phase: 'unknown', missedAt, verdict } : null,
  );
  if (verdict) settled(looked);
  return looked;
};

/**
 * It happened. The facts are kept first, then what follows from them, and only then is the entry
 * over: a tab that dies in between is carried on by the next. An entry that the operator closed stays so.
 */
export async function complete<E extends JournalEntry>(
  entry: E,
  facts: Partial<E>,
  verdict: Verdict | null,
  run: Run,
): Promise<E> {
  const known = await change(entry, (now) => (isOpen(now) ? { ...now, ...facts, verdict } : null));
  if (!isOpen(known)) return known;
  const trouble = await finishQuietly(known, run);
  const done = await change(known, (now) => {
    const over: E = { ...now, phase: 'done', endedAt: run.deps.clock() };
    return trouble === null ? over : withNote(over, trouble);
  });
  settled(done);
  return done;
}

/** What happened on the server stays true when this browser cannot keep its own records of it. */
async function finishQuietly<E extends JournalEntry>(entry: E, run: Run): Promise<string | null> {
  try {
    await handlerOf(entry).finish(entry, run);
    return null;
  } catch (error) {
    return `It went through, but this browser could not note all of it: ${entryError(error).message}`;
  }
}
