import { beforeEach, expect, test, vi } from 'vitest';
import { fakeStorage } from './fake-storage.ts';
import { learnMinimumDeposit, minimumDeposit, minimumIn } from './minimum-deposit.ts';

beforeEach(() => {
  vi.stubGlobal('localStorage', fakeStorage());
});

test.each([
  ['Minimum deposit is $5', '5'],
  ['data.deposit: Minimum deposit is $0.75', '0.75'],
  ['data.deposit: Number must be greater than or equal to 5', '5'],
  ['Deposit too low: minimum 500000uact received 1uact', '0.5'],
  ['Deposit too low: minimum 5000000uact received 1uact', '5'],
  ['Deposit too low', null],
  ['Invalid SDL: at least 1 service', null],
  ['deposit 7 is not a number', null],
])('%j names %s', (message, usd) => {
  expect(minimumIn(message)).toBe(usd);
});

test('a minimum is remembered for the connection and the occasion', () => {
  learnMinimumDeposit('c1', 'create', 'Minimum deposit is $5');
  expect(minimumDeposit('c1', 'create')).toBe('5');
  expect(minimumDeposit('c1', 'add')).toBe('0.5');
  expect(minimumDeposit('c2', 'create')).toBe('0.5');
  learnMinimumDeposit('c1', 'create', 'Deposit too low');
  expect(minimumDeposit('c1', 'create')).toBe('5');
});
