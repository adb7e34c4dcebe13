import { expect, test } from 'vitest';
import { momentOf, secondsSince } from './past.ts';

const now = { height: '18000100.5', blockSeconds: '6.098', estimated: false };

test.each([
  ['18000100.5', 0],
  ['18000000', 612.849],
  ['18000200', 0],
  ['0', null],
])('block %s was %s s ago', (height, seconds) => {
  expect(secondsSince(height, now)).toBe(seconds);
});

test('a height becomes a moment by the pace of the chain', () => {
  expect(momentOf('18000000', now, 1_000_000)).toBe(1_000_000 - 612_849);
});

test('without a height now there is no moment', () => {
  expect(momentOf('18000000', null, 1_000_000)).toBeNull();
});
