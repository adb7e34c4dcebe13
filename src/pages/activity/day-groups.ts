import { dayText } from '#components/time/moment-text.ts';

type Timed = { at: number };

/** A day's entries under its heading. */
export type DayGroup<T> = { day: string; entries: T[] };

/** Splits entries, newest first, by day of the reader's zone. `zone` is an IANA name. */
export function groupByDay<T extends Timed>(
  entries: readonly T[],
  nowMs: number,
  zone?: string,
): DayGroup<T>[] {
  const groups: DayGroup<T>[] = [];
  for (const entry of entries) {
    const day = dayText(entry.at, nowMs, zone);
    const last = groups.at(-1);
    if (last?.day === day) last.entries.push(entry);
    else groups.push({ day, entries: [entry] });
  }
  return groups;
}
