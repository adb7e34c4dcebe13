import * as v from 'valibot';
import { endpoint } from './endpoint.ts';
import { EMPTY_ESCROW, escrowAccount } from './escrow.ts';
import { leaseId } from './lease.ts';
import { coin, countOr, flagOr, heightOrZero, list, open, text, textOrNull } from './primitives.ts';
import { resourceUnits } from './resources.ts';

const offer = open({ resources: resourceUnits, count: countOr(1), prices: list(coin) });

/** A provider's offer for one group; `price` is micro-units per block for the whole group. */
export const bid = open({
  bid: open({
    id: leaseId,
    state: text,
    price: coin,
    created_at: heightOrZero,
    resources_offer: list(offer),
    reclamation_window: textOrNull,
  }),
  escrow_account: v.nullish(escrowAccount, EMPTY_ESCROW),
  isCertificateRequired: flagOr(false),
});

export const listBids = endpoint('listBids', list(bid));
export const listBidsByPath = endpoint('listBidsByPath', list(bid));

export type Bid = v.InferOutput<typeof bid>;
export type ResourceOffer = v.InferOutput<typeof offer>;
