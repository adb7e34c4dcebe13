import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dec, plain, sum } from '#domain/money/decimal.ts';
import { USDC_MAINNET } from '#domain/money/denom.ts';
import { depositForSeconds, secondsForDeposit } from './deposit.ts';
import { escrowView } from './escrow-view.ts';
import { isLiveLease, type EscrowFacts } from './facts.ts';
import { runwayEnd, runwayLevel, runwaySeconds } from './runway.ts';
import { coinsOf, usdOf } from './totals.ts';

const denom = fc.constantFrom('uact', 'uakt', USDC_MAINNET);

/** Micro-amounts with up to 18 places. */
const micro = (least: bigint) =>
  fc
    .bigInt({ min: least * 10n ** 18n, max: 10n ** 31n })
    .map((units) => plain(dec(units.toString()).times('0.000000000000000001')));

const coin = (least: bigint) => fc.record({ denom, amount: micro(least) });
const height = fc.integer({ min: 1, max: 30_000_000 }).map(String);

const account: fc.Arbitrary<EscrowFacts & { height: string }> = fc.record({
  funds: fc.array(coin(-(10n ** 12n)), { maxLength: 3 }),
  transferred: fc.array(coin(0n), { maxLength: 3 }),
  settledAt: height,
  leases: fc.array(
    fc.record({
      state: fc.constantFrom('active', 'reclaiming', 'closed', 'insufficient_funds'),
      price: coin(0n),
      createdAt: height,
    }),
    { maxLength: 4 },
  ),
  height,
});

describe('laws of escrow', () => {
  test('what was deposited is spent or there, to the last decimal', () => {
    fc.assert(
      fc.property(account, (facts) => {
        for (const view of escrowView(facts).perDenom) {
          const of = (coins: readonly { denom: string; amount: string }[]) =>
            sum(coins.filter((one) => one.denom === view.denom).map((one) => one.amount));
          const deposited = of(facts.transferred).plus(of(facts.funds)).plus(view.owed);
          expect(plain(dec(view.spent).plus(view.balance))).toBe(plain(deposited));
        }
      }),
    );
  });

  test('the rate is the sum of what live leases cost, however they are ordered', () => {
    fc.assert(
      fc.property(account, (facts) => {
        const { perDenom } = escrowView(facts);
        const live = facts.leases.filter(isLiveLease);
        expect(plain(sum(perDenom.map(({ rate }) => rate)))).toBe(
          plain(sum(live.map(({ price }) => price.amount))),
        );
        const turned = escrowView({ ...facts, leases: facts.leases.toReversed() });
        expect(turned.runwayBlocks).toBe(escrowView(facts).runwayBlocks);
      }),
    );
  });

  test('as blocks pass, runway and balance only fall, and by no more than the blocks', () => {
    fc.assert(
      fc.property(account, fc.integer({ min: 0, max: 100_000 }), (facts, blocks) => {
        const now = escrowView(facts);
        const later = escrowView({ ...facts, height: plain(dec(facts.height).plus(dec(blocks))) });
        for (const [i, before] of now.perDenom.entries()) {
          const after = later.perDenom[i]!;
          expect(dec(after.balance).lte(before.balance)).toBe(true);
          expect(dec(after.spent).gte(before.spent)).toBe(true);
          const most = dec(before.balance).minus(dec(before.rate).times(dec(blocks)));
          expect(dec(after.balance).gte(most)).toBe(true);
        }
        if (now.runwayBlocks === null) expect(later.runwayBlocks).toBeNull();
        else expect(dec(later.runwayBlocks!).lte(now.runwayBlocks)).toBe(true);
      }),
    );
  });

  test('runway is the time until empty: just before something is left, just after nothing', () => {
    fc.assert(
      fc.property(account, (facts) => {
        const late = [facts.height, facts.settledAt, ...facts.leases.map((l) => l.createdAt)];
        const start = late.map(Number).reduce((a, b) => Math.max(a, b));
        const from = { ...facts, height: String(start) };
        const { runwayBlocks } = escrowView(from);
        fc.pre(runwayBlocks !== null && dec(runwayBlocks).gt('1'));
        const at = (blocks: string) =>
          escrowView({ ...from, height: plain(dec(from.height).plus(blocks)) });
        expect(at(plain(dec(runwayBlocks!).minus('1'))).outOfFunds).toBe(false);
        expect(at(plain(dec(runwayBlocks!).plus('1'))).outOfFunds).toBe(true);
      }),
    );
  });

  test('runway and balance are never negative', () => {
    fc.assert(
      fc.property(account, (facts) => {
        const view = escrowView(facts);
        for (const one of view.perDenom) {
          for (const value of [one.rate, one.balance, one.owed, one.shortfall]) {
            expect(value.startsWith('-')).toBe(false);
          }
        }
      }),
    );
  });
});

