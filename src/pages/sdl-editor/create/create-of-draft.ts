import type { DraftRecord } from '#store/schema.ts';
import type { CreateEntry, JournalEntry } from '#store/journal-schema.ts';

/**
 * The create that was last begun from a draft, or null: the same text, begun after the draft was
 * last saved, and not to replace a deployment. So a page that is loaded anew finds what it was doing, with nothing else noted down.
 */
export function createOfDraft(
  entries: readonly JournalEntry[],
  draft: Pick<DraftRecord, 'text' | 'updatedAt'> | null,
): CreateEntry | null {
  if (!draft) return null;
  const own = entries.filter(
    (entry): entry is CreateEntry =>
      entry.kind === 'create' &&
      entry.asked.replaces === null &&
      entry.asked.sdl === draft.text &&
      entry.at >= draft.updatedAt,
  );
  return own.toSorted((a, b) => b.at - a.at)[0] ?? null;
}
