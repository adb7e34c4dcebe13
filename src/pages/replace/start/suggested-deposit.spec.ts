import { expect, test } from 'vitest';
import { suggestedDeposit } from './suggested-deposit.ts';

test.each([
  ['4.861234', '0.5', '1000', '4.87'],
  ['5', '0.5', '1000', '5'],
  ['0.1', '0.5', '1000', '0.5'],
  ['0', '5', '1000', '5'],
  ['40', '0.5', '12.349', '12.34'],
  ['40', '5', '2', '5'],
  ['40', '0.5', null, '40'],
  [null, '0.5', '1000', '0.5'],
] as const)('held %s, at least %s, credits %s: %s', (held, minimum, credits, usd) => {
  expect(suggestedDeposit(held, { minimum, credits })).toBe(usd);
});
