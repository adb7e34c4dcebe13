import { assert, integer, property } from 'fast-check';
import { expect, test } from 'vitest';
import { secondsForDeposit } from '#domain/escrow/deposit.ts';
import { quickAmounts } from './quick-amounts.ts';

const terms = { rateUsd: '0.0039', shortfallUsd: '0', blockSeconds: '6' };

test('a day, a week and a month at the rate, in cents rounded up', () => {
  expect(quickAmounts(terms, '0.5')).toEqual([
    { days: 1, usd: '56.16', short: false },
    { days: 7, usd: '393.12', short: false },
    { days: 30, usd: '1684.8', short: false },
  ]);
});

test('what is less than the smallest deposit becomes the smallest deposit', () => {
  expect(quickAmounts({ ...terms, rateUsd: '0.00000521' }, '0.5')).toEqual([
    { days: 1, usd: '0.5', short: true },
    { days: 7, usd: '0.53', short: false },
    { days: 30, usd: '2.26', short: false },
  ]);
});

test('what has run up already is paid on top', () => {
  expect(quickAmounts({ ...terms, shortfallUsd: '1' }, '0.5')[0]?.usd).toBe('57.16');
});

test('nothing is offered while nothing is spent', () => {
  expect(quickAmounts({ ...terms, rateUsd: '0' }, '0.5')).toEqual([]);
});

test('the amount always lasts at least as long as it says', () => {
  assert(
    property(
      integer({ min: 1, max: 10_000_000 }),
      integer({ min: 0, max: 5_000 }),
      (rate, owed) => {
        const given = { rateUsd: `0.${String(rate).padStart(9, '0')}`, shortfallUsd: `${owed}` };
        for (const { days, usd } of quickAmounts(given, '0.5')) {
          expect(secondsForDeposit(usd, given)).toBeGreaterThanOrEqual(days * 86_400);
        }
      },
    ),
  );
});
