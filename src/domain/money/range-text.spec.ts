import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareAmounts, dec, plain } from './decimal.ts';
import { formatRange } from './range-text.ts';

const usd = { currency: { kind: 'usd' }, aktUsd: null } as const;

describe('a range', () => {
  test.each([
    [['0.61', '1.83'], 'monthly', '$0.61 – $1.83'],
    [['1.7201', '2.6049'], 'hourly', '$1.72 – $2.61'],
    [['0.000835', '0.002505'], 'hourly', '$0.00083 – $0.00251'],
    [['1200', '3600.001'], 'monthly', '$1,200.00 – $3,600.01'],
    [['0', '0.004'], 'monthly', '$0.0000 – $0.0040'],
    [['2.5', '2.5'], 'hourly', '$2.50'],
    [['1.2099999999999', '3.6300000000001'], 'monthly', '$1.21 – $3.63'],
    [['1.2099', '3.6301'], 'monthly', '$1.20 – $3.64'],
    [['0', '0'], 'hourly', '$0.00'],
    [['0.0000000000000001', '0.0000000000000002'], 'hourly', '<$0.000000000001'],
  ] as const)('of %j a figure %s reads %s', (ends, style, text) => {
    expect(formatRange(ends, { style, ...usd })).toBe(text);
  });

  test('is told in the operator’s currency', () => {
    const euro = { currency: { kind: 'fiat', code: 'EUR', perUsd: '0.9' }, aktUsd: null } as const;
    expect(formatRange(['1', '2'], { style: 'hourly', ...euro })).toBe('0.90 – 1.80 EUR');
    const akt = { currency: { kind: 'akt' } } as const;
    expect(formatRange(['1', '2'], { style: 'hourly', ...akt, aktUsd: '0.5' })).toBe(
      '2.00 – 4.00 AKT',
    );
    expect(formatRange(['1', '2'], { style: 'hourly', ...akt, aktUsd: null })).toBe(
      '$1.00 – $2.00',
    );
  });

  test('covers what lies within it', () => {
    const amount = fc
      .bigInt({ min: 1n, max: 10n ** 14n })
      .map((units) => plain(dec(units.toString()).times('0.000001')));
    fc.assert(
      fc.property(amount, amount, (a, b) => {
        const [low, high] = [a, b].toSorted(compareAmounts) as [string, string];
        const text = formatRange([low, high], { style: 'hourly', ...usd });
        const [from = '', to = from] = text.replaceAll(/[$,]/g, '').split(' – ');
        expect(compareAmounts(from, low)).toBeLessThanOrEqual(text.includes('–') ? 0 : 1);
        expect(compareAmounts(to, high)).toBeGreaterThanOrEqual(0);
        expect(dec(to).gt('0')).toBe(true);
      }),
    );
  });
});
