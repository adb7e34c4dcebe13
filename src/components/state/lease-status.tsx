import { closingReason } from '#domain/deployment/closing-reason.ts';
import { Status, type Tone } from '#ui/feedback/badge.tsx';
import { Tooltip } from '#ui/overlay/tooltip.tsx';

type Lease = { state: string; reason: string | null };

const LIVE: ReadonlyMap<string, { tone: Tone; text: string }> = new Map([
  ['active', { tone: 'ok', text: 'active' }],
  ['reclaiming', { tone: 'warn', text: 'being reclaimed by its provider' }],
]);

/** The state of a lease; where it ended, why, with the whole story on hover and focus. */
export function LeaseStatus({ lease }: { lease: Lease }) {
  const live = LIVE.get(lease.state);
  if (live) return <Status tone={live.tone}>{live.text}</Status>;
  const ended = closingReason(lease);
  return (
    <Status tone={ended?.by === 'you' ? 'idle' : 'bad'}>
      <Tooltip content={ended?.long}>{ended?.short ?? lease.state}</Tooltip>
    </Status>
  );
}
