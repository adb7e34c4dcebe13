import type { ScreenedGroup } from '#domain/screening/request.ts';
import { Unread } from './unread.tsx';
import { useGains } from './use-screening.ts';

/** What one constraint less, one at a time, would bring to a group that few providers can run. */
export function Relaxations({ group, able }: { group: ScreenedGroup; able: number }) {
  const { pending, gains, askAgain } = useGains(group, able);
  if (pending) {
    return <p className="text-xs text-fg-3">Looking for what stands in the way of more …</p>;
  }
  const best = (
    <ul aria-label="What would bring more providers" className="grid gap-0.5 text-sm">
      {gains.map(({ id, words, more }) => (
        <li key={id} className="flex justify-between gap-3">
          <span className="min-w-0 text-fg-2 wrap-anywhere">{words}</span>
          <span className="font-semibold text-ok tabular-nums">+{more}</span>
        </li>
      ))}
    </ul>
  );
  return (
    <>
      {gains.length > 0 ? best : null}
      {gains.length === 0 && askAgain === null ? (
        <p className="text-xs text-fg-3">No single constraint less would bring more.</p>
      ) : null}
      {askAgain ? (
        <Unread onRetry={askAgain}>Some of what would bring more could not be asked.</Unread>
      ) : null}
    </>
  );
}
