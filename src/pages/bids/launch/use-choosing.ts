import { useCallback } from 'react';
import type { Bid } from '#api/contract/bids.ts';
import { useScope, useSession } from '#api/queries/session.tsx';
import { cheapestBid } from '#domain/bids/rank.ts';
import type { AktUsd } from '#domain/money/usd.ts';
import { chooseBid } from '#store/selections.ts';
import { toast } from '#ui/toast/registry.ts';
import type { LaunchGroup } from './launch-groups.ts';

/** Keeps what is chosen for a group, with the price it was chosen at; null takes the choice back. */
export function useChoosing(dseq: string) {
  const { clock } = useSession();
  const { upstream, owner, connection } = useScope();

  const choose = useCallback(
    async (gseq: number, bid: Bid | null): Promise<void> => {
      const scope = { upstream, owner, ...(connection !== undefined && { connection }) };
      const choice = bid && {
        oseq: bid.bid.id.oseq,
        provider: bid.bid.id.provider,
        price: bid.bid.price,
      };
      try {
        await chooseBid(scope, { dseq, gseq }, choice, clock);
      } catch (error) {
        const body = error instanceof Error ? error.message : String(error);
        toast({ title: 'The choice could not be kept in this browser', body, tone: 'bad' });
      }
    },
    [upstream, owner, connection, dseq, clock],
  );

  const onChoose = useCallback(
    (gseq: number, bid: Bid | null): void => void choose(gseq, bid),
    [choose],
  );

  async function chooseCheapest(groups: readonly LaunchGroup[], aktUsd: AktUsd): Promise<void> {
    for (const { gseq, bids } of groups) {
      const cheapest = cheapestBid(bids, aktUsd);
      if (cheapest) await choose(gseq, cheapest);
    }
  }

  return { onChoose, chooseCheapest };
}
