import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareAmounts, dec, plain, sum } from '#domain/money/decimal.ts';
import { USDC_MAINNET } from '#domain/money/denom.ts';
import { coinsToUsd } from '#domain/money/usd.ts';
import { perHour, perMonth } from '#domain/chain/prices.ts';
import type { ResourceUnit } from '#domain/sdl/types.ts';
import { expectedPrice, totalExpectation, type MarketFacts } from './expect.ts';
import type { GpuOffer } from './facts.ts';
import { anyGroup, GI, unit } from './pricing.fixture.ts';
import { sourceDetails, sourceLine } from './source-words.ts';

const NOTHING: MarketFacts = { gpus: null, seen: [], aktUsd: null };

const h100 = (min: string, max: string, bus = 'SXM5'): GpuOffer => ({
  vendor: 'nvidia',
  model: 'h100',
  ram: '80Gi',
  interface: bus,
  price: { min, max },
});

const wish = { vendor: 'nvidia', model: 'h100', ram: null, interface: null };
const gpu = (units: number, models: ResourceUnit['gpu']['models'] = [wish]) => ({ units, models });

/** Dollars per block. */
const usd = (coins: Parameters<typeof coinsToUsd>[0] | null, aktUsd: string | null = null) =>
  coins && coinsToUsd(coins, aktUsd);

describe('a group without GPUs', () => {
  const group = { resources: [unit({ cpuMilli: 1000, memoryBytes: String(2 * GI) })] };

  test('costs half to one and a half times the list', () => {
    const { low, high, sources, capped } = expectedPrice(group, NOTHING);
    expect(dec(perMonth(usd(low)!)).toFixed(4)).toBe('1.6000');
    expect(dec(perMonth(usd(high)!)).toFixed(4)).toBe('4.8000');
    expect(sources).toEqual([{ kind: 'price-list' }]);
    expect(capped).toBe(false);
  });

  test('costs at most what the SDL pays', () => {
    const capped = { resources: [unit({ ...group.resources[0], price: uact('5') })] };
    const found = expectedPrice(capped, NOTHING);
    expect(found.high).toEqual([uact('5')]);
    expect(found.capped).toBe(true);
    expect(sourceLine(found)).toBe('from usual provider prices, up to the SDL’s own maximum');
  });

  test('of which nothing is known costs no more than the SDL pays', () => {
    const volume = { name: 'data', class: 'gold', persistent: true, bytes: String(GI) };
    const odd = { resources: [unit({ count: 3, storage: [volume], price: uact('7') })] };
    expect(expectedPrice(odd, NOTHING)).toEqual({
      low: null,
      high: [uact('21')],
      sources: [{ kind: 'sdl-maximum' }],
      capped: false,
      under: null,
    });
  });

  test('whose maximum no chain could read has no bound either', () => {
    const odd = { resources: [unit({ price: uact('1e-7') })] };
    expect(expectedPrice(odd, NOTHING).low).not.toBeNull();
    const volume = { name: 'data', class: 'gold', persistent: true, bytes: '1' };
    const unknown = { resources: [unit({ storage: [volume], price: uact('1e-7') })] };
    expect(expectedPrice(unknown, NOTHING)).toMatchObject({ low: null, high: [], sources: [] });
  });
});

describe('a group with GPUs', () => {
  const offers = [h100('1.70', '2.30'), h100('1.90', '2.60', 'PCIe')];
  const group = { resources: [unit({ cpuMilli: 0, memoryBytes: '0', gpu: gpu(2), count: 3 })] };
  const hourly = (facts: Partial<MarketFacts>, asked = group) => {
    const { low, high } = expectedPrice(asked, { ...NOTHING, ...facts });
    return [usd(low), usd(high)].map((one) => one && dec(perHour(one)).toFixed(4));
  };

  test('costs what the kinds that will do cost, for each of them', () => {
    expect(hourly({ gpus: offers })).toEqual(['10.2000', '15.6000']);
  });

  test.each([
    ['interface', { interface: 'sxm' }, ['10.2000', '13.8000']],
    ['interface, in capitals', { interface: 'PCIE' }, ['11.4000', '15.6000']],
    ['memory', { ram: '80Gi' }, ['10.2000', '15.6000']],
    ['any model', { model: null }, ['10.2000', '15.6000']],
    ['another model', { model: 'b200' }, [null, '1771.0725']],
    ['another vendor', { vendor: 'amd' }, [null, '1771.0725']],
  ])('as its wish says: %s', (_what, more, range) => {
    const asked = {
      resources: [unit({ ...group.resources[0], gpu: gpu(2, [{ ...wish, ...more }]), price })],
    };
    expect(hourly({ gpus: offers }, asked)).toEqual(range);
  });

  test('is not guessed at where the server tells no prices', () => {
    expect(hourly({ gpus: null })[0]).toBeNull();
    expect(hourly({ gpus: [{ ...h100('1', '1'), price: null }] })[0]).toBeNull();
  });

  test('pays less than anybody asks', () => {
    const cheap = { resources: [unit({ ...group.resources[0], price: uact('100') })] };
    const found = expectedPrice(cheap, { ...NOTHING, gpus: offers });
    expect(found).toMatchObject({ low: null, high: [uact('300')] });
    expect(found.under?.maximum).toBe('0.0003');
    expect(dec(perHour(found.under!.low)).toFixed(2)).toBe('10.20');
  });
});

