import { formatCountdown, spokenDuration } from '#domain/chain/duration.ts';
import { cx } from '#ui/cx.ts';

const SOON_SECONDS = 120;
const NOW_SECONDS = 45;

const toneOf = (seconds: number): string => {
  if (seconds > SOON_SECONDS) return '';
  return seconds > NOW_SECONDS ? 'text-warn' : 'text-bad';
};

/** Time that is running out: calm, then amber, then red. A timer is not announced as it ticks, but can be read. */
export function Countdown({ seconds, label }: { seconds: number; label: string }) {
  return (
    <span role="timer" aria-label={label} className={cx('tabular-nums', toneOf(seconds))}>
      <span aria-hidden="true">{formatCountdown(seconds)}</span>
      <span className="sr-only">{spokenDuration(seconds)}</span>
    </span>
  );
}
