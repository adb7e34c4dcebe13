import { useEffect } from 'react';
import type { Bid } from '#api/contract/bids.ts';
import { useScope, useSession } from '#api/queries/session.tsx';
import { isLiveBid } from '#domain/bids/facts.ts';
import { shapeOf } from '#domain/pricing/shape.ts';
import type { GroupSummary } from '#domain/sdl/types.ts';
import { rememberPrices } from '#store/seen-prices.ts';

const NO_GROUPS: readonly GroupSummary[] = [];

/** Remembers what is bid now for groups of these shapes, so that the next such SDL knows what to expect. */
export function useRememberBids(
  groups: readonly GroupSummary[] = NO_GROUPS,
  bids: readonly Bid[],
): void {
  const { clock } = useSession();
  const scope = useScope();
  useEffect(
    function rememberWhatIsBid() {
      const live = bids.filter(isLiveBid).map(({ bid }) => bid);
      const seen = groups.map((group) => ({
        shape: shapeOf(group),
        prices: live
          .filter(({ id }) => id.gseq === group.gseq)
          .map(({ id, price: { denom, amount } }) => ({
            provider: id.provider,
            price: { denom, amount },
          })),
      }));
      const some = seen.filter(({ prices }) => prices.length > 0);
      // A price that could not be kept is only one more that is not known.
      if (some.length > 0) rememberPrices(scope, some, clock).catch(() => undefined);
    },
    [groups, bids, scope, clock],
  );
}
