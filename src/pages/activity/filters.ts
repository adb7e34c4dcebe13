import { isOpen, type EntryKind, type JournalEntry } from '#store/journal-schema.ts';
import { KIND_WORDS } from './entry-words.ts';

/** What of the journal is shown; `kind` null shows every kind. */
export type Filters = { show: 'all' | 'open'; kind: EntryKind | null };

const isKind = (text: string | null): text is EntryKind =>
  text !== null && Object.hasOwn(KIND_WORDS, text);

/** Reads the filters of a URL; what it does not know is no filter. */
export function readFilters(params: URLSearchParams): Filters {
  const kind = params.get('kind');
  return {
    show: params.get('show') === 'open' ? 'open' : 'all',
    kind: isKind(kind) ? kind : null,
  };
}

/** The query that `readFilters` reads back; what filters nothing is left out. */
export const writeFilters = ({ show, kind }: Filters): Record<string, string> => ({
  ...(show === 'open' ? { show } : {}),
  ...(kind === null ? {} : { kind }),
});

/** The entries to show, open ones first, otherwise in the order given. */
export function applyFilters(
  entries: readonly JournalEntry[],
  { show, kind }: Filters,
): { open: JournalEntry[]; settled: JournalEntry[] } {
  const wanted = entries.filter((entry) => kind === null || entry.kind === kind);
  return {
    open: wanted.filter(isOpen),
    settled: show === 'open' ? [] : wanted.filter((entry) => !isOpen(entry)),
  };
}
