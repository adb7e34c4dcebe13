import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { createSession } from '#api/queries/create-session.ts';
import { SessionProvider } from '#api/queries/session.tsx';
import type { Expectation } from '#domain/pricing/facts.ts';
import { expectedPrice, totalExpectation } from '#domain/pricing/expect.ts';
import { groupsOf } from '#pages/sdl-editor/expect/testing/groups.ts';
import { rangeText } from './price-range.tsx';
import { rateOf, type ExpectedPrices } from './use-expected-prices.ts';
import { WhatToExpect } from './what-to-expect.tsx';

const terms = { currency: { kind: 'usd' }, aktUsd: null } as const;
const uact = (amount: string) => ({ denom: 'uact', amount });
const expectation = (given: Partial<Expectation>): Expectation => ({
  low: [uact('1')],
  high: [uact('3')],
  sources: [{ kind: 'price-list' }],
  capped: false,
  under: null,
  ...given,
});

describe('a range', () => {
  test.each([
    ['hour', {}, '$0.00059 – $0.00178 /h'],
    ['month', {}, '$0.43 – $1.30 /mo'],
    ['month', { low: null }, 'at most $1.29 /mo'],
    ['month', { low: null, high: [{ denom: 'uakt', amount: '3' }] }, 'at most 1.29 AKT /mo'],
    [
      'month',
      { low: null, high: [{ denom: 'odd', amount: '3' }] },
      /^at most 1,293,747\.\d+ odd \/mo$/,
    ],
    ['hour', { low: null, high: [] }, 'not known'],
  ] as const)('per %s of %j is %s', (per, given, text) => {
    const found = rangeText({
      expectation: expectation(given as Partial<Expectation>),
      terms,
      per,
    });
    expect(found).toMatch(text instanceof RegExp ? text : new RegExp(`^${escape(text)}$`));
  });
});

function escape(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

describe('the panel', () => {
  const session = createSession({
    id: 'spec',
    name: 'Spec',
    basePath: '/sim/spec',
    simulated: true,
    preset: false,
    remember: false,
  });
  const textOf = (element: ReactElement): string =>
    renderToStaticMarkup(<SessionProvider session={session}>{element}</SessionProvider>)
      .replaceAll(/<[^>]+>/g, ' ')
      .replaceAll(/\s+/g, ' ');
  const pricesOf = (groups: ReturnType<typeof groupsOf>, pending = false): ExpectedPrices => {
    const each = groups.map((group) =>
      expectedPrice(group, { gpus: null, seen: [], aktUsd: null }),
    );
    return { each, total: totalExpectation(each), terms, pending, readAgain: null };
  };

  test('waits for a valid SDL', () => {
    const element = <WhatToExpect groups={[]} outdated={false} prices={pricesOf([])} />;
    expect(textOf(element)).toContain('show here once the SDL is valid');
  });

  test('shows one group without its name, and where the price is from', () => {
    const groups = groupsOf('one');
    const text = textOf(
      <WhatToExpect groups={groups} outdated={false} prices={pricesOf(groups)} />,
    );
    expect(text).toContain('Price a month $1.21 – $3.63 /mo');
    expect(text).toContain('from usual provider prices');
    expect(text).toContain('Providers that can run it');
    expect(text).not.toContain('1 ·');
  });

  test('shows all groups together first, then each', () => {
    const groups = groupsOf('two');
    const prices = pricesOf(groups);
    const text = textOf(<WhatToExpect groups={groups} outdated prices={prices} />);
    expect(text).toContain('as last valid');
    expect(text.match(/\$[\d.]+ – \$[\d.]+ \/mo/g)).toEqual([
      '$6.03 – $18.09 /mo',
      '$4.82 – $14.46 /mo',
      '$1.21 – $3.63 /mo',
    ]);
    expect(text.match(/usual provider prices/g)).toHaveLength(1);
    expect(text.indexOf('1 · back')).toBeLessThan(text.indexOf('2 · front'));
    expect(rateOf(prices)).not.toBeNull();
  });

  test('shows no figure before it is known', () => {
    const groups = groupsOf('one');
    const prices = pricesOf(groups, true);
    const text = textOf(<WhatToExpect groups={groups} outdated={false} prices={prices} />);
    expect(text).not.toContain('$');
    expect(rateOf(prices)).toBeNull();
  });

  test('says what the market asks where the maximum price is under the market', () => {
    const groups = groupsOf('cheap');
    const text = textOf(
      <WhatToExpect groups={groups} outdated={false} prices={pricesOf(groups)} />,
    );
    expect(text).toContain('Under the market: providers are expected to ask $1.21 – $3.63 /mo.');
    expect(text).toContain('at most $0.8625 /mo');
  });
});
