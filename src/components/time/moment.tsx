import { formatDuration } from '#domain/chain/duration.ts';
import { Tooltip } from '#ui/overlay/tooltip.tsx';
import { fullMomentText, momentText } from './moment-text.ts';
import { useNow } from './use-now.ts';

const SECOND_MS = 1_000;
const MINUTE_MS = 60_000;

type MomentProps = {
  /** ms since the epoch */
  ms: number;
  /** False inside a row that is focused as a whole. */
  focusable?: boolean;
};

/** A moment in the reader's zone, short; hover and focus give it whole. */
export function Moment({ ms, focusable = true }: MomentProps) {
  const now = useNow(MINUTE_MS);
  return (
    <Tooltip content={() => fullMomentText(ms)} focusable={focusable}>
      <time dateTime={new Date(ms).toISOString()} className="whitespace-nowrap">
        {momentText(ms, now)}
      </time>
    </Tooltip>
  );
}

/** How long a moment lies back (`12 d`), ticking; hover and focus give the moment. */
export function Age({ ms, focusable = true }: MomentProps) {
  const fresh = useNow(MINUTE_MS) - ms < MINUTE_MS;
  const now = useNow(fresh ? SECOND_MS : MINUTE_MS);
  return (
    <Tooltip content={() => fullMomentText(ms)} focusable={focusable}>
      <time dateTime={new Date(ms).toISOString()} className="whitespace-nowrap">
        {formatDuration(Math.max(0, now - ms) / SECOND_MS)}
      </time>
    </Tooltip>
  );
}
