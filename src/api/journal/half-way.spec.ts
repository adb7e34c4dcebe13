import { expect, test } from 'vitest';
import type { UpdateEntry } from '#store/journal-schema.ts';
import { halfWayUpdate, hashThatRuns } from './half-way.ts';

const update = (change: Partial<UpdateEntry>): UpdateEntry => ({
  upstream: '/sim/a',
  owner: 'akash1a',
  connectionId: 'c1',
  id: 'e1',
  kind: 'update',
  dseq: '7',
  at: 1,
  sentAt: 1,
  lostAt: null,
  endedAt: 2,
  phase: 'done',
  error: null,
  verdict: null,
  missedAt: null,
  repeats: null,
  repeatedBy: null,
  notes: [],
  asked: { sdl: 'a', hash: 'new', note: '' },
  before: { hash: 'old', providers: [] },
  reply: { manifestDelivered: null },
  ...change,
});

test.each([
  ['refused by a provider', [update({})], 'new', true],
  ['where the chain’s hash cannot be read', [update({})], 'unknown_value', true],
  ['delivered', [update({ reply: { manifestDelivered: true } })], 'new', false],
  ['followed by another from elsewhere', [update({})], 'newer', false],
  ['still on its way', [update({ phase: 'sent', reply: null })], 'new', false],
  [
    'followed by one that arrived',
    [update({ reply: { manifestDelivered: true } }), update({})],
    'new',
    false,
  ],
  ['never made', [], 'new', false],
] as const)('an update %s', (_, entries, hash, half) => {
  expect(halfWayUpdate(entries, hash) !== null).toBe(half);
});

const sent = (before: string, hash: string, manifestDelivered: boolean | null = null) =>
  update({
    before: { hash: before, providers: [] },
    asked: { sdl: '', hash, note: '' },
    reply: { manifestDelivered },
  });

test.each([
  ['what was there before it', [sent('a', 'b')], 'a'],
  ['the same where it was sent again', [sent('b', 'b'), sent('a', 'b')], 'a'],
  ['what two refused ones were to follow', [sent('b', 'c'), sent('a', 'b')], 'a'],
  ['what was taken in between', [sent('b', 'c'), sent('a', 'b', true)], 'b'],
  ['nothing that is known here', [sent('b', 'b')], null],
])('beside a half-way update runs %s', (_, entries, hash) => {
  expect(hashThatRuns(entries, entries[0]!)).toBe(hash);
});
