import type { ScopeFields } from './scope.ts';

/**
 * - `recorded`: written down, not sent yet. `sent`: the request left, no answer yet.
 * - `unknown`: the answer was lost or says nothing; being reconciled.
 * - `done`, `failed`: over. A reply or a verdict says why.
 */
export type EntryPhase = 'recorded' | 'sent' | 'unknown' | 'done' | 'failed';

/** What was read to reach a verdict, in sentences for the operator. */
export interface Evidence {
  /** When the last read behind it was made, ms since the epoch. */
  at: number;
  lines: string[];
}

/** What reconciling found. `did-not` and `cannot-tell` are the two that a repeat starts from. */
export interface Verdict {
  kind: 'went-through' | 'did-not' | 'cannot-tell';
  evidence: Evidence;
}

/** Why a write failed, as its answer said. Status null: no answer came. */
export interface EntryError {
  status: number | null;
  code: string;
  message: string;
  /** The fields that a 400 names, by path in the request's body. */
  issues: { path: string; message: string }[];
}

/** One group's choice: which provider's bid becomes the lease. */
export interface LeaseChoice {
  dseq: string;
  gseq: number;
  oseq: number;
  provider: string;
}

/** Micro-units of one denom; `amount` is a decimal string. */
export interface Total {
  denom: string;
  amount: string;
}

interface EntryFields extends ScopeFields {
  /** Also the X-Berth-Request header: proxy and simulator run an id once. */
  id: string;
  connectionId: string;
  /** Null until known: a create learns it from the reply or by reconciling. */
  dseq: string | null;
  /** Recorded, sent, lost and ended, ms since the epoch. */
  at: number;
  sentAt: number | null;
  /** When the answer was given up on; null where it came, or where the tab was gone. */
  lostAt: number | null;
  endedAt: number | null;
  phase: EntryPhase;
  error: EntryError | null;
  verdict: Verdict | null;
  /** The read before this one that saw no effect, ms since the epoch; two that agree make `did-not`. */
  missedAt: number | null;
  /** The entry that this one repeats, and the one that repeats it. */
  repeats: string | null;
  repeatedBy: string | null;
  notes: string[];
}

/** POST /v1/deployments. */
export interface CreateEntry extends EntryFields {
  kind: 'create';
  asked: {
    sdl: string;
    /** Base64 of the manifest's SHA-256; null where it could not be derived. */
    hash: string | null;
    /** Dollars. */
    depositUsd: string;
    autoTopUp: boolean;
    /** The operator's own name for it; empty for none. */
    name: string;
    /** The dseq of the deployment that it takes the place of; null for none. */
    replaces: string | null;
    /** The operator's note on this SDL; absent in entries from before there were notes. */
    note?: string;
  };
  /** Deployments of this hash (all, where the hash is unknown) that existed before. */
  before: { dseqs: string[] };
  reply: { transactionHash: string | null; manifest: string | null } | null;
}

/** POST /v1/leases: one bid for each group, in one call. */
export interface AcceptEntry extends EntryFields {
  kind: 'accept';
  /** `certificate`: a bid demands one. */
  asked: { leases: LeaseChoice[]; certificate: boolean };
  /** Leases of any state, and the hash of the manifest that the chain holds. */
  before: { leases: LeaseChoice[]; hash: string };
  /** Null: the leases exist, but whether their providers have the manifest is not known. */
  reply: { manifestDelivered: boolean | null } | null;
}

/** POST /v1/deposit-deployment. */
export interface DepositEntry extends EntryFields {
  kind: 'deposit';
  /** Dollars, and the same in micro-units of `denom`. */
  asked: { usd: string; denom: string; amount: string };
  /** `totals` is funds + transferred by denom, which only a deposit changes; `deposits` counts its rows. */
  before: { totals: Total[]; deposits: number };
  reply: { totals: Total[] } | null;
}

/** PATCH /v2/deployment-settings, POST where there is no row: the choice made on the create form. */
export interface AutoTopUpEntry extends EntryFields {
  kind: 'auto-top-up';
  asked: { enabled: boolean };
  before: Record<string, never>;
  reply: { enabled: boolean } | null;
}

/**
 * PUT /v1/deployments/{dseq}: the manifest's hash goes on chain, then the manifest to each provider.
 * Sending it twice does no harm; the entry is there so that a half-way update is not forgotten.
 */
export interface UpdateEntry extends EntryFields {
  kind: 'update';
  asked: {
    sdl: string;
    /** Base64 of the manifest's SHA-256; null where it could not be derived. */
    hash: string | null;
    /** The operator's note on this version; empty for none. */
    note: string;
  };
  /** The hash that the chain held, and the providers that are told. */
  before: { hash: string; providers: string[] };
  /** Null: the chain holds the new hash, but a provider refused the manifest or did not say. */
  reply: { manifestDelivered: boolean | null } | null;
}

export type JournalEntry = CreateEntry | AcceptEntry | DepositEntry | AutoTopUpEntry | UpdateEntry;
export type EntryKind = JournalEntry['kind'];

/** Whether the entry is still to be carried on: by sending, by waiting or by finding out. */
export const isOpen = (entry: JournalEntry): boolean =>
  entry.phase === 'recorded' || entry.phase === 'sent' || entry.phase === 'unknown';
