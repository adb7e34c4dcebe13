import type { JournalEntry } from '#store/journal-schema.ts';

/**
 * Whether the old deployment tops itself up: as its settings were read, else as it was last set from
 * this browser; null where neither tells. The settings are not read for this: reading may make them.
 */
export function carriedTopUp(
  read: boolean | null,
  entries: readonly JournalEntry[],
  dseq: string,
): boolean | null {
  if (read !== null) return read;
  const set = entries
    .filter((entry) => entry.kind === 'auto-top-up' && entry.dseq === dseq)
    .filter(({ phase }) => phase === 'done')
    .toSorted((a, b) => b.at - a.at)[0];
  return set?.kind === 'auto-top-up' ? set.asked.enabled : null;
}
