import { isKind, outcomeUnknown } from '#api/client/classify.ts';
import { readEntry } from '#store/journal-entries.ts';
import { isOpen, type JournalEntry } from '#store/journal-schema.ts';
import { requireLocks } from './availability.ts';
import { entryError } from './entry-error.ts';
import type { Finding, Sent } from './handler.ts';
import { handlerOf } from './handlers.ts';
import { topUpId } from './kinds/create.ts';
import { reconcile } from './reconcile.ts';
import type { Run } from './session.ts';
import { complete, markFailed, markLooked, markSent, markUnknown } from './transitions.ts';

/** Whoever holds this runs the entry; everybody else waits, and finds it over. */
export const entryLock = (id: string): string => `berth.journal.${id}`;

/** Whether the server turned the request away before it looked at what was asked. */
const refusedAtTheDoor = (error: unknown): boolean =>
  isKind(error, 'unauthorized', 'rate-limited', 'payment', 'provisioning');

/** Sends a recorded entry and brings it to an end or a verdict. The caller holds the entry's lock. */
export async function sendEntry<E extends JournalEntry>(recorded: E, run: Run): Promise<E> {
  const handler = handlerOf(recorded);
  let send: () => Promise<Sent<E>>;
  try {
    send = await handler.prepare(recorded, run);
  } catch (error) {
    return markFailed(recorded, entryError(error), run);
  }
  const entry = await markSent(recorded, run);
  let sent: Sent<E>;
  try {
    sent = await send();
  } catch (error) {
    const unknown = outcomeUnknown(error);
    if (!unknown && handler.refusalNeedsLook && !refusedAtTheDoor(error)) {
      return afterRefusal(entry, error, run);
    }
    if (!unknown) {
      const refused = entryError(error);
      handler.learn?.(entry, refused);
      return markFailed(entry, refused, run);
    }
    return reconcile(await markUnknown(entry, entryError(error), run), run);
  }
  if ('facts' in sent) return complete(entry, sent.facts, null, run);
  if ('refused' in sent) {
    return markFailed(
      entry,
      { status: 200, code: 'refused', message: sent.refused, issues: [] },
      run,
    );
  }
  const error = { status: 200, code: 'in_doubt', message: sent.doubt, issues: [] };
  return reconcile(await markUnknown(entry, error, run), run);
}

/** A refusal that may have come after the effect: one look says which. */
async function afterRefusal<E extends JournalEntry>(
  entry: E,
  error: unknown,
  run: Run,
): Promise<E> {
  const known = entryError(error);
  const handler = handlerOf(entry);
  let finding: Finding<E>;
  try {
    finding = await (handler.judgeRefusal ?? handler.look)(entry, run);
  } catch {
    return reconcile(await markUnknown(entry, known, run), run);
  }
  const evidence = { at: run.deps.clock(), lines: finding.lines };
  if (finding.kind === 'ambiguous') {
    const doubt = await markUnknown(entry, known, run);
    return markLooked(doubt, null, { kind: 'cannot-tell', evidence });
  }
  if (finding.kind !== 'effect') return markFailed(entry, known, run);
  const facts: Partial<E> = { ...finding.facts, error: known };
  return complete(entry, facts, { kind: 'went-through', evidence }, run);
}

const NEVER_SENT = 'Berth was closed after writing this down and before sending it.';

/** Carries on an entry that another page load, or another tab, began. Never sends what was to be sent. */
async function carryOn(entry: JournalEntry, run: Run): Promise<JournalEntry> {
  if (entry.kind === 'auto-top-up' && entry.phase === 'recorded') return sendEntry(entry, run);
  if (entry.phase === 'recorded') {
    const evidence = { at: run.deps.clock(), lines: [NEVER_SENT] };
    return markFailed(entry, null, run, { kind: 'did-not', evidence });
  }
  // The answer was read before the end: only what follows from it is missing.
  if (entry.reply) return complete(entry, {}, entry.verdict, run);
  return reconcile(entry, run);
}

/**
 * Carries an open entry on as soon as nobody else does, and returns what it has become; null when
 * it was erased. Throws the signal's reason if that aborts while waiting.
 */
export async function resumeEntry(id: string, run: Run): Promise<JournalEntry | null> {
  const locks = requireLocks(run.session.connection, run.deps.locks);
  const resumed = await locks.run(
    entryLock(id),
    async () => {
      const entry = await readEntry(id);
      return entry && isOpen(entry) ? carryOn(entry, run) : entry;
    },
    run.signal,
  );
  if (resumed) startFollowUp(resumed, run);
  return resumed;
}

/**
 * Starts what a finished entry left to do, beside whatever its caller does next. Trouble shows in
 * the follow-up's own entry, which the next visit carries on.
 */
export function startFollowUp(entry: JournalEntry, run: Run): void {
  if (entry.kind !== 'create' || entry.phase !== 'done') return;
  resumeEntry(topUpId(entry.id), run).catch(() => undefined);
}
