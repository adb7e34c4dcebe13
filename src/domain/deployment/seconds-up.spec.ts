import { expect, test } from 'vitest';
import { secondsUp } from './seconds-up.ts';

const at = { height: '1010.5', blockSeconds: '6', estimated: false };
const lease = (state: string, created_at: string) => ({
  id: { gseq: 1, oseq: 1, provider: 'p' },
  state,
  price: { denom: 'uact', amount: '1' },
  created_at,
  reason: null,
  status: null,
});
const record = (...leases: ReturnType<typeof lease>[]) => ({
  deployment: { id: { dseq: '1' }, state: 'active', created_at: '900' },
  leases,
  escrow_account: { state: { state: 'open' } },
});

test.each([
  ['the newest live lease counts', record(lease('active', '990'), lease('active', '1000')), 63],
  ['a closed one does not', record(lease('active', '990'), lease('closed', '1000')), 123],
  ['a lease ahead of the clock has just begun', record(lease('active', '1020')), 0],
  ['no lease', record(), null],
  ['a server that leaves the height out', record(lease('active', '0')), null],
])('%s', (_name, deployment, seconds) => {
  expect(secondsUp(deployment, at)).toBe(seconds);
});

test('without a height nothing is known', () => {
  expect(secondsUp(record(lease('active', '990')), null)).toBeNull();
});
