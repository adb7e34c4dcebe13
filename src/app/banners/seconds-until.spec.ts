import { expect, it } from 'vitest';
import { secondsUntil } from './seconds-until.ts';

it.each([
  [10_000, 0, 10],
  [10_001, 0, 11],
  [10_000, 9_999, 1],
  [10_000, 12_000, 1],
])('from %i, read at %i, %i s are left', (until, now, left) => {
  expect(secondsUntil(until, now)).toBe(left);
});
