import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lasting, topUpPlan } from './top-up-plan.ts';

const HOUR = 3_600;

describe('a deposit', () => {
  test('lasts from what the dearest to what the cheapest leaves of it', () => {
    // A block of 6.098 s at a thousandth of a dollar: 1,000 blocks for a dollar.
    expect(lasting('1', { low: '0.0005', high: '0.001' })).toEqual({
      shortest: 6_098,
      longest: 12_196,
    });
  });
  test('lasts at least so long where only the most is known', () => {
    expect(lasting('1', { low: null, high: '0.001' })).toEqual({ shortest: 6_098, longest: null });
  });
  test('that nothing draws on does not run out', () => {
    expect(lasting('1', { low: '0', high: '0' })).toBeNull();
  });
  test('never lasts longer at a higher price', () => {
    const price = fc.integer({ min: 1, max: 10_000 }).map((n) => `0.${String(n).padStart(6, '0')}`);
    fc.assert(
      fc.property(price, price, (a, b) => {
        const [low, high] = Number(a) < Number(b) ? [a, b] : [b, a];
        const { shortest, longest } = lasting('7.5', { low, high })!;
        expect(shortest).toBeLessThanOrEqual(longest!);
      }),
    );
  });
});

describe('auto top-up', () => {
  const rate = { low: '0.001', high: '0.002' };

  test('first draws a day before the deposit is spent', () => {
    const { firstDraw } = topUpPlan('100', rate, 48);
    expect(firstDraw).toEqual({ shortest: 304_900 - 24 * HOUR, longest: 609_800 - 24 * HOUR });
  });
  test('draws at once where the deposit does not last a day', () => {
    expect(topUpPlan('1', rate, 48).firstDraw).toEqual({ shortest: 0, longest: 0 });
  });
  test('fills from a day up to its target, counted in blocks of six seconds', () => {
    expect(topUpPlan('1', rate, 48).draw).toEqual({ low: '14.4', high: '28.8' });
    expect(topUpPlan('1', { low: null, high: '0.002' }, 72).draw).toEqual({
      low: null,
      high: '57.6',
    });
  });
  test('has no figure where the server tells no target, or one within the day', () => {
    expect(topUpPlan('1', rate, null).draw).toBeNull();
    expect(topUpPlan('1', rate, 24).draw).toBeNull();
  });
});
