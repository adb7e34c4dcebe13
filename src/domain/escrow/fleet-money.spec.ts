import { expect, test } from 'vitest';
import { escrowView } from './escrow-view.ts';
import { creditsBlocks, fleetMoney } from './fleet-money.ts';

const member = (dseq: string, funds: string, price: string, denom = 'uact') => ({
  dseq,
  view: escrowView({
    funds: [{ denom, amount: funds }],
    transferred: [],
    settledAt: '100',
    leases: [{ state: 'active', price: { denom, amount: price }, createdAt: '100' }],
    height: '110',
  }),
});

test('burn, escrow and who runs out first', () => {
  const members = [
    member('1', '1000', '10'),
    member('2', '1000', '50'),
    member('3', '1000000', '0'),
    member('4', '1000', '100', 'ibc/X'),
  ];
  expect(fleetMoney(members.slice(0, 3), null)).toEqual({
    rateUsd: '0.00006',
    balanceUsd: '1.0014',
    untold: 0,
    firstOut: { dseq: '2', runwayBlocks: '10' },
  });
  expect(fleetMoney(members, null)).toMatchObject({
    rateUsd: '0.00006',
    untold: 1,
    firstOut: { dseq: '4', runwayBlocks: '0' },
  });
  expect(fleetMoney([], null)).toEqual({
    rateUsd: '0',
    balanceUsd: '0',
    untold: 0,
    firstOut: null,
  });
});

test('how long credits last', () => {
  expect(creditsBlocks('1', '0.00006')).toBe('16666.666666666666666666');
  expect(creditsBlocks('1', '0')).toBeNull();
});
