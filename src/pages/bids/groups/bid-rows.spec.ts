import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { MoneyTerms } from '#domain/money/coins-text.ts';
import { dec } from '#domain/money/decimal.ts';
import { anyBid, bidOf } from '#pages/bids/testing/bids.fixture.ts';
import { bidRows } from './bid-rows.ts';

const terms: MoneyTerms = { currency: { kind: 'usd' }, aktUsd: null };

describe('the rows of a group', () => {
  test('stand by exact price, those that are over at the end', () => {
    const rows = bidRows(
      [
        bidOf({ provider: 'dear', amount: '10.000000000000000002' }),
        bidOf({ provider: 'lost', amount: '1', state: 'lost' }),
        bidOf({ provider: 'cheap', amount: '10.000000000000000001' }),
      ],
      terms,
    );
    expect(rows.map(({ bid }) => bid.bid.id.provider)).toEqual(['cheap', 'dear', 'lost']);
    expect(rows.map(({ live, over }) => [live, over])).toEqual([
      [true, false],
      [true, false],
      [false, true],
    ]);
  });

  test('tell the difference to the cheapest that is open, not to one that is over', () => {
    const rows = bidRows(
      [
        bidOf({ amount: '50', state: 'closed' }),
        bidOf({ amount: '100' }),
        bidOf({ amount: '150' }),
      ],
      terms,
    );
    expect(rows.map(({ delta }) => delta)).toEqual(['cheapest', '+50.0 %', null]);
  });

  test('price GPUs by the hour each', () => {
    const [row] = bidRows([bidOf({ amount: '1000', gpus: 4 })], terms);
    expect([row?.hourly, row?.gpuHourly]).toEqual(['$0.5904', '$0.1476']);
    expect(row?.gpus).toEqual(['4× H100 80Gi SXM']);
  });

  test('show what has no dollar figure as it is', () => {
    const [row] = bidRows([bidOf({ amount: '1000', denom: 'uwhat' })], terms);
    expect(row?.hourly).toContain('uwhat');
    expect(row?.delta).toBeNull();
  });

  test('never let two different prices look the same', () => {
    fc.assert(
      fc.property(fc.array(anyBid, { maxLength: 12 }), (bids) => {
        const rows = bidRows(bids, terms);
        const prices = new Set(rows.map(({ bid }) => dec(bid.bid.price.amount).toFixed()));
        expect(new Set(rows.map(({ hourly }) => hourly)).size).toBe(prices.size);
        expect(rows).toHaveLength(bids.length);
      }),
    );
  });
});
