import { describe, expect, test } from 'vitest';
import { denomKind, denomSymbol, USDC_MAINNET, USDC_SANDBOX } from './denom.ts';
import { coinsToUsd, microToUsd, usdToAkt, usdToMicro } from './usd.ts';

test.each([
  ['uact', 'usd-stable', 'ACT'],
  [USDC_MAINNET, 'usd-stable', 'USDC'],
  [USDC_SANDBOX, 'usd-stable', 'USDC'],
  ['uakt', 'uakt', 'AKT'],
  ['ibc/OTHER', 'unknown', null],
  ['toString', 'unknown', null],
])('%s is %s', (denom, kind, symbol) => {
  expect(denomKind(denom)).toBe(kind);
  expect(denomSymbol(denom)).toBe(symbol);
});

describe('dollars', () => {
  test.each([
    ['5500000.000000000000000000', 'uact', null, '5.5'],
    ['-6344.131225000000000000', 'uact', null, '-0.006344131225'],
    ['1', USDC_MAINNET, null, '0.000001'],
    ['2000000', 'uakt', '0.75', '1.5'],
    ['2000000', 'uakt', null, null],
    ['2000000', 'ibc/OTHER', '0.75', null],
  ])('%s %s with AKT at %s is %s', (amount, denom, aktUsd, usd) => {
    expect(microToUsd(amount, denom, aktUsd)).toBe(usd);
  });

  test('coins add up, and one without a figure leaves none', () => {
    const act = { denom: 'uact', amount: '1000000' };
    const akt = { denom: 'uakt', amount: '1000000' };
    expect(coinsToUsd([act, akt], '2.5')).toBe('3.5');
    expect(coinsToUsd([act, akt])).toBeNull();
    expect(coinsToUsd([act, { denom: 'uakt', amount: '0.000' }])).toBe('1');
    expect(coinsToUsd([])).toBe('0');
  });

  test.each([
    ['0.5', '500000'],
    ['5', '5000000'],
    ['0.0000014', '1'],
  ])('$%s are %s micro-dollars', (usd, micro) => {
    expect(usdToMicro(usd)).toBe(micro);
  });

  test('AKT for dollars', () => {
    expect(usdToAkt('10', '3')).toBe('3.333333333333333333');
  });
});