describe('bids that were seen', () => {
  const group = { resources: [unit({})] };
  const seen = (amount: string, denom = 'uact', at = 5) => ({
    provider: amount,
    price: { denom, amount },
    at,
  });

  test('say more than any list', () => {
    const found = expectedPrice(group, { ...NOTHING, seen: [seen('9'), seen('4.5'), seen('6')] });
    expect([found.low, found.high]).toEqual([[uact('4.5')], [uact('9')]]);
    expect(sourceLine(found)).toBe('from 3 bids seen here');
    expect(sourceDetails(found, 3_600_005)).toEqual([
      '3 bids that this browser saw for the same resources, the newest 1 h ago.',
    ]);
  });

  test('count in the money that they are in', () => {
    const akt = [seen('2', 'uakt'), seen('3', USDC_MAINNET), seen('1', 'ibc/unheard-of')];
    const { low, high } = expectedPrice(group, { ...NOTHING, seen: akt, aktUsd: '0.5' });
    expect([low, high]).toEqual([[uact('1')], [uact('3')]]);
    const unpriced = expectedPrice(group, { ...NOTHING, seen: [seen('2', 'uakt')] });
    expect(unpriced.sources).toEqual([{ kind: 'price-list' }]);
  });
});

describe('laws', () => {
  const offer = fc
    .tuple(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 0, max: 300 }))
    .map(([cents, more]) => h100(cents2(cents), cents2(cents + more)));
  const facts = fc.record({
    gpus: fc.option(fc.array(offer, { maxLength: 3 })),
    seen: fc.array(
      fc.record({
        provider: fc.constantFrom('a', 'b'),
        price: fc.record({
          denom: fc.constantFrom('uact', 'uakt', 'odd'),
          amount: fc.integer({ min: 1, max: 900 }).map(String),
        }),
        at: fc.nat(),
      }),
      { maxLength: 3 },
    ),
    aktUsd: fc.constantFrom(null, '0.81'),
  });

  test('low is never above high, high never above the maximum, and nothing is a false zero', () => {
    fc.assert(
      fc.property(anyGroup, facts, (group, known) => {
        const { low, high, sources } = expectedPrice(group, known);
        expect(sources).not.toEqual([]);
        const most = usd(high, known.aktUsd);
        const paid = group.resources.map(({ price, count }) => ({
          denom: price.denom,
          amount: plain(dec(price.amount).times(dec(count))),
        }));
        const ceiling = usd(paid, known.aktUsd);
        if (most !== null && ceiling !== null) {
          expect(compareAmounts(most, ceiling)).toBeLessThanOrEqual(0);
        }
        if (low === null) return;
        expect(compareAmounts(usd(low)!, most!)).toBeLessThanOrEqual(0);
        expect(compareAmounts(most!, '0')).toBeGreaterThan(0);
      }),
    );
  });

  test('the total is the sum of its groups', () => {
    const groups = fc.array(anyGroup, { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(groups, facts, (asked, known) => {
        const each = asked.map((group) => expectedPrice(group, known));
        const total = totalExpectation(each);
        const add = (coins: (string | null)[]) =>
          coins.includes(null) ? null : plain(sum(coins.map((one) => one ?? '0')));
        expect(usd(total.low)).toBe(add(each.map(({ low }) => usd(low))));
        expect(usd(total.high, known.aktUsd)).toBe(
          add(each.map(({ high }) => usd(high, known.aktUsd))),
        );
        expect(new Set(total.sources.map(({ kind }) => kind)).size).toBe(total.sources.length);
      }),
    );
  });
});

function uact(amount: string) {
  return { denom: 'uact', amount };
}

const price = uact('1000000');

function cents2(cents: number): string {
  return `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`;
}
