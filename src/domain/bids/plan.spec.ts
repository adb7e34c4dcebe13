import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plain, sum } from '#domain/money/decimal.ts';
import { anyBid, bid } from './bids.fixture.ts';
import { acceptable, checkSelection, planTotal } from './plan.ts';

describe('a plan', () => {
  test('costs what its bids cost', () => {
    fc.assert(
      fc.property(fc.array(anyBid, { minLength: 1 }), (bids) => {
        const total = planTotal(bids);
        expect(total).toHaveLength(1);
        expect(total[0]!.amount).toBe(plain(sum(bids.map((record) => record.bid.price.amount))));
      }),
    );
  });

  test('keeps denoms apart', () => {
    const bids = [
      bid({ amount: '1' }),
      bid({ denom: 'uakt', amount: '5' }),
      bid({ amount: '2.5' }),
    ];
    expect(planTotal(bids)).toEqual([
      { denom: 'uact', amount: '3.5' },
      { denom: 'uakt', amount: '5' },
    ]);
  });

  const chosen = bid({ amount: '5' });
  const choice = { 1: { oseq: 1, provider: 'akash1a', price: { denom: 'uact', amount: '5.000' } } };
  test.each([
    ['still open', [chosen], 'chosen'],
    ['price changed', [bid({ amount: '6' })], 'repriced'],
    ['denom changed', [bid({ amount: '5', denom: 'uakt' })], 'repriced'],
    ['lost', [bid({ amount: '5', state: 'lost' })], 'taken'],
    ['leased', [bid({ amount: '5', state: 'active' })], 'taken'],
    ['withdrawn', [bid({ amount: '5', state: 'closed' })], 'withdrawn'],
    ['not listed any more', [bid({ provider: 'akash1z' })], 'gone'],
  ])('%s', (_, bids, kind) => {
    const checked = checkSelection([1], choice, bids);
    expect(checked.map((one) => one.kind)).toEqual([kind]);
    expect(acceptable(checked)).toEqual(kind === 'chosen' ? [chosen] : null);
  });

  test('a choice kept without its price is not called repriced', () => {
    const kept = { 1: { oseq: 1, provider: 'akash1a' } };
    expect(checkSelection([1], kept, [bid({ amount: '6' })])).toMatchObject([{ kind: 'chosen' }]);
  });

  test('is acceptable only with a choice for every group', () => {
    expect(acceptable(checkSelection([1, 2], choice, [chosen]))).toBeNull();
    expect(acceptable([])).toBeNull();
  });
});
