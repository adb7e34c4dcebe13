import { rememberedOwner } from '#store/owners.ts';
import { isOpen, type JournalEntry, type Verdict } from '#store/journal-schema.ts';
import { entryError } from './entry-error.ts';
import type { Finding } from './handler.ts';
import { handlerOf } from './handlers.ts';
import type { Run } from './session.ts';
import { complete, markFailed, markLooked } from './transitions.ts';

/** Nothing is said not to have happened before this long after the answer was lost, unless its kind says so. */
const PATIENCE_MS = 120_000;
/** Two reads that agree are at least this far apart, or a cache may have answered both. */
const BETWEEN_READS_MS = 5_000;
/** Between looks, in seconds; the last one repeats. */
const WAITS = [2, 3, 5, 5, 10, 10, 15, 20, 30];

/** The earliest time, in ms since the epoch, at which "it did not happen" may be said. */
function decidableAt(entry: JournalEntry): number {
  const sentAt = entry.sentAt ?? entry.at;
  const { patienceMs = PATIENCE_MS, workingMs } = handlerOf(entry);
  return entry.lostAt === null
    ? sentAt + Math.max(patienceMs, workingMs(entry))
    : entry.lostAt + patienceMs;
}

/** An address is 'akash1…'; while an owner is unknown its records carry a stand-in. */
const isAddress = (owner: string): boolean => !owner.startsWith('?');

/** Looking with another wallet's key would find nothing and prove nothing. */
function refuseOtherWallet(entry: JournalEntry, { session }: Run): void {
  if (isAddress(entry.owner) && rememberedOwner(session.connection.id) !== entry.owner) {
    throw new Error(
      'The connection’s key is not known to be of the wallet that this was done with.',
    );
  }
}

/** Looks once and writes down what was seen. The entry is over, has a verdict, or stays as it is. */
async function lookOnce<E extends JournalEntry>(entry: E, run: Run): Promise<E> {
  const handler = handlerOf(entry);
  const verdict = (kind: Verdict['kind'], lines: string[]): Verdict => ({
    kind,
    evidence: { at: run.deps.clock(), lines },
  });
  let finding: Finding<E>;
  try {
    refuseOtherWallet(entry, run);
    finding = await handler.look(entry, run);
  } catch (error) {
    run.signal.throwIfAborted();
    const late = run.deps.clock() >= decidableAt(entry);
    const lines = [`The server could not be asked: ${entryError(error).message}`];
    return markLooked(entry, null, late ? verdict('cannot-tell', lines) : entry.verdict);
  }
  const now = run.deps.clock();
  const decidable = now >= decidableAt(entry);
  const { lines } = finding;
  if (finding.kind === 'effect') {
    return complete(entry, finding.facts, verdict('went-through', lines), run);
  }
  if (finding.kind === 'refused') {
    return markFailed(entry, null, run, verdict('did-not', lines));
  }
  if (finding.kind === 'ambiguous') {
    return markLooked(entry, null, decidable ? verdict('cannot-tell', lines) : null);
  }
  const agrees = entry.missedAt !== null && now - entry.missedAt >= BETWEEN_READS_MS;
  if (decidable && agrees) return markFailed(entry, null, run, verdict('did-not', lines));
  return markLooked(entry, entry.missedAt !== null && !agrees ? entry.missedAt : now, null);
}

/**
 * Looks again and again until it is known what became of a request. Ends with the entry done or
 * failed, or with the verdict that it cannot be told now. The signal ends it early.
 */
export async function reconcile<E extends JournalEntry>(entry: E, run: Run): Promise<E> {
  let now = entry;
  for (let look = 0; ; look++) {
    const seconds = WAITS[Math.min(look, WAITS.length - 1)] ?? 0;
    await run.deps.sleep(seconds * 1000, run.signal);
    if (run.signal.aborted) return now;
    now = await lookOnce(now, run);
    if (!isOpen(now) || now.verdict) return now;
  }
}
