import { expect, test } from 'vitest';
import { refundState, type RefundState } from './refund-state.ts';

const record = { expected: '5000000', creditsBefore: '700000000', arrivedAt: null, at: 1_000 };
const soon = 11_000;
const late = 10 * 60_000;

test.each<[string, object, string | null | undefined, number, RefundState]>([
  ['credits as before', {}, '700000000', soon, 'on-its-way'],
  ['credits not read yet', {}, undefined, soon, 'on-its-way'],
  ['all of it is there', {}, '705000000', soon, 'arrived'],
  ['a little less, spent meanwhile', {}, '704990000.5', soon, 'arrived'],
  ['another, smaller payment came', {}, '701000000', soon, 'on-its-way'],
  ['nothing to be seen for long', {}, '690000000', late, 'not-seen'],
  ['seen before, spent since', { arrivedAt: 2_000 }, '1', late, 'arrived'],
  ['the server tells no credits', {}, null, soon, 'blind'],
  ['credits were not known before', { creditsBefore: null }, '705000000', soon, 'blind'],
  ['there was nothing in it', { expected: '0' }, '700000000', soon, 'nothing'],
])('%s', (_, change, credits, nowMs, state) => {
  expect(refundState({ ...record, ...change }, credits, nowMs)).toBe(state);
});
