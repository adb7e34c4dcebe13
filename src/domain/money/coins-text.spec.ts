import { expect, test } from 'vitest';
import { explainCoins, formatCoins, type MoneyTerms } from './coins-text.ts';
import { USDC_SANDBOX } from './denom.ts';

const act = { denom: 'uact', amount: '98412731.250000000000000000' };
const akt = { denom: 'uakt', amount: '2000000' };
const other = { denom: 'ibc/X', amount: '1500' };
const usd: MoneyTerms = { currency: { kind: 'usd' }, aktUsd: null };
const priced: MoneyTerms = { ...usd, aktUsd: '0.5' };
const euro: MoneyTerms = { currency: { kind: 'fiat', code: 'EUR', perUsd: '0.9' }, aktUsd: null };

test.each([
  ['one denom', [act], usd, '$98.41'],
  ['two with a figure', [act, akt], priced, '$99.41'],
  ['AKT without a price beside dollars', [act, akt], usd, '$98.41 + 2.00 AKT'],
  ['an unknown denom beside euros', [act, other], euro, '88.57 EUR + 1,500 ibc/X'],
  ['nothing', [], usd, '$0.00'],
  ['a zero that is not known', [{ denom: 'ibc/X', amount: '0.0' }], usd, '$0.00'],
])('%s', (_, coins, terms, text) => {
  expect(formatCoins(coins, 'balance', terms)).toBe(text);
});

test('what stands behind a figure', () => {
  expect(explainCoins([act], usd)).toEqual([
    '98,412,731.25 uact',
    '1,000,000 uact = 1 ACT = $1',
    'exactly $98.41273125',
  ]);
  expect(explainCoins([act, akt, other], usd)).toEqual([
    '98,412,731.25 uact',
    '2,000,000 uakt',
    '1,500 ibc/X',
    '1,000,000 uact = 1 ACT = $1',
    '1,000,000 uakt = 1 AKT; its market price is not known',
    'Berth does not know what this denom is worth',
  ]);
  expect(explainCoins([akt], priced)).toContain('1,000,000 uakt = 1 AKT = $0.50 on the market');
  expect(explainCoins([act], euro)).toContain('$1 = 0.9 EUR, your rate');
  expect(explainCoins([{ denom: USDC_SANDBOX, amount: '1' }], usd)).toContain(
    '1,000,000 units = 1 USDC = $1',
  );
});
