import { expect, test } from 'vitest';
import { filterDrafts, notBlank } from './filter-drafts.ts';

const draft = (name: string, text: string, rest: { note?: string; dseq?: string } = {}) => ({
  upstream: '/sim/a',
  owner: 'akash1a',
  id: name,
  dseq: null,
  name,
  text,
  deposit: '5',
  autoTopUp: false,
  size: text.length,
  createdAt: 1,
  updatedAt: 1,
  revision: 1,
  ...rest,
});
const drafts = [
  draft('Shop', 'image: nginx'),
  draft('db', 'image: postgres', { note: 'for the shop', dseq: '1781' }),
];

test.each([
  ['', ['Shop', 'db']],
  ['  ', ['Shop', 'db']],
  ['shop', ['Shop', 'db']],
  ['SHOP nginx', ['Shop']],
  ['1781', ['db']],
  ['shop redis', []],
])('searching %j', (search, names) => {
  expect(filterDrafts(drafts, search).map(({ name }) => name)).toEqual(names);
});

test('a draft of nothing is none', () => {
  expect([draft('a', ' \n\t'), draft('b', 'x')].map(notBlank)).toEqual([false, true]);
});
