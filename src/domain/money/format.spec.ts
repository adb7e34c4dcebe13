import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatMoney, type Currency } from './currency.ts';
import { plain, dec } from './decimal.ts';
import { USDC_MAINNET } from './denom.ts';
import { formatHourlyColumn, formatMicro, formatRaw, formatUsd, formatUsdExact } from './format.ts';

/** Dollars from a billionth of a cent up to billions, either sign. */
const dollars = fc
  .bigInt({ min: -(10n ** 24n), max: 10n ** 24n })
  .map((units) => plain(dec(units.toString()).times('0.000000000001')));

describe('balances', () => {
  test.each([
    ['98.41273125', '$98.41'],
    ['0', '$0.00'],
    ['0.01', '$0.01'],
    ['0.009999', '<$0.01'],
    ['0.000000000000000001', '<$0.01'],
    ['-6.344131225', '-$6.34'],
    ['-0.001', '-<$0.01'],
    ['1234567.891', '$1,234,567.89'],
    ['999.995', '$1,000.00'],
  ])('%s reads %s', (usd, text) => {
    expect(formatUsd(usd, { style: 'balance' })).toBe(text);
  });
});

describe('prices', () => {
  test.each([
    ['2.316', 'hourly', '$2.316'],
    ['0.0041234', 'hourly', '$0.004123'],
    ['0.0187', 'hourly', '$0.01870'],
    ['12.345', 'hourly', '$12.34'],
    ['1234.5', 'hourly', '$1,234.50'],
    ['0.00000000000001', 'hourly', '<$0.000000000001'],
    ['0', 'hourly', '$0.00'],
    ['1691.4', 'monthly', '$1,691.40'],
    ['3.012', 'monthly', '$3.01'],
    ['0.43214', 'monthly', '$0.4321'],
  ] as const)('%s %s reads %s', (usd, style, text) => {
    expect(formatUsd(usd, { style })).toBe(text);
  });

  test('two different prices of a column never look the same', () => {
    expect(formatHourlyColumn(['0.991', '0.99100001', '1.058'])).toEqual([
      '$0.99100000',
      '$0.99100001',
      '$1.05800000',
    ]);
    expect(formatHourlyColumn(['2', '2.0', '3'])).toEqual(['$2.000', '$2.000', '$3.000']);
    expect(formatHourlyColumn([])).toEqual([]);
  });
});

test('only zero reads as zero', () => {
  fc.assert(
    fc.property(dollars, fc.constantFrom('balance', 'hourly', 'monthly'), (usd, style) => {
      const text = formatUsd(usd, { style });
      expect(/[1-9]/.test(text)).toBe(usd !== '0');
      expect(text.startsWith('-')).toBe(usd.startsWith('-'));
    }),
  );
});

test('a figure is within half a unit of its last digit', () => {
  fc.assert(
    fc.property(dollars, fc.constantFrom('balance', 'hourly', 'monthly'), (usd, style) => {
      const text = formatUsd(usd, { style });
      fc.pre(!text.includes('<'));
      const shown = text.replaceAll(/[$,]/g, '');
      const unit = dec('0.1').pow(shown.split('.')[1]?.length ?? 0);
      expect(dec(shown).minus(dec(usd)).abs().times('2').lte(unit)).toBe(true);
    }),
  );
});

describe('raw', () => {
  test.each([
    ['98412731.250000000000000000', 'uact', '98,412,731.25 uact'],
    ['-6344.131225', 'uact', '-6,344.131225 uact'],
    ['1000', 'ibc/ABC', '1,000 ibc/ABC'],
  ])('%s %s', (amount, denom, text) => {
    expect(formatRaw(amount, denom)).toBe(text);
  });

  test('exact dollars keep every digit', () => {
    expect(formatUsdExact('98.41273125')).toBe('$98.41273125');
    expect(formatUsdExact('-1234.5')).toBe('-$1,234.50');
    expect(formatUsdExact('0')).toBe('$0.00');
  });
});

describe('micro-units', () => {
  const style = 'balance';
  test.each([
    ['5500000', 'uact', null, '$5.50'],
    ['5500000', USDC_MAINNET, null, '$5.50'],
    ['5500000', 'uakt', '1.2', '$6.60'],
    ['5500000', 'uakt', null, '5.50 AKT'],
    ['1', 'uakt', null, '<0.01 AKT'],
    ['5500000', 'ibc/NEW', '1.2', '5,500,000 ibc/NEW'],
  ])('%s %s at %s reads %s', (amount, denom, aktUsd, text) => {
    expect(formatMicro(amount, denom, { style, aktUsd })).toBe(text);
  });
});

describe('the currency of choice', () => {
  test.each<[Currency, string | null, string]>([
    [{ kind: 'usd' }, null, '$98.41'],
    [{ kind: 'act' }, null, '98.41 ACT'],
    [{ kind: 'akt' }, '0.5', '196.82 AKT'],
    [{ kind: 'akt' }, null, '$98.41'],
    [{ kind: 'akt' }, '0', '$98.41'],
    [{ kind: 'fiat', code: 'EUR', perUsd: '0.9' }, null, '88.57 EUR'],
  ])('%j at %s', (currency, aktUsd, text) => {
    expect(formatMoney('98.41', { style: 'balance', currency, aktUsd })).toBe(text);
  });
});
