import { describe, expect, test } from 'vitest';
import { bidOf } from '#pages/bids/testing/bids.fixture.ts';
import { createEntry, topUpEntry } from '#pages/bids/testing/entries.fixture.ts';
import { lapsed } from './next-best.ts';
import { planBids } from './plan-bids.ts';
import { topUpChoice } from './top-up-choice.ts';

describe('a choice that no longer holds', () => {
  const gone = bidOf({ provider: 'gone', state: 'closed' });
  const dear = bidOf({ provider: 'dear', amount: '300' });
  const next = bidOf({ provider: 'next', amount: '200' });
  const bids = [gone, dear, next];

  test('comes with the cheapest that is open', () => {
    const lapse = lapsed({ gseq: 1, kind: 'withdrawn', bid: gone }, bids, null);
    expect(lapse).toEqual({ why: 'Its provider withdrew the bid.', instead: next });
  });
  test('at a new price comes with itself', () => {
    const repriced = { gseq: 1, kind: 'repriced', bid: dear, before: next.bid.price } as const;
    expect(lapsed(repriced, bids, null)?.instead).toBe(dear);
  });
  test('may have nothing beside it', () => {
    expect(lapsed({ gseq: 1, kind: 'gone' }, [gone], null)?.instead).toBeNull();
  });
  test('is none that became the lease', () => {
    const leased = { gseq: 1, kind: 'taken', bid: bidOf({ state: 'active' }) } as const;
    expect(lapsed(leased, bids, null)).toBeNull();
    expect(planBids([leased, { gseq: 2, kind: 'taken', bid: bidOf({ state: 'lost' }) }])).toEqual([
      leased.bid,
    ]);
  });
});

test.each([
  [[], { kind: 'unknown' }],
  [[createEntry()], { kind: 'setting', enabled: true }],
  [[topUpEntry(), createEntry()], { kind: 'setting', enabled: false }],
  [[topUpEntry({ phase: 'done' }), createEntry()], { kind: 'set', enabled: false }],
  [[topUpEntry({ phase: 'failed' })], { kind: 'not-set', enabled: false }],
] as const)('auto top-up by the journal %#', (writes, choice) => {
  expect(topUpChoice(writes)).toEqual(choice);
});
