import { describe, expect, test } from 'vitest';
import { unit } from './pricing.fixture.ts';
import { enoughAmount, underMarketWords } from './under-words.ts';

const under = { maximum: '0.0001', low: '0.001', high: '0.0020001' };
const terms = { currency: { kind: 'usd' }, aktUsd: null } as const;

describe('a maximum under the market', () => {
  test('says what it pays, what is asked and what would do', () => {
    expect(underMarketWords({ resources: [unit({ count: 3 })] }, under, terms)).toBe(
      'It pays at most $0.05904 an hour; providers are expected to ask $0.5904 or more, so that bids may not come. Raise amount to 667 uact.',
    );
  });

  test('would do at an amount that pays the dearest for every replica', () => {
    const { amount } = enoughAmount({ resources: [unit({ count: 3 })] }, under)!;
    expect(Number(amount) * 3).toBeGreaterThanOrEqual(2000.1);
  });

  test.each([
    ['several prices', [unit({}), unit({})]],
    ['a denom of another worth', [unit({ price: { denom: 'uakt', amount: '1' } })]],
  ])('names no amount for %s', (_what, resources) => {
    expect(enoughAmount({ resources }, under)).toBeNull();
    expect(underMarketWords({ resources }, under, terms)).not.toContain('Raise');
  });
});
