import { expect, test } from 'vitest';
import type { GroupChoice } from '#domain/bids/plan.ts';
import { bidOf, groupOf } from '#pages/bids/testing/bids.fixture.ts';
import { whyNot } from './why-not.ts';

const bid = bidOf({ gseq: 2 });
const groups = [
  { gseq: 1, summary: groupOf(1, 'web'), bids: [] },
  { gseq: 2, summary: groupOf(2, 'gpu'), bids: [bid] },
];
const chosen: GroupChoice = { gseq: 1, kind: 'chosen', bid };
const reason = (choices: GroupChoice[], more = {}) =>
  whyNot({ groups, choices, refusal: null, hasSdl: true, ...more });

test('nothing stands in the way of a live choice for each group', () => {
  expect(reason([chosen, { gseq: 2, kind: 'chosen', bid }])).toBeNull();
});

test.each([
  [{ gseq: 2, kind: 'none' }, 'Choose a bid for group 2 (gpu).'],
  [{ gseq: 1, kind: 'none' }, 'There is no open bid for group 1 (web).'],
  [{ gseq: 2, kind: 'gone' }, /no longer listed/],
  [{ gseq: 2, kind: 'withdrawn', bid }, /was withdrawn/],
  [{ gseq: 2, kind: 'taken', bid }, /gone to another bid/],
  [{ gseq: 2, kind: 'repriced', bid, before: bid.bid.price }, /price for group 2 \(gpu\) changed/],
] as const)('%o is said', (choice, words) => {
  expect(reason([chosen, choice as GroupChoice])).toMatch(words);
});

test('what rules everything out comes first', () => {
  expect(reason([], { refusal: 'Closed.' })).toBe('Closed.');
  expect(reason([chosen], { hasSdl: false })).toMatch(/Paste the SDL/);
  expect(reason([chosen], { hasSdl: null })).toMatch(/looked up/);
});
