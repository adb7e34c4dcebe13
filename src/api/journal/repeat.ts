import { changeEntry, readEntry } from '#store/journal-entries.ts';
import { isOpen, type Evidence, type JournalEntry } from '#store/journal-schema.ts';
import type { JournalSession } from './session.ts';
import { settled } from './settled.ts';
import {
  acceptBids,
  createDeployment,
  deposit,
  setAutoTopUpAfterCreate,
  updateDeployment,
  type WriteOptions,
} from './writes.ts';

/** Why an entry is not repeated. */
export class RepeatRefusedError extends Error {
  override readonly name = 'RepeatRefusedError';
}

/**
 * - `now`: it is known not to have happened. `confirm`: cannot be told; the operator must see the
 *   evidence first. `no`: it happened, was repeated already, or is still being looked into.
 */
export function mayRepeat(entry: JournalEntry): 'now' | 'confirm' | 'no' {
  if (entry.repeatedBy !== null) return 'no';
  if (entry.phase === 'failed') return 'now';
  return entry.phase === 'unknown' && entry.verdict?.kind === 'cannot-tell' ? 'confirm' : 'no';
}

const sameEvidence = (a: Evidence, b: Evidence | undefined): boolean =>
  b !== undefined && a.at === b.at && a.lines.join('\n') === b.lines.join('\n');

const REPEATED = 'Repeated on the operator’s word.';
const CLOSED = 'Closed on the operator’s word.';

/** An entry whose unknown outcome the operator took on: nobody looks for it any more. */
const closed = (entry: JournalEntry, at: number, note: string): JournalEntry =>
  isOpen(entry) ? { ...entry, phase: 'failed', endedAt: at, notes: [...entry.notes, note] } : entry;

/**
 * Marks an entry as repeated and closes it, so that it never takes the repeat's effect for its own.
 * Of two that try, in whichever tab, one is refused. Returns the entry as it was.
 */
async function claim(
  id: string,
  by: string,
  at: number,
  confirmed: Evidence | null,
): Promise<JournalEntry> {
  const claimer = (await readEntry(id))?.repeatedBy ?? null;
  // A tab that died between claiming and recording left a claim by an entry that never was.
  const stale = claimer !== null && (await readEntry(claimer)) === null ? claimer : null;
  let refusal = 'This entry is not there any more.';
  let before: JournalEntry | null = null;
  await changeEntry(id, (entry) => {
    before = entry.repeatedBy === stale ? { ...entry, repeatedBy: null } : entry;
    refusal = whyNot(before, confirmed);
    return refusal === '' ? { ...closed(before, at, REPEATED), repeatedBy: by } : null;
  });
  if (before === null || refusal !== '') throw new RepeatRefusedError(refusal);
  return before;
}

function whyNot(entry: JournalEntry, confirmed: Evidence | null): string {
  switch (mayRepeat(entry)) {
    case 'now':
      return '';
    case 'no':
      return entry.repeatedBy === null
        ? 'This went through, or is still being looked into: there is nothing to repeat.'
        : 'This was repeated already.';
    case 'confirm':
      return confirmed && sameEvidence(confirmed, entry.verdict?.evidence)
        ? ''
        : 'What is known about this has changed. Look at it again before repeating.';
  }
}

/**
 * Does again what an entry asked for, as a new entry with evidence of its own. `confirmed` is the
 * evidence that the operator was shown; without it an entry of which nobody can tell whether it
 * went through is not repeated. Throws `RepeatRefusedError`, and as the write itself does.
 */
export async function repeatEntry(
  session: JournalSession,
  id: string,
  confirmed: Evidence | null,
  options: WriteOptions & Required<Pick<WriteOptions, 'deps'>>,
): Promise<JournalEntry> {
  const { newId, clock } = options.deps;
  const by = newId();
  const before = await claim(id, by, clock(), confirmed);
  const deps = { ...options.deps, newId: once(by, newId) };
  try {
    return await again(session, before, { ...options, deps, repeats: id });
  } catch (error) {
    const started = (await readEntry(by)) !== null;
    if (!started) await changeEntry(id, (now) => (now.repeatedBy === by ? before : null));
    throw error;
  }
}

/** Gives `first` at the first call and what `others` gives after it. */
function once(first: string, others: () => string): () => string {
  let given = false;
  return () => {
    if (given) return others();
    given = true;
    return first;
  };
}

function again(
  session: JournalSession,
  entry: JournalEntry,
  options: WriteOptions,
): Promise<JournalEntry> {
  const dseq = entry.dseq ?? '';
  switch (entry.kind) {
    case 'create':
      return createDeployment(session, entry.asked, options);
    case 'accept':
      return acceptBids(session, { dseq, ...entry.asked }, options);
    case 'deposit':
      return deposit(session, { dseq, usd: entry.asked.usd }, options);
    case 'auto-top-up':
      return setAutoTopUpAfterCreate(session, { dseq, enabled: entry.asked.enabled }, options);
    case 'update':
      return updateDeployment(session, { dseq, ...entry.asked }, options);
  }
}

/** Ends an entry of which nobody can tell whether it went through, without repeating it. */
export async function dismissEntry(id: string, at: number): Promise<void> {
  const dismissed = await changeEntry(id, (entry) =>
    mayRepeat(entry) === 'confirm' ? closed(entry, at, CLOSED) : null,
  );
  if (dismissed) settled(dismissed);
}
