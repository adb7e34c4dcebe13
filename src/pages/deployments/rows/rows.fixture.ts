/** Rows for the specs of this island, made as the page makes them. */
import { EMPTY_ESCROW } from '#api/contract/escrow.ts';
import type { Deployment } from '#api/contract/deployments.ts';
import {
  createRowBuilder,
  type KnownReads,
  type RowContext,
  type RowHeight,
} from './build-rows.ts';
import type { FleetRow } from './fleet-row.ts';

type Lease = Deployment['leases'][number];

export const lease = (
  dseq: string,
  changes: Partial<Lease> & { provider?: string } = {},
): Lease => {
  const { provider = 'akash1p', ...rest } = changes;
  return {
    id: { owner: 'akash1owner', dseq, gseq: 1, oseq: 1, provider, bseq: 0 },
    state: 'active',
    price: { denom: 'uact', amount: '10' },
    created_at: '1000',
    closed_on: null,
    reason: null,
    status: null,
    reclamation: null,
    ...rest,
  };
};

type Given = {
  dseq?: string;
  state?: string;
  funds?: string;
  paid?: string;
  leases?: Lease[];
  name?: string | null;
};

/** An active deployment of one lease at 10 µact a block, settled at height 1000 with a dollar. */
export function deployment(given: Given = {}): Deployment {
  const { dseq = '1000', state = 'active', funds = '1000000', paid = '0', name = null } = given;
  return {
    deployment: {
      id: { owner: 'akash1owner', dseq },
      state,
      hash: 'unknown_value',
      created_at: '990',
    },
    leases: given.leases ?? [lease(dseq)],
    escrow_account: {
      ...EMPTY_ESCROW,
      state: {
        ...EMPTY_ESCROW.state,
        state: 'open',
        settled_at: '1000',
        funds: [{ denom: 'uact', amount: funds }],
        transferred: [{ denom: 'uact', amount: paid }],
      },
    },
    name,
    consoleSettings: null,
    settings: null,
  };
}

export const context = (changes: Partial<RowContext> = {}): RowContext => ({
  names: new Map(),
  provider: (address) => ({ address, title: `${address}.example`, region: 'eu-west' }),
  size: () => null,
  aktUsd: null,
  ...changes,
});

export const noReads: KnownReads = { detail: () => null, autoTopUp: () => null };

export const at = (height: number): RowHeight => ({
  height: String(height),
  atMs: 1_700_000_000_000,
  blockSeconds: '6',
});

/** The rows of deployments at height 2000. */
export const rowsOf = (
  deployments: Deployment[],
  changes: Partial<RowContext> = {},
  height: RowHeight | null = at(2000),
): FleetRow[] =>
  createRowBuilder()(deployments, { context: context(changes), reads: noReads, at: height });

/** One row, with what matters to a spec set by hand. */
export function row(changes: Partial<FleetRow> = {}): FleetRow {
  const [made] = rowsOf([deployment({ dseq: changes.dseq ?? '1000' })]);
  return { ...made, ...changes } as FleetRow;
}
