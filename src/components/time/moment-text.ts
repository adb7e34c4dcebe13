/** Moments as text. `zone` is an IANA name; undefined is the reader's own. */

const LOCALE = 'en-GB';

type Parts = Record<'year' | 'month' | 'day' | 'weekday' | 'hour' | 'minute', string>;

/** A format is dear to make and is needed in every row. */
const formats = new Map<string | undefined, Intl.DateTimeFormat>();

function formatIn(zone: string | undefined): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat(LOCALE, {
    timeZone: zone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  formats.set(zone, made);
  return made;
}

const partsOf = (ms: number, zone: string | undefined): Parts =>
  Object.fromEntries(
    formatIn(zone)
      .formatToParts(ms)
      .map(({ type, value }) => [type, value]),
  ) as Parts;

const DAY_MS = 86_400_000;

const sameDay = (a: Parts, b: Parts): boolean =>
  a.year === b.year && a.month === b.month && a.day === b.day;

/** `today 02:41`, `tomorrow 11:20`, `Mon 23 Nov 11:20`, `4 Dec 2027` for another year. */
export function momentText(ms: number, nowMs: number, zone?: string): string {
  const at = partsOf(ms, zone);
  const time = `${at.hour}:${at.minute}`;
  if (sameDay(at, partsOf(nowMs, zone))) return `today ${time}`;
  if (sameDay(at, partsOf(nowMs + DAY_MS, zone))) return `tomorrow ${time}`;
  if (sameDay(at, partsOf(nowMs - DAY_MS, zone))) return `yesterday ${time}`;
  if (at.year !== partsOf(nowMs, zone).year) return `${at.day} ${at.month} ${at.year}`;
  return `${at.weekday} ${at.day} ${at.month} ${time}`;
}

/** `Today`, `Yesterday`, `Mon 23 Nov`, `Sat 4 Dec 2027` for another year. */
export function dayText(ms: number, nowMs: number, zone?: string): string {
  const at = partsOf(ms, zone);
  const now = partsOf(nowMs, zone);
  if (sameDay(at, now)) return 'Today';
  if (sameDay(at, partsOf(nowMs - DAY_MS, zone))) return 'Yesterday';
  const day = `${at.weekday} ${at.day} ${at.month}`;
  return at.year === now.year ? day : `${day} ${at.year}`;
}

/** The time of day to the second: `11:20:05`. */
export const clockText = (ms: number, zone?: string): string =>
  new Intl.DateTimeFormat(LOCALE, { timeZone: zone, timeStyle: 'medium', hourCycle: 'h23' }).format(
    ms,
  );

/** The whole moment with its zone, for details: `Mon, 23 Nov 2026, 11:20:05 CET`. */
export const fullMomentText = (ms: number, zone?: string): string =>
  new Intl.DateTimeFormat(LOCALE, {
    timeZone: zone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'short',
  }).format(ms);
