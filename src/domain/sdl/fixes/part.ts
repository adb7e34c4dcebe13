import type { OutlineEntry, OutlineNode } from '#domain/sdl/outline/outline-types.ts';
import type { Path } from '#domain/sdl/read/path.ts';

/** One part of a collection among its neighbours, by offsets. */
type Part = {
  from: number;
  to: number;
  /** Where the next one begins. */
  next: number | undefined;
  /** Where the one before it ends. */
  before: number | undefined;
};

/** The entry or item that the last key of a path means. */
export function partAt(holder: OutlineNode | null, path: Path): Part | undefined {
  const key = path.at(-1);
  if (holder?.kind === 'map') {
    const index = holder.entries.findLastIndex((entry) => entry.key.text === String(key));
    const entry = holder.entries[index];
    if (!entry) return undefined;
    const previous = holder.entries[index - 1];
    return {
      from: entry.key.from,
      to: endOf(entry),
      next: holder.entries[index + 1]?.key.from,
      before: previous && endOf(previous),
    };
  }
  if (holder?.kind !== 'list') return undefined;
  const item = holder.items[Number(key)];
  if (!item) return undefined;
  const previous = holder.items[Number(key) - 1];
  return {
    from: item.start,
    to: item.value?.to ?? item.start + 1,
    next: holder.items[Number(key) + 1]?.start,
    before: previous?.value?.to,
  };
}

/** Offset after an entry, its value included. */
export function endOf({ key, colon, value }: OutlineEntry): number {
  return value?.to ?? (colon === null ? key.to : colon + 1);
}
