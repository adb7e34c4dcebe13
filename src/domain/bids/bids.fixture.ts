/** Bids for the specs of this folder, as the API words them. */
import * as fc from 'fast-check';
import type { BidRecord, OfferedResources } from './facts.ts';

type Given = {
  gseq?: number;
  provider?: string;
  amount?: string;
  denom?: string;
  state?: string;
  at?: string;
  offer?: OfferedResources[];
};

export const bid = ({
  gseq = 1,
  provider = 'akash1a',
  amount = '100',
  denom = 'uact',
  state = 'open',
  at = '1000',
  offer = [],
}: Given): BidRecord => ({
  bid: {
    id: { dseq: '1', gseq, oseq: 1, provider },
    state,
    price: { denom, amount },
    created_at: at,
    resources_offer: offer,
  },
});

export const gpu = (key: string, units = '1', count = 1): OfferedResources => ({
  count,
  resources: { gpu: { units: { val: units }, attributes: [{ key, value: 'true' }] } },
});

/** Whose bids they are, in order. */
export const providers = (bids: readonly BidRecord[]) =>
  bids.map((record) => record.bid.id.provider);

export const anyBid = fc
  .record({
    gseq: fc.integer({ min: 1, max: 3 }),
    provider: fc.stringMatching(/^akash1[a-z0-9]{2}$/),
    amount: fc.integer({ min: 0, max: 500 }).map((n) => `${n}.${'0'.repeat(17)}1`),
    state: fc.constantFrom('open', 'lost', 'closed', 'active'),
  })
  .map(bid);
