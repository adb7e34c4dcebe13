import { describe, expect, test } from 'vitest';
import { USDC_MAINNET } from '#domain/money/denom.ts';
import { escrowView, type DenomView, type EscrowView } from './escrow-view.ts';
import { escrowFacts, type EscrowFacts } from './facts.ts';

const uact = (amount: string) => ({ denom: 'uact', amount });
const lease = (amount: string, createdAt: string, state = 'active') => ({
  state,
  price: uact(amount),
  createdAt,
});
const facts = (given: Partial<EscrowFacts>): EscrowFacts => ({
  funds: [],
  transferred: [],
  settledAt: '1000',
  leases: [],
  height: '1000',
  ...given,
});

/** One denom's part of a view: zero but for what is named. */
const one = (given: Partial<DenomView>): DenomView => ({
  denom: 'uact',
  rate: '0',
  balance: '0',
  owed: '0',
  spent: '0',
  shortfall: '0',
  runwayBlocks: null,
  ...given,
});

const QUIET = { runwayBlocks: null, outOfFunds: false, asOf: 'height' };

/** Worked out by hand from the formula; the arithmetic stands beside each case. */
const golden: { name: string; facts: EscrowFacts; view: Partial<EscrowView> }[] = [
  {
    // 5,000,000 − 100 × (11,000 − 1,000) = 4,000,000; ÷ 100 = 40,000 blocks
    name: 'settled long ago',
    facts: facts({
      funds: [uact('5000000.000000000000000000')],
      leases: [lease('100.000000000000000000', '900')],
      height: '11000',
    }),
    view: {
      perDenom: [one({ rate: '100', balance: '4000000', spent: '1000000', runwayBlocks: '40000' })],
      runwayBlocks: '40000',
    },
  },
  {
    // A deposit of 3,000,000 raised funds from 200,000 without settling: 3,200,000 − 250 × 500 = 3,075,000.
    // Spent: 800,000 transferred + 125,000; deposited 4,000,000 in all.
    name: 'topped up after settling',
    facts: facts({
      funds: [uact('3200000')],
      transferred: [uact('800000')],
      leases: [lease('250', '900')],
      height: '1500',
    }),
    view: {
      perDenom: [one({ rate: '250', balance: '3075000', spent: '925000', runwayBlocks: '12300' })],
      runwayBlocks: '12300',
    },
  },
  {
    // Drawn since its own block 1,400, not since 1,000: 500,000 − 10.5 × 100 = 498,950
    name: 'lease younger than settling',
    facts: facts({ funds: [uact('500000')], leases: [lease('10.5', '1400')], height: '1500' }),
    view: {
      perDenom: [
        one({
          rate: '10.5',
          balance: '498950',
          spent: '1050',
          runwayBlocks: '47519.047619047619047619',
        }),
      ],
      runwayBlocks: '47519.047619047619047619',
    },
  },
  {
    // uact: 1,000,000 − 100 × 1,000 = 900,000 → 9,000; USDC: 300,000 − 50 × 500 = 275,000 → 5,500
    name: 'two leases with different denoms',
    facts: facts({
      funds: [uact('1000000'), { denom: USDC_MAINNET, amount: '300000' }],
      leases: [
        lease('100', '1000'),
        { state: 'reclaiming', price: { denom: USDC_MAINNET, amount: '50' }, createdAt: '1500' },
      ],
      height: '2000',
    }),
    view: {
      perDenom: [
        one({ rate: '100', balance: '900000', spent: '100000', runwayBlocks: '9000' }),
        one({
          denom: USDC_MAINNET,
          rate: '50',
          balance: '275000',
          spent: '25000',
          runwayBlocks: '5500',
        }),
      ],
      runwayBlocks: '5500',
    },
  },
  {
    // Settled into debt, as on chain: nothing left, 6,344.131225 owed, all 500,000 spent
    name: 'overdrawn',
    facts: facts({
      funds: [uact('-6344.131225000000000000')],
      transferred: [uact('500000')],
      leases: [lease('100', '900', 'insufficient_funds')],
      height: '9000',
    }),
    view: {
      perDenom: [one({ owed: '6344.131225', spent: '500000', shortfall: '6344.131225' })],
    },
  },
  {
    name: 'closed',
    facts: facts({
      funds: [uact('0.000000000000000000')],
      transferred: [uact('123456.7')],
      leases: [{ ...lease('100', '900', 'closed'), closedOn: '1000' }],
      height: '9000',
    }),
    view: {
      perDenom: [one({ spent: '123456.7' })],
    },
  },
  {
    name: 'no lease',
    facts: facts({ funds: [uact('5000000')], height: '9000' }),
    view: {
      perDenom: [one({ balance: '5000000' })],
    },
  },
  {
    // Nothing can be said of what was drawn since: the snapshot stands, and no runway is promised
    name: 'no height known',
    facts: facts({
      funds: [uact('5000000')],
      transferred: [uact('7')],
      leases: [lease('100', '900')],
      height: null,
    }),
    view: {
      perDenom: [one({ rate: '100', balance: '5000000', spent: '7' })],
      asOf: 'settlement',
    },
  },
  {
    // 1,000 − 100 × 50 is under zero: 1,000 spent, 4,000 run up beyond it
    name: 'out of funds yet active',
    facts: facts({ funds: [uact('1000')], leases: [lease('100', '900')], height: '1050' }),
    view: {
      perDenom: [one({ rate: '100', spent: '1000', shortfall: '4000', runwayBlocks: '0' })],
      runwayBlocks: '0',
      outOfFunds: true,
    },
  },
  {
    name: 'empty funds',
    facts: facts({}),
    view: { perDenom: [], runwayBlocks: null, outOfFunds: false, asOf: 'height' },
  },
  {
    // A reading of the height that lags behind the settlement draws nothing back
    name: 'height behind the settlement',
    facts: facts({ funds: [uact('1000')], leases: [lease('100', '900')], height: '990' }),
    view: {
      perDenom: [one({ rate: '100', balance: '1000', runwayBlocks: '10' })],
      runwayBlocks: '10',
    },
  },
];

describe('escrow now', () => {
  test.each(golden)('$name', ({ facts, view }) => {
    expect(escrowView(facts)).toEqual({ ...QUIET, ...view });
  });

  test('several funds of one denom are one balance', () => {
    const funds = [uact('0.1'), uact('0.2')];
    expect(escrowView(facts({ funds })).perDenom).toMatchObject([{ balance: '0.3' }]);
  });

  test('charged in a denom that the account does not hold: nothing left of that one', () => {
    const price = { denom: USDC_MAINNET, amount: '1' };
    const view = escrowView(
      facts({ funds: [uact('9')], leases: [{ state: 'active', price, createdAt: '1' }] }),
    );
    expect(view).toMatchObject({ runwayBlocks: '0', outOfFunds: true });
  });
});

test('reads a deployment as the API words it', () => {
  const deployment = {
    leases: [{ state: 'active', price: uact('10'), created_at: '92', closed_on: null }],
    escrow_account: { state: { funds: [uact('5500000')], transferred: [], settled_at: '92' } },
  };
  expect(escrowView(escrowFacts(deployment, '192'))).toMatchObject({
    perDenom: [{ rate: '10', balance: '5499000', spent: '1000' }],
    runwayBlocks: '549900',
  });
});
