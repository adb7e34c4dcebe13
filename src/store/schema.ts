import type { Choice } from '#domain/bids/plan.ts';
import type { SeenPrice } from '#domain/pricing/facts.ts';
import type { GroupSummary } from '#domain/sdl/types.ts';
import type { JournalEntry } from './journal-schema.ts';
import type { ScopeFields } from './scope.ts';

export const DB_NAME = 'berth';
export const DB_VERSION = 2;

/** One sent version of a deployment's SDL, as it was sent. */
export interface VaultRecord extends ScopeFields {
  dseq: string;
  /** 1 for the create, then counting up. */
  version: number;
  sdl: string;
  /** The manifest's JSON as the API derives it; null where it could not be. */
  manifest: string | null;
  /** Base64 of the manifest's SHA-256; null where unknown. */
  hash: string | null;
  /** What lists and details show of each group without loading the SDL rules. */
  groups: GroupSummary[];
  at: number;
  note: string;
}

/** A text that is being written. */
export interface DraftRecord extends ScopeFields {
  id: string;
  /** The deployment that it is to update; null for a new one. */
  dseq: string | null;
  name: string;
  /** The operator chose the name; otherwise it follows the text. Absent in drafts from before renaming. */
  named?: boolean;
  text: string;
  /** What the version that is made of it will be noted with. Absent in drafts from before notes. */
  note?: string;
  /** What stands in the deposit field, valid or not; empty where nobody touched it. */
  deposit: string;
  autoTopUp: boolean;
  /** Bytes of the text in UTF-8. */
  size: number;
  createdAt: number;
  updatedAt: number;
  /** Counts saves, so that two tabs on one draft notice each other. */
  revision: number;
}

/** The operator's own name for a deployment. */
interface NameRecord extends ScopeFields {
  dseq: string;
  name: string;
}

/** The bid chosen for each group, by gseq, while bids are compared; with the price it was chosen at. */
export interface SelectionRecord extends ScopeFields {
  dseq: string;
  choices: Record<string, Choice>;
  updatedAt: number;
}

/** The last picture of a page, drawn at the next visit until fresh data comes. */
interface SnapshotRecord extends ScopeFields {
  page: string;
  at: number;
  data: unknown;
}

/** A closed deployment whose money is on its way back to the credits. Amounts are micro-units. */
export interface RefundRecord extends ScopeFields {
  dseq: string;
  denom: string;
  expected: string;
  /** Credits before the close; null where they could not be read. */
  creditsBefore: string | null;
  at: number;
  arrivedAt: number | null;
}

/** What providers asked for groups of one shape (`shapeOf`), when it was last seen. */
interface PricesRecord extends ScopeFields {
  shape: string;
  prices: SeenPrice[];
  at: number;
}

/** Every object store and what it holds. */
export interface Records {
  vault: VaultRecord;
  drafts: DraftRecord;
  names: NameRecord;
  selections: SelectionRecord;
  snapshots: SnapshotRecord;
  refunds: RefundRecord;
  prices: PricesRecord;
  journal: JournalEntry;
}

export type StoreName = keyof Records;

/** A key or the beginning of one. */
export type KeyPart = string | number;

/** The key of each store: fields of its records. */
export const KEY_PATHS = {
  vault: ['upstream', 'owner', 'dseq', 'version'],
  drafts: ['upstream', 'owner', 'id'],
  names: ['upstream', 'owner', 'dseq'],
  selections: ['upstream', 'owner', 'dseq'],
  snapshots: ['upstream', 'owner', 'page'],
  refunds: ['upstream', 'owner', 'dseq'],
  prices: ['upstream', 'owner', 'shape'],
  // By scope last: an entry keeps its key when its owner is learned while it runs.
  journal: ['id'],
} as const satisfies { [S in StoreName]: readonly (keyof Records[S])[] };

export const STORE_NAMES = Object.keys(KEY_PATHS) as StoreName[];

/** The index that lists a store by scope where its key does not begin with it. */
export const SCOPE_INDEX = 'scope';
export const SCOPE_PATH = ['upstream', 'owner'] as const;

/** Whether the store's key begins with the scope, so that no index is needed. */
export const keyedByScope = (store: StoreName): boolean => KEY_PATHS[store][0] === 'upstream';

/** The key of a record in its store. */
export function keyOf(store: StoreName, record: Records[StoreName]): KeyPart[] {
  const fields: Record<string, unknown> = { ...record };
  return KEY_PATHS[store].map((name) => fields[name] as KeyPart);
}
