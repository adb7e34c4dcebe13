/** Which deployment takes whose place: told by the creates themselves, noted down nowhere else. */
import type { CreateEntry, JournalEntry } from '#store/journal-schema.ts';

/** The last create that satisfies `is`, whatever became of it; null without any. */
function lastCreate(
  entries: readonly JournalEntry[],
  is: (entry: CreateEntry) => boolean,
): CreateEntry | null {
  const found = entries.filter(
    (entry): entry is CreateEntry => entry.kind === 'create' && is(entry),
  );
  return found.toSorted((a, b) => b.at - a.at)[0] ?? null;
}

/** The last create that was to take this deployment's place. */
export const replacementOf = (entries: readonly JournalEntry[], dseq: string): CreateEntry | null =>
  lastCreate(entries, ({ asked }) => asked.replaces === dseq);

/** The dseq of the deployment whose place this one takes; null where it takes none's. */
export const replacedDseq = (entries: readonly JournalEntry[], dseq: string): string | null =>
  lastCreate(entries, (entry) => entry.dseq === dseq)?.asked.replaces ?? null;
