import { pick } from '#sim/engine/random.ts';
import type { BidView } from '#sim/engine/reads.ts';
import type { Spelling } from '#sim/http/dialects/spelling.ts';
import { DENOM } from './denom.ts';
import { bidEscrowShape } from './escrow.ts';
import { resourcesShape } from './resources.ts';

/** One provider in four wants a certificate, where the edition knows them. */
const wantsCertificate = (provider: string): boolean => pick(1, 4, 'certificate', provider) === 1;

/** A bid with the provider's deposit for it (GET /v1/bids). */
export function bidShape(spelling: Spelling, owner: string, view: BidView) {
  const { dseq, gseq, oseq, provider, state, price, createdAt, offer } = view;
  const bseq = spelling.bseq(createdAt);
  const { offerExtras } = spelling;
  return {
    bid: {
      id: { owner, dseq, gseq, oseq, provider, bseq },
      state,
      price: { denom: DENOM, amount: spelling.amount(price) },
      created_at: String(createdAt),
      resources_offer: offer.map(({ unit, gpu }) => ({
        resources: resourcesShape(unit, gpu, offerExtras),
        count: unit.count,
        ...(offerExtras ? { prices: [] } : {}),
      })),
      ...(offerExtras && view.reclamationWindow !== null
        ? { reclamation_window: `${view.reclamationWindow}s` }
        : {}),
    },
    escrow_account: bidEscrowShape(spelling, {
      xid: [owner, dseq, gseq, oseq, provider, bseq].join('/'),
      provider,
      open: state === 'open' || state === 'active',
      height: createdAt,
    }),
    ...(spelling.bidCertificate ? { isCertificateRequired: wantsCertificate(provider) } : {}),
  };
}
