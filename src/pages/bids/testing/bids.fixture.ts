/** Bids and groups for the specs of this page. */
import * as fc from 'fast-check';
import { EMPTY_ESCROW } from '#api/contract/escrow.ts';
import type { Bid } from '#api/contract/bids.ts';
import type { GroupSummary } from '#domain/sdl/types.ts';

type Given = {
  gseq?: number;
  provider?: string;
  amount?: string;
  denom?: string;
  state?: string;
  gpus?: number;
};

export const bidOf = ({
  gseq = 1,
  provider = 'akash1a',
  amount = '100',
  denom = 'uact',
  state = 'open',
  gpus = 0,
}: Given): Bid => ({
  bid: {
    id: { owner: 'akash1me', dseq: '1', gseq, oseq: 1, provider, bseq: 0 },
    state,
    price: { denom, amount },
    created_at: '1000',
    reclamation_window: null,
    resources_offer: [
      {
        count: 1,
        prices: [],
        resources: {
          cpu: { units: { val: '500' }, attributes: [] },
          memory: { quantity: { val: '536870912' }, attributes: [] },
          storage: [{ name: 'default', quantity: { val: '1073741824' }, attributes: [] }],
          gpu: {
            units: { val: String(gpus) },
            attributes:
              gpus > 0
                ? [{ key: 'vendor/nvidia/model/h100/ram/80Gi/interface/sxm', value: 'true' }]
                : [],
          },
          endpoints: [],
        },
      },
    ],
  },
  escrow_account: EMPTY_ESCROW,
  isCertificateRequired: false,
});

/** Prices that differ by a thousandth of a micro-unit at least. */
export const anyBid = fc
  .record({
    provider: fc.stringMatching(/^akash1[a-z0-9]{2}$/),
    amount: fc.integer({ min: 1, max: 500_000 }).map((n) => `${n / 1000}`),
    state: fc.constantFrom('open', 'lost', 'closed', 'active'),
  })
  .map(bidOf);

export const groupOf = (gseq: number, name: string): GroupSummary => ({
  gseq,
  name,
  services: [],
  resources: [],
  totals: {
    cpuMilli: 500,
    memoryBytes: '536870912',
    storage: [],
    gpu: 0,
    gpuModels: [],
    endpoints: 0,
    replicas: 1,
  },
  requirements: { attributes: [], signedBy: { allOf: [], anyOf: [] } },
  maxPrice: [{ denom: 'uact', amount: '10000' }],
});
