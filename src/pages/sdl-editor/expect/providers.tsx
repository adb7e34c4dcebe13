import type { ScreenedGroup } from '#domain/screening/request.ts';
import { KeyValue } from '#ui/data/key-value.tsx';
import { Skeleton } from '#ui/feedback/skeleton.tsx';
import { Tooltip } from '#ui/overlay/tooltip.tsx';
import { Relaxations } from './relaxations.tsx';
import { Unread } from './unread.tsx';
import { useScreening, type Screening } from './use-screening.ts';

/** So few that it is worth knowing what stands in the way of more. */
const FEW = 3;

const LABEL = 'Providers that can run it';

const HOW =
  'From the server’s screening of the providers that are online now: resources free at this moment, attributes, auditors. It does not promise that all of them bid.';

const countText = (able: number, online: number | null): string => {
  const count = able === 0 ? 'none' : String(able);
  return online === null ? count : `${count} of ${online}`;
};

function Count({ screening }: { screening: Screening & { kind: 'known' | 'asking' } }) {
  if (screening.kind === 'asking') return <Skeleton width="4rem" />;
  return (
    <Tooltip content={HOW} className="font-semibold tabular-nums">
      {countText(screening.able, screening.online)}
    </Tooltip>
  );
}

/** How many providers can run a group now and, when few, what would bring more; nothing where the server does not tell. */
export function Providers({ group }: { group: ScreenedGroup }) {
  const screening = useScreening(group);
  if (screening.kind === 'absent') return null;
  if (screening.kind === 'failed') {
    return (
      <Unread onRetry={screening.askAgain} retrying={screening.asking}>
        How many providers can run it could not be read.
      </Unread>
    );
  }
  const few = screening.kind === 'known' && screening.able <= FEW;
  return (
    <div className="grid gap-1">
      <KeyValue pairs={[{ label: LABEL, value: <Count screening={screening} /> }]} />
      {few ? <Relaxations group={group} able={screening.able} /> : null}
    </div>
  );
}
