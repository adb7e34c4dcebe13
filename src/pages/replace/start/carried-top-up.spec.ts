import { expect, test } from 'vitest';
import type { AutoTopUpEntry } from '#store/journal-schema.ts';
import { carriedTopUp } from './carried-top-up.ts';

const set = (
  at: number,
  enabled: boolean,
  fields: Partial<AutoTopUpEntry> = {},
): AutoTopUpEntry => ({
  kind: 'auto-top-up',
  id: `t${at}`,
  at,
  upstream: '/sim/demo',
  owner: 'akash1a',
  connectionId: 'demo',
  dseq: '7',
  sentAt: at,
  lostAt: null,
  endedAt: at,
  phase: 'done',
  error: null,
  verdict: null,
  missedAt: null,
  repeats: null,
  repeatedBy: null,
  notes: [],
  asked: { enabled },
  before: {},
  reply: { enabled },
  ...fields,
});

test('what was read counts before what was set', () => {
  expect(carriedTopUp(false, [set(1, true)], '7')).toBe(false);
});

test('else what was set last and is known to have been done', () => {
  const entries = [set(1, false), set(3, true), set(2, false), set(4, false, { phase: 'failed' })];
  expect(carriedTopUp(null, entries, '7')).toBe(true);
});

test('what was set for another deployment says nothing', () => {
  expect(carriedTopUp(null, [set(1, true, { dseq: '8' })], '7')).toBeNull();
});
