import { expect, test } from 'vitest';
import { oldState } from './old-state.ts';

test.each([
  [{ active: true, begunAt: null, closedAt: null }, 'active'],
  [{ active: true, begunAt: 2, closedAt: 3 }, 'active'],
  [{ active: false, begunAt: 2, closedAt: 3 }, 'closed'],
  [{ active: false, begunAt: 2, closedAt: 1 }, 'closed-before'],
  [{ active: false, begunAt: 2, closedAt: null }, 'closed-before'],
  [{ active: false, begunAt: null, closedAt: 1 }, 'closed-before'],
])('%o is %s', (facts, state) => {
  expect(oldState(facts)).toBe(state);
});
