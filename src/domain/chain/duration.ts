/** Durations as words. All round down: nothing is promised that is not there. */
import { DAY_SECONDS, HOUR_SECONDS } from './block-time.ts';

const YEAR_SECONDS = 365 * DAY_SECONDS;
const LONGEST_YEARS = 100;

type Unit = { seconds: number; short: string; one: string; many: string };

const YEAR: Unit = { seconds: YEAR_SECONDS, short: 'y', one: 'year', many: 'years' };

const UNITS: readonly Unit[] = [
  YEAR,
  { seconds: DAY_SECONDS, short: 'd', one: 'day', many: 'days' },
  { seconds: HOUR_SECONDS, short: 'h', one: 'hour', many: 'hours' },
  { seconds: 60, short: 'm', one: 'minute', many: 'minutes' },
  { seconds: 1, short: 's', one: 'second', many: 'seconds' },
];

type Part = { count: number; unit: Unit };

/** The largest unit that fits and the one below it, the second only where it is not zero. */
function parts(seconds: number): Part[] {
  const index = UNITS.findIndex((unit) => seconds >= unit.seconds);
  const unit = UNITS[index];
  if (!unit) return [];
  const first = { count: Math.floor(seconds / unit.seconds), unit };
  const next = UNITS[index + 1];
  const rest = next ? Math.floor((seconds % unit.seconds) / next.seconds) : 0;
  return next && rest > 0 ? [first, { count: rest, unit: next }] : [first];
}

/** How one kind of text names a part, what is too short for it, and nothing at all. */
type Wording = { part: (count: number, unit: Unit) => string; under: string; zero: string };

function inWords(seconds: number, { part, under, zero }: Wording): string {
  if (seconds <= 0) return zero;
  if (seconds < 1) return under;
  if (seconds >= LONGEST_YEARS * YEAR_SECONDS) return `over ${part(LONGEST_YEARS, YEAR)}`;
  return parts(seconds)
    .map(({ count, unit }) => part(count, unit))
    .join(' ');
}

/** `1 d 18 h`, `4 m 12 s`, `<1 s`, `0 s`; negative durations read as zero. */
export const formatDuration = (seconds: number): string =>
  inWords(seconds, {
    part: (count, unit) => `${count} ${unit.short}`,
    under: '<1 s',
    zero: '0 s',
  });

/** The same in whole words for a screen reader: `1 day 18 hours`. */
export const spokenDuration = (seconds: number): string =>
  inWords(seconds, {
    part: (count, unit) => `${count} ${count === 1 ? unit.one : unit.many}`,
    under: 'less than a second',
    zero: 'no time',
  });

/** The largest unit alone, rounded down. */
function whole(seconds: number): Part {
  if (seconds >= LONGEST_YEARS * YEAR_SECONDS) return { count: LONGEST_YEARS, unit: YEAR };
  return parts(Math.max(1, seconds))[0] ?? { count: 0, unit: YEAR };
}

/** An estimate between two durations, in whole units: `9 to 14 d`, `20 h to 2 d`, `3 d`; at least a second, at most a hundred years. */
export function formatDurationRange(shortest: number, longest: number): string {
  const [from, to] = [whole(shortest), whole(longest)];
  const end = `${to.count} ${to.unit.short}`;
  if (from.unit !== to.unit) return `${from.count} ${from.unit.short} to ${end}`;
  return from.count === to.count ? end : `${from.count} to ${end}`;
}

/** A countdown: `4:12`, `1:02:03`, `0:00` when it is over. */
export function formatCountdown(seconds: number): string {
  const left = Math.max(0, Math.floor(seconds));
  const hours = Math.floor(left / HOUR_SECONDS);
  const minutes = Math.floor((left % HOUR_SECONDS) / 60);
  const tail = String(left % 60).padStart(2, '0');
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${tail}` : `${minutes}:${tail}`;
}
