/** Where a replacement stands: from the journal and the server every time, stored nowhere. */
import type { WriteState } from '#api/journal/progress.ts';
import type { HealthKind } from '#domain/deployment/health.ts';
import type { LaunchStage } from '#domain/deployment/launch-stage.ts';

/**
 * - `nothing`: none was made yet, or making it failed; `over`: it was made and is closed or gone
 * - `creating`: under way, or nobody can tell yet; `unread`: made, not read yet
 * - `stuck`: it cannot get where it should: some groups have no lease, or its lease ended
 * - `starting`: leased, its services are not all up; `ready`: they are
 */
export type ReplaceStage =
  | { kind: 'nothing' | 'creating' | 'unread' | 'over' | 'choosing' | 'accepting' | 'ready' }
  | { kind: 'quoting'; expired: boolean }
  | { kind: 'stuck'; why: 'partly-leased' | 'ended' }
  | { kind: 'starting'; health: HealthKind };

/** What is known of the replacement. */
export type ReplaceFacts = {
  /** Of the last create that was to take the old one's place; `idle` without any. */
  create: WriteState;
  /** Of the deployment that it made; null while that is being read, `gone` where the server has none. */
  launch: LaunchStage | 'gone' | null;
  /** Its bids were accepted, and what became of that is not known yet. */
  accepting: boolean;
  health: HealthKind;
};

const BEFORE: Partial<Record<WriteState, ReplaceStage>> = {
  idle: { kind: 'nothing' },
  failed: { kind: 'nothing' },
  preparing: { kind: 'creating' },
  sending: { kind: 'creating' },
  'finding-out': { kind: 'creating' },
  undecided: { kind: 'creating' },
};

/** The stage that the facts lead to. */
export function replaceStage({ create, launch, accepting, health }: ReplaceFacts): ReplaceStage {
  const before = BEFORE[create];
  if (before) return before;
  if (launch === null) return { kind: 'unread' };
  if (launch === 'gone' || launch.kind === 'closed') return { kind: 'over' };
  if (launch.kind === 'leased') {
    return health === 'ready' ? { kind: 'ready' } : { kind: 'starting', health };
  }
  if (accepting) return { kind: 'accepting' };
  if (launch.kind === 'partly-leased' || launch.kind === 'ended') {
    return { kind: 'stuck', why: launch.kind };
  }
  return launch.kind === 'quoting'
    ? { kind: 'quoting', expired: launch.expired }
    : { kind: 'choosing' };
}
