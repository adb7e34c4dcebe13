import type { GroupSpec } from '#sim/market/spec.ts';
import type { ClockState } from './clock.ts';
import type { Task } from './queue.ts';

export type DeploymentState = 'active' | 'closed';
type GroupState = 'open' | 'paused' | 'insufficient_funds' | 'closed';
type OrderState = 'open' | 'active' | 'closed';
type BidState = 'open' | 'active' | 'lost' | 'closed';
type LeaseState = 'active' | 'insufficient_funds' | 'closed' | 'reclaiming';
type EscrowState = 'open' | 'closed' | 'overdrawn';

/** As the enum of the chain's `market/v1/types.proto` names them. */
export type LeaseReason =
  | 'lease_closed_invalid'
  | 'lease_closed_owner'
  | 'lease_closed_reason_unstable'
  | 'lease_closed_reason_decommission'
  | 'lease_closed_reason_unspecified'
  | 'lease_closed_reason_manifest_timeout'
  | 'lease_closed_reason_insufficient_funds';

/** µact as a decimal string of at most 18 places. */
export type Amount = string;

export type Bid = {
  provider: string;
  state: BidState;
  /** Per block. */
  price: Amount;
  createdAt: number;
  /** Height at which it stopped being open; 0 while open. */
  endedAt: number;
};

export type Group = {
  gseq: number;
  oseq: number;
  state: GroupState;
  order: OrderState;
  bids: Bid[];
};

/** A manifest that a provider took: generation 1 from the lease, more from updates. */
export type Rollout = { generation: number; spec: string; at: number };

export type Lease = {
  gseq: number;
  oseq: number;
  provider: string;
  state: LeaseState;
  price: Amount;
  createdAt: number;
  /** 0 while open. */
  closedOn: number;
  reason: LeaseReason;
  /** The last two, newest first; empty until the manifest has arrived. */
  rollouts: Rollout[];
};

/** What is left of one deposit. */
type Deposit = { height: number; source: 'grant' | 'balance'; balance: Amount };

export type Escrow = {
  state: EscrowState;
  /** Negative when overdrawn: what the providers did not get. */
  funds: Amount;
  transferred: Amount;
  settledAt: number;
  /** Newest last; drained from the first. */
  deposits: Deposit[];
  /** Everything ever put in. */
  deposited: Amount;
  /** What went back to the credits. */
  refunded: Amount;
};

export type TimelineKind =
  | 'created'
  | 'lease'
  | 'manifest'
  | 'updated'
  | 'deposit'
  | 'withdrawn'
  | 'lease-closed'
  | 'closed';

export type TimelineEvent = {
  kind: TimelineKind;
  height: number;
  /** Number of the transaction; its hash follows from it. */
  tx: number;
  provider?: string;
  gseq?: number;
  amount?: Amount;
};

export type Deployment = {
  dseq: string;
  state: DeploymentState;
  hash: string;
  createdAt: number;
  closedOn: number;
  /** Key of the groups, with prices and requirements, that it was ordered with. */
  ordered: string;
  /** Key of the groups whose manifest has the hash that is on chain now. */
  current: string;
  groups: Group[];
  leases: Lease[];
  escrow: Escrow;
  timeline: TimelineEvent[];
};

export type Settings = {
  dseq: string;
  autoTopUp: boolean;
  closed: boolean;
  createdMs: number;
  updatedMs: number;
  /** Height of the last automatic deposit; 0 for never. */
  toppedUpAt: number;
};

export type LedgerKind = 'granted' | 'deposited' | 'refunded';

/** One movement of the credits; the amount is negative when they leave. */
export type LedgerEntry = {
  kind: LedgerKind;
  height: number;
  tx: number;
  dseq: string | null;
  amount: Amount;
};

export type WorldParams = {
  /** µact. */
  minDeposit: Amount;
  maxBidsPerOrder: number;
  /** Blocks that a bid stays open. */
  bidLife: number;
  /** Blocks in which a lease waits for its manifest. */
  manifestWait: number;
  /** Blocks between two withdrawals of a provider. */
  withdrawEvery: number;
  /** How many times larger than written down each provider is. */
  capacityFactor: number;
  /** How many providers of the wide market take part; 0 for the standard market only. */
  extraProviders: number;
  /** Bids stop coming; for worlds in which nobody answers. */
  silentMarket: boolean;
};

export type Certificate = {
  serial: string;
  createdMs: number;
  certPem: string;
  encryptedKey: string;
};

/** Everything a world is: plain JSON, so that it survives a restart. */
export type WorldState = {
  version: 1;
  name: string;
  seed: string;
  scenario: string;
  genesisMs: number;
  owner: string;
  granter: string;
  userId: string;
  clock: ClockState;
  params: WorldParams;
  /** Number of the last transaction. */
  txCount: number;
  credits: Amount;
  /** Credits as the slower readers see them: what they were some blocks ago. */
  lagged: { height: number; credits: Amount }[];
  ledger: LedgerEntry[];
  tasks: Task[];
  taskCount: number;
  /** Groups by manifest hash and a hash of what the manifest leaves out; many share one. */
  specs: Record<string, GroupSpec[]>;
  deployments: Deployment[];
  settings: Settings[];
  certificates: Certificate[];
  /** Providers that answer or are silent against the market's list, by address. */
  online: Record<string, boolean>;
};
