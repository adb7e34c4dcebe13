import { expect, test } from 'vitest';
import * as v from 'valibot';
import { faultSchema } from './fault.ts';
import type { FaultInput } from './fault.ts';
import { createFaultBook } from './fault-book.ts';

const fault = (input: FaultInput) => v.parse(faultSchema, input);

test('a fault hits its operation as often as it says, then never again', () => {
  const book = createFaultBook(() => 0);
  book.lay([fault({ operation: 'listBids', kind: 'status', status: 500, count: 2 })]);
  const hits = (['listBids', 'listDeployments', 'listBids', 'listBids'] as const).map(
    (operation) => book.hits(operation).length,
  );
  expect(hits).toEqual([1, 0, 1, 0]);
  expect(book.pending).toEqual([]);
});

test('a fault on everything without a count stays', () => {
  const book = createFaultBook(() => 0);
  book.lay([fault({ operation: '*', kind: 'lost-request', count: null })]);
  expect(book.hits('listBids')).toHaveLength(1);
  expect(book.hits('readUser')).toHaveLength(1);
});

test('probability follows the given randomness and does not use up the count on a miss', () => {
  const draws = [0.9, 0.1, 0.9];
  const book = createFaultBook(() => draws.shift() ?? 1);
  book.lay([fault({ operation: '*', kind: 'malformed', probability: 0.5 })]);
  expect([1, 2, 3].map(() => book.hits('listBids').length)).toEqual([0, 1, 0]);
});

test('several faults can hit one request', () => {
  const book = createFaultBook(() => 0);
  book.lay([
    fault({ operation: 'listBids', kind: 'delay', ms: 5 }),
    fault({ operation: '*', kind: 'html' }),
  ]);
  expect(book.hits('listBids').map(({ kind }) => kind)).toEqual(['delay', 'html']);
});
