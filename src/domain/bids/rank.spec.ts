import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dec } from '#domain/money/decimal.ts';
import { anyBid, bid, providers } from './bids.fixture.ts';
import { bidKey, isLiveBid } from './facts.ts';
import { cheapestBid, liveBidsByGroup, rankBids } from './rank.ts';

describe('ranking', () => {
  test('by exact price: 18 places apart is apart', () => {
    const bids = [
      bid({ provider: 'akash1b', amount: '10000000.000000000000000002' }),
      bid({ provider: 'akash1a', amount: '10000000.000000000000000003' }),
      bid({ provider: 'akash1c', amount: '9' }),
    ];
    expect(providers(rankBids(bids, null))).toEqual(['akash1c', 'akash1b', 'akash1a']);
  });

  test('across denoms in dollars, what has no dollar figure last', () => {
    const bids = [
      bid({ provider: 'akash1unknown', denom: 'ibc/X', amount: '1' }),
      bid({ provider: 'akash1akt', denom: 'uakt', amount: '100' }),
      bid({ provider: 'akash1act', amount: '90' }),
    ];
    expect(providers(rankBids(bids, '0.5'))).toEqual(['akash1akt', 'akash1act', 'akash1unknown']);
    expect(providers(rankBids(bids, null))).toEqual(['akash1act', 'akash1unknown', 'akash1akt']);
  });

  test('does not depend on the order in which bids arrive', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyBid, { selector: bidKey }), (bids) => {
        const ranked = rankBids(bids, null).map(bidKey);
        const again = rankBids(bids.toReversed(), null).map(bidKey);
        const price = (key: string) => bids.find((b) => bidKey(b) === key)!.bid.price.amount;
        expect(again.map(price)).toEqual(ranked.map(price));
        const oneGroup = bids.filter((b) => b.bid.id.gseq === 1);
        expect(rankBids(oneGroup.toReversed(), null)).toEqual(rankBids(oneGroup, null));
      }),
    );
  });

  test('the cheapest is open, and no open bid beats it', () => {
    fc.assert(
      fc.property(fc.array(anyBid), (bids) => {
        const cheapest = cheapestBid(bids, null);
        const open = bids.filter(isLiveBid);
        expect(cheapest === null).toBe(open.length === 0);
        for (const other of open) {
          expect(dec(other.bid.price.amount).gte(cheapest!.bid.price.amount)).toBe(true);
        }
      }),
    );
  });

  test('groups in order, the ones without bids too, only what is open', () => {
    const bids = [
      bid({ gseq: 3 }),
      bid({ gseq: 1, state: 'lost' }),
      bid({ gseq: 1, provider: 'akash1b' }),
    ];
    const groups = liveBidsByGroup(bids, [1, 2, 3]);
    expect(groups.map(({ gseq, bids }) => [gseq, providers(bids)])).toEqual([
      [1, ['akash1b']],
      [2, []],
      [3, ['akash1a']],
    ]);
  });
});