describe('time for money', () => {
  const rateUsd = fc
    .bigInt({ min: 1n, max: 10n ** 15n })
    .map((n) => plain(dec(n.toString()).times('0.000000000000001')));
  const shortfallUsd = fc
    .bigInt({ min: 0n, max: 10n ** 15n })
    .map((n) => plain(dec(n.toString()).times('0.00000000001')));

  test('dollars for a time last at least that long, and hardly longer', () => {
    fc.assert(
      fc.property(
        rateUsd,
        shortfallUsd,
        fc.integer({ min: 0, max: 31_536_000 }),
        (rateUsd, shortfallUsd, seconds) => {
          const terms = { rateUsd, shortfallUsd };
          const usd = depositForSeconds(seconds, terms);
          expect(secondsForDeposit(usd, terms)).toBeGreaterThanOrEqual(seconds);
          const less = dec(usd).minus('0.000003');
          fc.pre(seconds > 0 && less.gt('0'));
          expect(secondsForDeposit(plain(less), terms)).toBeLessThan(seconds);
        },
      ),
    );
  });

  test('by hand: $2.304 an hour is 0.003902720 a block', () => {
    const terms = { rateUsd: '0.00390272', shortfallUsd: '0' };
    expect(depositForSeconds(86_400, terms)).toBe('55.296');
    expect(secondsForDeposit('55.296', terms)).toBe(86_400);
  });

  test('a shortfall is paid first', () => {
    const terms = { rateUsd: '0.006098', shortfallUsd: '1' };
    expect(depositForSeconds(1_000, terms)).toBe('2');
    expect(secondsForDeposit('2', terms)).toBe(1_000);
    expect(secondsForDeposit('0.5', terms)).toBe(0);
  });

  test('where nothing is spent, money lasts for good', () => {
    expect(secondsForDeposit('5', { rateUsd: '0', shortfallUsd: '0' })).toBeNull();
  });
});

describe('runway as time', () => {
  test.each([
    ['1000', 6_098],
    ['0', 0],
    [null, null],
  ])('%s blocks are %s s', (blocks, seconds) => {
    expect(runwaySeconds(blocks)).toBe(seconds);
    expect(runwayEnd(blocks, 5_000)).toBe(seconds === null ? null : 5_000 + seconds * 1_000);
  });

  test.each([
    [0, 'critical'],
    [43_199, 'critical'],
    [43_200, 'low'],
    [259_199, 'low'],
    [259_200, 'fine'],
    [Number.POSITIVE_INFINITY, 'fine'],
  ])('%d s are %s', (seconds, level) => {
    expect(runwayLevel(seconds)).toBe(level);
  });

  test('takes the measured block time, and no date beyond all calendars', () => {
    expect(runwaySeconds('1000', '5')).toBe(5_000);
    expect(runwayEnd('9'.repeat(30), 0)).toBeNull();
  });
});

test('totals in coins and dollars', () => {
  const view = escrowView({
    funds: [
      { denom: 'uact', amount: '2000000' },
      { denom: 'uakt', amount: '1000000' },
      { denom: USDC_MAINNET, amount: '0' },
    ],
    transferred: [],
    settledAt: '1',
    leases: [],
    height: '1',
  });
  expect(coinsOf(view, 'balance')).toEqual([
    { denom: 'uact', amount: '2000000' },
    { denom: 'uakt', amount: '1000000' },
  ]);
  expect(coinsOf(view, 'spent')).toEqual([{ denom: 'uact', amount: '0' }]);
  expect(usdOf(view, 'balance', '0.5')).toBe('2.5');
  expect(usdOf(view, 'balance', null)).toBeNull();
});
