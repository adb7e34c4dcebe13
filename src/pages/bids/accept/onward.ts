import type { WriteState } from '#api/journal/progress.ts';
import type { Lease } from '#api/contract/lease.ts';
import type { LaunchStage } from '#domain/deployment/launch-stage.ts';
import { isLiveLease } from '#domain/escrow/facts.ts';
import type { AcceptEntry } from '#store/journal-schema.ts';

type Where = {
  stage: LaunchStage['kind'];
  /** Of the last accept of this deployment, if there was any. */
  state: WriteState;
  entry: AcceptEntry | null;
  /** Whether that accept was made, or is followed, by this page. */
  mine: boolean;
  leases: readonly Pick<Lease, 'state' | 'status'>[];
};

const BUSY: ReadonlySet<WriteState> = new Set(['preparing', 'sending', 'finding-out', 'undecided']);

/** Whether every live lease has a provider that says what runs. */
const running = (leases: Where['leases']): boolean => {
  const live = leases.filter(isLiveLease);
  return (
    live.length > 0 &&
    live.every(({ status }) => status !== null && Object.keys(status.services).length > 0)
  );
};

/**
 * Where the operator belongs now: here as long as there is something to choose, to wait for or to
 * send again; on the deployment's page once its bids were `accepted`, or if they were `before`.
 */
export function onward({
  stage,
  state,
  entry,
  mine,
  leases,
}: Where): 'here' | 'accepted' | 'before' {
  if (BUSY.has(state)) return 'here';
  const accepted = state === 'done' && entry?.reply !== null && entry !== null;
  const delivered = entry?.reply?.manifestDelivered === true || running(leases);
  if (accepted && mine) return delivered ? 'accepted' : 'here';
  if (stage !== 'leased') return 'here';
  return accepted && !delivered ? 'here' : 'before';
}
