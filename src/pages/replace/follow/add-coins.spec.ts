import { expect, test } from 'vitest';
import { addCoins } from './add-coins.ts';

test('the same denom is added up, others stand beside it', () => {
  expect(
    addCoins([
      { denom: 'uact', amount: '1.5' },
      { denom: 'uakt', amount: '2' },
      { denom: 'uact', amount: '0.5' },
    ]),
  ).toEqual([
    { denom: 'uact', amount: '2' },
    { denom: 'uakt', amount: '2' },
  ]);
});
