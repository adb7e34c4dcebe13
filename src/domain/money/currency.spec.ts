import { describe, expect, test } from 'vitest';
import { formatPriceColumn } from './currency.ts';

const usd = { currency: { kind: 'usd' }, aktUsd: null } as const;
const eur = { currency: { kind: 'fiat', code: 'EUR', perUsd: '0.9' }, aktUsd: null } as const;

describe('a column of prices', () => {
  test('tells hours apart by as many digits as it takes, in any currency', () => {
    const prices = ['0.04120000', '0.04120001', '0.1'];
    expect(formatPriceColumn(prices, { style: 'hourly', ...usd })).toEqual([
      '$0.04120000',
      '$0.04120001',
      '$0.10000000',
    ]);
    expect(new Set(formatPriceColumn(prices, { style: 'hourly', ...eur })).size).toBe(3);
  });

  test('keeps months at cents until two would look the same', () => {
    expect(formatPriceColumn(['12.341', '13.5'], { style: 'monthly', ...usd })).toEqual([
      '$12.34',
      '$13.50',
    ]);
    expect(formatPriceColumn(['12.341', '12.342'], { style: 'monthly', ...usd })).toEqual([
      '$12.341',
      '$12.342',
    ]);
  });

  test('draws equal prices alike', () => {
    expect(formatPriceColumn(['2', '2.0'], { style: 'hourly', ...usd })).toEqual([
      '$2.000',
      '$2.000',
    ]);
  });
});
