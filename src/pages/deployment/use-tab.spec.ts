import { expect, test } from 'vitest';
import { tabOf } from './use-tab.ts';

test.each([
  ['leases', 'leases'],
  ['raw', 'raw'],
  ['nonsense', 'overview'],
  ['', 'overview'],
  [null, 'overview'],
])('?tab=%s opens %s', (text, tab) => {
  expect(tabOf(text)).toBe(tab);
});
