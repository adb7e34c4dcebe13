import { describe, expect, test } from 'vitest';
import { bid, gpu } from './bids.fixture.ts';
import { bidPrice, deltaRatio, formatDelta } from './price.ts';

describe('price', () => {
  test('per hour, month and GPU-hour', () => {
    const offer = [gpu('vendor/nvidia/model/h100', '2', 1), { count: 3, resources: {} }];
    expect(bidPrice(bid({ amount: '6098', offer }), null)).toEqual({
      perBlock: '0.006098',
      perHour: '3.6',
      perMonth: '2629.7568',
      perGpuHour: '1.8',
    });
  });

  test('no figure is no figure', () => {
    const none = { perBlock: null, perHour: null, perMonth: null, perGpuHour: null };
    expect(bidPrice(bid({ denom: 'ibc/X' }), '1')).toEqual(none);
    expect(bidPrice(bid({}), null).perGpuHour).toBeNull();
  });

  test.each([
    ['1.0680', '1', '0.068', '+6.8 %'],
    ['1', '1.0', '0', 'cheapest'],
    ['1.0000001', '1', '0.0000001', '+<0.1 %'],
    ['0.9', '1', '-0.1', '-10.0 %'],
    ['3', '1', '2', '+200.0 %'],
  ])('%s against %s', (price, cheapest, ratio, text) => {
    expect(deltaRatio(price, cheapest)).toBe(ratio);
    expect(formatDelta(ratio)).toBe(text);
  });

  test('against a price of zero there is no ratio', () => {
    expect(deltaRatio('1', '0')).toBeNull();
  });
});
