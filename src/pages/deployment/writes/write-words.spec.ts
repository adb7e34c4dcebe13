import { expect, test } from 'vitest';
import type { JournalEntry } from '#store/journal-schema.ts';
import { repeatLabel, writeStanding, writeTitle } from './write-words.ts';

const entry = (fields: object): JournalEntry =>
  ({ phase: 'sent', verdict: null, ...fields }) as JournalEntry;

const deposit = { kind: 'deposit', asked: { usd: '5', denom: 'uact', amount: '5000000' } };

test.each([
  [deposit, 'Add $5.00 to escrow'],
  [{ kind: 'auto-top-up', asked: { enabled: false } }, 'Turn auto top-up off'],
  [{ kind: 'accept', asked: { leases: [{}] } }, 'Accept a bid'],
  [{ kind: 'accept', asked: { leases: [{}, {}] } }, 'Accept bids for 2 groups'],
  [{ kind: 'create', asked: {} }, 'Create this deployment'],
])('%o reads “%s”', (fields, title) => {
  expect(writeTitle(entry(fields))).toBe(title);
});

test('the button that repeats says what it does again', () => {
  expect(repeatLabel(entry(deposit))).toBe('Add $5.00 to escrow again');
});

test.each([
  ['recorded', null, /not in yet/],
  ['sent', null, /not in yet/],
  ['unknown', null, /sends nothing twice/],
  ['unknown', { kind: 'cannot-tell' }, /cannot be told/],
])('%s with verdict %o', (phase, verdict, words) => {
  expect(writeStanding(entry({ ...deposit, phase, verdict }))).toMatch(words);
});
