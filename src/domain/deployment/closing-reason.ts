/** Why a lease ended, in words. Names are those of the chain's `LeaseClosedReason` (akash.market.v1). */

type ClosedBy = 'you' | 'provider' | 'network' | 'unknown';

export type ClosingReason = {
  by: ClosedBy;
  /** A few words for a badge or a cell. */
  short: string;
  /** What happened and what it means for the operator. */
  long: string;
};

const REASONS: ReadonlyMap<string, ClosingReason> = new Map([
  [
    'lease_closed_owner',
    {
      by: 'you',
      short: 'closed by you',
      long: 'You closed this deployment. What was left in escrow went back to your credits.',
    },
  ],
  [
    'lease_closed_reason_unstable',
    {
      by: 'provider',
      short: 'closed: unstable',
      long: 'The provider closed the lease because the workload kept failing or restarting. Check image, command and memory before you deploy again.',
    },
  ],
  [
    'lease_closed_reason_decommission',
    {
      by: 'provider',
      short: 'closed: decommissioned',
      long: 'The provider is taking this hardware out of service. Deploy again with another provider.',
    },
  ],
  [
    'lease_closed_reason_unspecified',
    {
      by: 'provider',
      short: 'closed by provider',
      long: 'The provider closed the lease and gave no reason.',
    },
  ],
  [
    'lease_closed_reason_manifest_timeout',
    {
      by: 'provider',
      short: 'closed: no manifest',
      long: 'The provider did not get the manifest within five minutes of the lease and gave up. Nothing was started. Deploy again.',
    },
  ],
  [
    'lease_closed_reason_insufficient_funds',
    {
      by: 'network',
      short: 'closed: out of funds',
      long: 'Escrow ran out, so the network closed the lease. Deploy again, and keep auto top-up on or escrow ahead.',
    },
  ],
]);

const UNTOLD: ClosingReason = {
  by: 'unknown',
  short: 'closed',
  long: 'The lease was closed. The chain recorded no reason.',
};

/** What an old node and an open lease say where there is no reason. */
const NONE = new Set(['', 'lease_closed_invalid']);

/**
 * The reason of a lease in state `closed` or `insufficient_funds`; null while it is live. A reason
 * this table does not know is shown as the chain names it.
 */
export function closingReason(lease: {
  state: string;
  reason: string | null;
}): ClosingReason | null {
  if (lease.state === 'active' || lease.state === 'reclaiming') return null;
  const reason = lease.reason ?? '';
  const known = REASONS.get(reason);
  if (known) return known;
  if (!NONE.has(reason)) {
    return {
      by: 'unknown',
      short: `closed: ${reason}`,
      long: `The lease was closed with the reason “${reason}”.`,
    };
  }
  const outOfFunds = REASONS.get('lease_closed_reason_insufficient_funds');
  return lease.state === 'insufficient_funds' && outOfFunds ? outOfFunds : UNTOLD;
}
