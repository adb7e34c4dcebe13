/** The parts of a bid, as GET /v1/bids words them, that the rules here read. */
import type { Coin } from '#domain/money/denom.ts';

type Attribute = { key: string; value: string };

export type OfferedResources = {
  count: number;
  resources: {
    cpu?: { units: { val: string } } | undefined;
    memory?: { quantity: { val: string } } | undefined;
    storage?: readonly { quantity: { val: string } }[] | undefined;
    gpu?: { units: { val: string }; attributes?: readonly Attribute[] | undefined } | undefined;
  };
};

/** `price` is per block; `created_at` the height at which the bid was made. */
export type BidRecord = {
  bid: {
    id: { dseq: string; gseq: number; oseq: number; provider: string };
    state: string;
    price: Coin;
    created_at: string;
    resources_offer: readonly OfferedResources[];
  };
};

/** The identity of a bid within its deployment: plain text, fit for a selection that is kept. */
export type BidKey = string;

/** Two bids of a deployment with the same key are the same bid. */
export const bidKey = ({ bid: { id } }: BidRecord): BidKey =>
  `${id.gseq}/${id.oseq}/${id.provider}`;

/** Only an open bid can be accepted; `active` has a lease, `lost` and `closed` are over. */
export const isLiveBid = ({ bid }: BidRecord): boolean => bid.state === 'open';

/** A bid that has become a lease. */
export const isLeased = ({ bid }: BidRecord): boolean => bid.state === 'active';
