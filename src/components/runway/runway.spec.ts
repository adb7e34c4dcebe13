import { describe, expect, test } from 'vitest';
import type { HeightNow } from '#domain/chain/height.ts';
import { escrowView } from '#domain/escrow/escrow-view.ts';
import { fillOf } from './runway-bar.tsx';
import { runwayState } from './runway-words.ts';

const at: HeightNow = { height: '1000', blockSeconds: '6', estimated: false };

const view = (funds: string, price: string | null, height: string | null = '1000') =>
  escrowView({
    funds: [{ denom: 'uact', amount: funds }],
    transferred: [],
    settledAt: '1000',
    leases: price
      ? [{ state: 'active', price: { denom: 'uact', amount: price }, createdAt: '900' }]
      : [],
    height,
  });

describe('what there is to say of a runway', () => {
  test('so long, until then, at the pace of the chain', () => {
    expect(runwayState(view('25200', '1'), at, 5_000)).toEqual({
      kind: 'running',
      seconds: 151_200,
      endMs: 151_205_000,
      level: 'low',
      short: '1 d 18 h',
      spoken: '1 day 18 hours',
      estimated: false,
    });
  });

  test.each([
    ['no lease', view('5', null), at, 'idle'],
    ['out of funds', view('0', '1'), at, 'empty'],
    ['no height', view('5', '1', null), null, 'unknown'],
    ['out of funds at the settlement already', view('-5', '1', null), null, 'empty'],
  ])('%s', (_, escrow, height, kind) => {
    expect(runwayState(escrow, height, 0)).toEqual({ kind });
  });

  test('says where the height is an estimate', () => {
    const state = runwayState(view('5', '1'), { ...at, estimated: true }, 0);
    expect(state).toMatchObject({ kind: 'running', estimated: true });
  });
});

test('the bar grows with time, shows the least of it and is full at a month', () => {
  expect([0, 1, 86_400 * 7.5, 86_400 * 30, 1e12].map(fillOf)).toEqual([0, 0.03, 0.5, 1, 1]);
});
