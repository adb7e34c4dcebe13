import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareAmounts, plain, sum } from '#domain/money/decimal.ts';
import { escrowView } from './escrow-view.ts';
import type { EscrowFacts } from './facts.ts';
import { courseOf, creditsBlocks, fleetBalanceAt, fleetMoney } from './fleet-money.ts';
import { usdOf } from './totals.ts';

type Given = { funds: string; price: string; denom?: string };

const factsAt = ({ funds, price, denom = 'uact' }: Given, height: string | null): EscrowFacts => ({
  funds: [{ denom, amount: funds }],
  transferred: [],
  settledAt: '100',
  leases: [{ state: 'active', price: { denom, amount: price }, createdAt: '100' }],
  height,
});

const course = (dseq: string, given: Given, height: string | null = '110') =>
  courseOf(dseq, escrowView(factsAt(given, height)), { height, aktUsd: null });

test('burn, escrow and who runs out first', () => {
  const courses = [
    course('1', { funds: '1000', price: '10' }),
    course('2', { funds: '1000', price: '50' }),
    course('3', { funds: '1000000', price: '0' }),
    course('4', { funds: '400', price: '100' }),
    course('5', { funds: '1000', price: '1', denom: 'ibc/X' }),
  ];
  expect(fleetMoney(courses, '110')).toEqual({
    rateUsd: '0.00016',
    drainUsd: '0.00006',
    balanceUsd: '1.0014',
    height: '110',
    steadyUntil: '120',
    untold: 1,
    firstOut: { dseq: '4', emptyAt: '110' },
  });
});

test('nothing moves where no height is known', () => {
  const money = fleetMoney([course('1', { funds: '1000', price: '10' }, null)], null);
  expect(money).toMatchObject({ balanceUsd: '0.001', drainUsd: '0', firstOut: null });
  expect(fleetBalanceAt(money, null)).toBe('0.001');
});

test('nothing at all', () => {
  expect(fleetMoney([], '5')).toMatchObject({ rateUsd: '0', balanceUsd: '0', firstOut: null });
});

test('the line agrees with the account itself at every height up to where it bends', () => {
  const given = fc.record({
    funds: fc.integer({ min: -1000, max: 1_000_000 }).map(String),
    price: fc.integer({ min: 0, max: 5000 }).map((price) => `${price}.25`),
  });
  const heights = fc.tuple(fc.integer({ min: 100, max: 400 }), fc.integer({ min: 0, max: 400 }));
  fc.assert(
    fc.property(fc.array(given, { maxLength: 6 }), heights, (all, [start, later]) => {
      const courses = all.map((one, i) => course(String(i), one, String(start)));
      const height = String(start + later);
      const exact = sum(
        all.map((one) => usdOf(escrowView(factsAt(one, height)), 'balance', null) ?? '0'),
      );
      expect(fleetMoney(courses, height).balanceUsd).toBe(plain(exact));

      const money = fleetMoney(courses, String(start));
      const bent = money.steadyUntil !== null && compareAmounts(height, money.steadyUntil) > 0;
      const line = fleetBalanceAt(money, height);
      if (bent) expect(compareAmounts(line, plain(exact))).toBeLessThanOrEqual(0);
      else expect(line).toBe(plain(exact));
    }),
  );
});

test('how long credits last', () => {
  expect(creditsBlocks('1', '0.0001')).toBe('10000');
  expect(creditsBlocks('1', '0')).toBeNull();
});
