import { expect, test } from 'vitest';
import { tickStep } from './tick-step.ts';

const clock = { height: '1000', atMs: 0, blockSeconds: '6', estimated: false };
const afterDays = (days: number): number => 1000 + (days * 86_400) / 6;

test.each([
  ['the last day ticks', '0.000001', afterDays(0.9), 1],
  ['a cent every 100 s, looked at each minute', '0.0006', afterDays(9), 60],
  ['a cent every 20 s', '0.003', afterDays(9), 20],
  ['a cent in less than a second', '0.9', afterDays(9), 1],
])('%s', (_, rateUsd, emptyAt, seconds) => {
  expect(tickStep({ rateUsd, emptyAt }, clock)).toBe(seconds * 1000);
});

test('without a height or a dollar figure there is nothing to go by', () => {
  expect(tickStep({ rateUsd: '1', emptyAt: afterDays(9) }, null)).toBe(1000);
  expect(tickStep({ rateUsd: null, emptyAt: afterDays(9) }, clock)).toBe(1000);
});
