import { listEntries, recordEntry } from '#store/journal-entries.ts';
import { isOpen, type EntryKind, type JournalEntry } from '#store/journal-schema.ts';
import { scopeFields, type Scope } from '#store/scope.ts';
import { requireLocks } from './availability.ts';
import { entryLock, sendEntry, startFollowUp } from './machine.ts';
import type { Run } from './session.ts';

/** Writes that could be mistaken for one another: of these only one may be open at a time. */
interface Lane {
  kind: EntryKind;
  /** The deployment, or for a create the SDL's hash. */
  on: string | null;
}

const isIn = (entry: JournalEntry, { kind, on }: Lane): boolean =>
  entry.kind === kind && (entry.kind === 'create' ? entry.asked.hash : entry.dseq) === on;

/** The same write is open already, here or in another tab; its outcome comes first. */
export class LaneBusyError extends Error {
  override readonly name = 'LaneBusyError';
  /** The open entry, null where another tab is just making it. */
  readonly entry: JournalEntry | null;
  constructor(entry: JournalEntry | null) {
    super(
      entry
        ? 'What became of the same request before is still open. Settle that one first, under Activity.'
        : 'The same is being done right now, here or in another tab.',
    );
    this.entry = entry;
  }
}

/** The open entry of a lane, but for the one that is being repeated. */
async function openIn(
  lane: Lane,
  scope: Scope,
  repeated: string | null,
): Promise<JournalEntry | null> {
  const entries = await listEntries(scope);
  const found = entries.find(
    (entry) => isOpen(entry) && entry.id !== repeated && isIn(entry, lane),
  );
  return found ?? null;
}

/** How an entry comes to be. */
export interface Start<E extends JournalEntry> {
  lane: Lane;
  /** The entry that this one repeats. */
  repeats: string | null;
  /** Reads what exists already and builds the entry. Nothing is recorded where it throws. */
  make: () => Promise<E>;
  /** Told the id as soon as the entry is on disk, before its request is sent. */
  onRecorded: (id: string) => void;
}

/**
 * Records an entry, sends it and brings it to an end or a verdict.
 * Throws `LaneBusyError`, `ReadOnlyError` and what `make` throws; then nothing was sent.
 */
export async function startEntry<E extends JournalEntry>(start: Start<E>, run: Run): Promise<E> {
  const { lane, repeats, make, onRecorded } = start;
  const { connection, scope } = run.session;
  const locks = requireLocks(connection, run.deps.locks);
  const name = ['berth.lane', lane.kind, scope.upstream, scopeFields(scope).owner, lane.on];
  const outcome = await locks.tryRun(JSON.stringify(name), async () => {
    const busy = await openIn(lane, scope, repeats);
    if (busy) throw new LaneBusyError(busy);
    const entry = await make();
    return locks.run(entryLock(entry.id), async () => {
      await recordEntry(entry);
      onRecorded(entry.id);
      return sendEntry(entry, run);
    });
  });
  if (!outcome.ran) throw new LaneBusyError(null);
  startFollowUp(outcome.value, run);
  return outcome.value;
}
